package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;

/**
 * What everyone else sees in place of addresses that are nobody else's business, and of
 * packets. The same input gives the same output as long as the addresses and the secret
 * stay the same. Two different addresses never become one (but for those in 240.0.0.0/4,
 * which nobody has), and two of one /24 stay in one; see {@link StandInNetworks} for the
 * /16. Not for several threads.
 */
public final class Redactor {

	private final PacketDecoder decoder = new PacketDecoder();

	private final HomeAddresses home;

	private final KeyedHash hash;

	private final StandIns standIns;

	private final PublicView view;

	/**
	 * Decides what stands for what.
	 * @param home the submitter's own addresses
	 * @param shown who else is shown in full: the {@link Parties} of all packets
	 * @param secret has to be hard to guess, and should be another one for each
	 * submission so that stand-ins of two cannot be compared
	 */
	public Redactor(HomeAddresses home, Set<Ipv4Address> shown, byte[] secret) {
		this(home, KeyedHash.of(secret), shown);
	}

	private Redactor(HomeAddresses home, KeyedHash hash, Set<Ipv4Address> shown) {
		this(home, hash, new StandIns(home, shown, hash));
	}

	private Redactor(HomeAddresses home, KeyedHash hash, StandIns standIns) {
		this.home = home;
		this.hash = hash;
		this.standIns = standIns;
		this.view = new PublicView(standIns, hash, Set.of(), null);
	}

	/**
	 * Another one that replaces in the same way, for another thread. What stands for what
	 * is not decided anew, which takes long with many addresses.
	 */
	public Redactor again() {
		return new Redactor(this.home, this.hash, new StandIns(this.standIns));
	}

	/** A sender's, server's or relay's address: in full unless it is home or private. */
	public Ipv4Address sender(Ipv4Address address) {
		return this.view.sender(address);
	}

	/**
	 * A client's or receiver's address: its /24 with another host, unless it is home,
	 * private, or shown anyway.
	 */
	public Ipv4Address client(Ipv4Address address) {
		return this.view.client(address);
	}

	/**
	 * An IPv6 address, in which IPv4 addresses and network cards' addresses are replaced.
	 */
	public Ipv6Address address(Ipv6Address address) {
		return this.view.address(address);
	}

	/**
	 * The packet as it may be seen: fresh bytes, in which nothing is that is not known.
	 * It is still read as Teredo.
	 */
	public RedactedPacket redact(Verdict.Recognised verdict) {
		Draft draft = Draft.of(verdict.outer().ipv4());
		boolean erased = new OuterRedaction(draft, verdict, view(verdict)).redact(true);
		RedactedPacket redacted = redacted(draft, verdict.outer());
		if (!erased || isRead(redacted)) {
			return redacted;
		}
		// What makes it Teredo looks like the address, and says no more of it than of
		// any.
		Draft other = Draft.of(verdict.outer().ipv4());
		new OuterRedaction(other, verdict, view(verdict)).redact(false);
		return redacted(other, verdict.outer());
	}

	private static RedactedPacket redacted(Draft draft, OuterPacket outer) {
		int lengthOnWire = outer.payload().offsetIn(outer.ipv4()) + outer.carriedLength();
		return new RedactedPacket(draft.made(), lengthOnWire, outer.direction());
	}

	private boolean isRead(RedactedPacket packet) {
		ExcerptFrame frame = packet.frame(0);
		return this.decoder.decode(ExcerptFrame.LINK_TYPE, frame.bytes(),
				frame.originalLength()) instanceof Verdict.Recognised;
	}

	/**
	 * The records of a packet that came in fragments: cut where it was cut. One whole
	 * record where the fragments were those of a tunnel around it.
	 */
	public List<ExcerptFrame> redact(Reassembled whole, Verdict.Recognised verdict) {
		RedactedPacket redacted = redact(verdict);
		if (verdict.outer().tunnels().size() > whole.last().tunnels().size()) {
			return List.of(redacted.frame(whole.last().timeNanos()));
		}
		List<ExcerptFrame> frames = new ArrayList<>();
		Bytes ipv4 = redacted.ipv4();
		Bytes payload = ipv4.from(Ipv4Draft.headerLength(ipv4));
		for (Fragment part : whole.fragments()) {
			Draft draft = Draft.of(part.ipv4());
			Ipv4Draft.header(draft, view(verdict));
			draft.put(Ipv4Draft.headerLength(part.ipv4()), payload.slice(part.offset(), part.payload().length()));
			frames.add(ExcerptFrame.of(part.timeNanos(), part.direction(), draft.made(), part.ipv4().length()));
		}
		return frames;
	}

	private PublicView view(Verdict.Recognised verdict) {
		return new PublicView(this.standIns, this.hash, Parties.of(verdict, this.home),
				verdict.outer().destination().address());
	}

}
