package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Checksum;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.Verdict;

/** Makes the IPv4 and UDP headers, and hands on what they carry. */
final class OuterRedaction {

	private static final int HEADER_LENGTH = 8;

	private static final int PORTS_AND_LENGTH = 6;

	private static final int CHECKSUM = 6;

	private static final int WORD = 4;

	private final Draft ipv4;

	private final Verdict.Recognised verdict;

	private final PublicView view;

	OuterRedaction(Draft ipv4, Verdict.Recognised verdict, PublicView view) {
		this.ipv4 = ipv4;
		this.verdict = verdict;
		this.view = view;
	}

	/**
	 * Makes the packet.
	 * @param straddling whether what fields hold together is erased
	 * @return whether anything was
	 */
	boolean redact(boolean straddling) {
		OuterPacket outer = this.verdict.outer();
		Ipv4Draft.header(this.ipv4, this.view);
		int payload = outer.payload().offsetIn(outer.ipv4());
		Draft udp = this.ipv4.from(payload - HEADER_LENGTH);
		udp.copy(0, PORTS_AND_LENGTH);
		new TeredoRedaction(this.ipv4.from(payload).first(outer.payload().length()), this.verdict, this.view).redact();
		boolean erased = straddling && eraseStraddling(payload);
		if (isVerifiable(udp.original())) {
			Draft datagram = udp.first(HEADER_LENGTH + outer.declaredLength());
			datagram.put16(CHECKSUM, checksum(datagram));
		}
		return erased;
	}

	/**
	 * Fields that are harmless one by one may hold an address together, if somebody wants
	 * that. All may be lost of such a packet but its lengths.
	 */
	private boolean eraseStraddling(int payload) {
		int ports = payload - HEADER_LENGTH;
		boolean erased = false;
		for (int at = ports - WORD + 1; at + WORD <= this.ipv4.length(); at++) {
			if (this.view.isTelling(this.ipv4.made().slice(at, WORD))) {
				for (int i = Math.max(at, ports); i < at + WORD; i++) {
					boolean erasable = i < ports + WORD || i >= payload;
					this.ipv4.put8(i, erasable ? 0 : this.ipv4.made().u8(i));
				}
				erased = true;
			}
		}
		return erased;
	}

	/**
	 * A checksum that cannot be verified becomes "none": with the bytes that it covers
	 * missing, its value would be one equation with the submitter's address in it.
	 */
	private boolean isVerifiable(Bytes udp) {
		OuterPacket outer = this.verdict.outer();
		boolean whole = !outer.isFirstFragment() && !outer.isCut();
		boolean possible = udp.u16(PORTS_AND_LENGTH - 2) >= HEADER_LENGTH
				&& outer.declaredLength() <= outer.carriedLength();
		return whole && possible && udp.u16(CHECKSUM) != 0;
	}

	/** Depends on nothing but the bytes that are shown, and on whether it was right. */
	private int checksum(Draft udp) {
		OuterPacket outer = this.verdict.outer();
		boolean right = Checksum.fitsUdp(outer.source().address(), outer.destination().address(), udp.original());
		int sum = Checksum.ofUdp(this.view.sender(outer.source().address()),
				this.view.client(outer.destination().address()), udp.made());
		return Sums.orWrong((sum != 0) ? sum : Sums.NEVER_NONE, right);
	}

}
