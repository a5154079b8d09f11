package org.driftwood.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.AddressScope;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.privacy.ExcerptFrame;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.privacy.Parties;
import org.driftwood.privacy.Redactor;
import org.driftwood.report.Report.ConversationRow;

/**
 * Everyone but the owner. The owner's addresses stand under others, so that what was the
 * same stays the same; third parties that did not send are told by their network. What
 * was concluded comes from what is stored, and the bytes from the redacted packet. For
 * one request.
 */
final class PublicEye implements Eye {

	private static final int NETWORK_LENGTH = 24;

	private final PacketDecoder decoder = new PacketDecoder();

	private final HomeAddresses home;

	private final Set<Ipv4Address> shown;

	private final Redactor redactor;

	/**
	 * Looks at one report.
	 * @param shown who is shown in full
	 * @param secret of the submission: stand-ins are made with it
	 */
	PublicEye(HomeAddresses home, Set<Ipv4Address> shown, byte[] secret) {
		this(home, shown, new Redactor(home, shown, secret));
	}

	private PublicEye(HomeAddresses home, Set<Ipv4Address> shown, Redactor redactor) {
		this.home = home;
		this.shown = shown;
		this.redactor = redactor;
	}

	@Override
	public Eye again() {
		return new PublicEye(this.home, this.shown, this.redactor.again());
	}

	/** Who is shown in full: senders and servers. */
	static Set<Ipv4Address> shown(Report stored, HomeAddresses home) {
		Set<Ipv4Address> shown = new HashSet<>();
		for (ConversationRow row : stored.conversations()) {
			shown.add(address(row.source()));
			if (row.server() != null) {
				shown.add(address(row.server()));
			}
		}
		shown.removeIf((it) -> home.contains(it) || it.scope().isBehindNat());
		return shown;
	}

	/** The address of an end, with its port or without. */
	private static Ipv4Address address(String end) {
		return Ipv4Address.parse(Ends.address(end)).orElseThrow();
	}

	@Override
	public String name() {
		return "EVERYONE";
	}

	@Override
	public Report report(Report stored) {
		return stored.seenBy(name(), stored.capture().withoutHash(),
				stored.conversations().stream().map(this::conversation).toList(), stored.otherConversations());
	}

	private ConversationRow conversation(ConversationRow row) {
		return row.between(sender(row.source()), client(row.destination()),
				(row.server() != null) ? sender(row.server()) : null,
				(row.client() != null) ? client(row.client()) : null);
	}

	private String sender(String end) {
		return Ends.withPortOf(end, this.redactor.sender(address(end)).toString());
	}

	private String client(String end) {
		return Ends.withPortOf(end, text(address(end), this.redactor.client(address(end)), Set.of()));
	}

	@Override
	public boolean seesPackets() {
		return true;
	}

	@Override
	public SeenPacket see(ListedPacket packet) {
		Set<Ipv4Address> parties = Parties.of(packet.verdict(), this.home);
		return new SeenPacket(packet, redacted(packet), (actual, shown) -> text(actual, shown, parties));
	}

	private Verdict.Recognised redacted(ListedPacket packet) {
		ExcerptFrame frame = this.redactor.redact(packet.verdict()).frame(packet.timeNanos());
		Verdict verdict = this.decoder.decode(ExcerptFrame.LINK_TYPE, frame.bytes(), frame.originalLength());
		if (verdict instanceof Verdict.Recognised recognised) {
			return recognised;
		}
		throw new IllegalStateException("a redacted packet is no Teredo any more");
	}

	/** In full, or the network of it where the last byte is only a stand-in. */
	private String text(Ipv4Address actual, Ipv4Address shown, Set<Ipv4Address> parties) {
		boolean inFull = this.home.contains(actual) || this.shown.contains(actual) || parties.contains(actual)
				|| isNobodys(actual, shown);
		return inFull ? shown.toString() : shown.network(NETWORK_LENGTH) + "/" + NETWORK_LENGTH;
	}

	/** Groups, broadcasts and the like, which nobody has to himself. */
	private static boolean isNobodys(Ipv4Address actual, Ipv4Address shown) {
		return actual.scope() == AddressScope.FORBIDDEN && actual.equals(shown);
	}

	@Override
	public List<ExcerptFrame> frames(ListedPacket packet) {
		Reassembled whole = packet.whole();
		return (whole != null) ? this.redactor.redact(whole, packet.verdict())
				: List.of(this.redactor.redact(packet.verdict()).frame(packet.timeNanos()));
	}

}
