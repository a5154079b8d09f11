package org.driftwood.privacy;

import java.util.Arrays;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Checksum;
import org.driftwood.decode.HeaderChain;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.Verdict;

/**
 * Overwrites what a Teredo packet carries behind its inner headers. Short data could be
 * worked out from the checksums over it, so these are made anew: right where they were
 * right and wrong where they were wrong, which is all that is said of them. What cannot
 * be verified has none.
 */
final class DataBlanking {

	private static final int TCP = 6;

	private static final int UDP = 17;

	private static final int ICMPV6 = 58;

	private static final int TCP_CHECKSUM = 16;

	private static final int UDP_CHECKSUM = 6;

	private static final int ICMPV6_CHECKSUM = 2;

	private static final int UDP_LENGTH = 4;

	private static final int UDP_HEADER_LENGTH = 8;

	private static final int PAYLOAD_LENGTH = 4;

	private static final int NEXT_HEADER = 6;

	private static final int SOURCE = 8;

	private static final int DESTINATION = 24;

	private static final int NONE = -1;

	private static final int IPV6 = 6;

	private static final int ORIGIN = 0;

	private static final int AUTHENTICATION = 1;

	private static final int AUTHENTICATION_LENGTHS = 4;

	private final byte[] frame;

	private final int carrier;

	private final Verdict.Recognised verdict;

	private final int payload;

	private DataBlanking(byte[] frame, int carrier, Verdict.Recognised verdict) {
		this.frame = frame;
		this.carrier = carrier;
		this.verdict = verdict;
		this.payload = carrier + verdict.outer().payload().offsetIn(verdict.outer().carrier().ipv4());
	}

	/**
	 * Blanks the data, if there is any.
	 * @param frame ends with a copy of the outermost IPv4 packet's bytes
	 * @param carrier where they begin
	 */
	static void blank(byte[] frame, int carrier, Verdict.Recognised verdict) {
		new DataBlanking(frame, carrier, verdict).blank();
	}

	private void blank() {
		int from = this.payload + this.verdict.packet().dataOffset() + unreadHeader();
		int end = Math.min(this.frame.length, this.payload + this.verdict.packet().dataEnd());
		if (from < end) {
			Arrays.fill(this.frame, from, end, (byte) 0);
			repeatOrigin();
			remakeInner();
			remakeOuter();
		}
	}

	/**
	 * Of a header that could not be read so much is left as shows that it is one, and why
	 * it could not: the same is to be said of what is kept.
	 */
	private int unreadHeader() {
		Bytes unread = this.verdict.outer().payload().from(this.verdict.packet().dataOffset());
		if (this.verdict.packet().inner() != null) {
			return 0;
		}
		if (unread.length() < 2) {
			return unread.length();
		}
		if (unread.u8(0) >> 4 == IPV6) {
			return InnerRedaction.HEADER_LENGTH;
		}
		return switch (unread.u16(0)) {
			case ORIGIN -> OriginIndication.LENGTH;
			case AUTHENTICATION -> AUTHENTICATION_LENGTHS;
			default -> 2;
		};
	}

	/** A second origin becomes the first one again, by which it is known as such. */
	private void repeatOrigin() {
		int second = this.verdict.packet().innerOffset();
		if (TeredoRedaction.repeatsOrigin(this.verdict)
				&& this.payload + second + OriginIndication.LENGTH <= this.frame.length) {
			System.arraycopy(this.frame, this.payload + second - OriginIndication.LENGTH, this.frame,
					this.payload + second, OriginIndication.LENGTH);
		}
	}

	private void remakeInner() {
		Bytes inner = this.verdict.outer().payload().from(this.verdict.packet().innerOffset());
		if (this.verdict.packet().inner() == null) {
			return;
		}
		Bytes behind = inner.from(InnerRedaction.HEADER_LENGTH).first(inner.u16(PAYLOAD_LENGTH));
		HeaderChain extensions = HeaderChain.walk(inner.u8(NEXT_HEADER), behind);
		int checksum = checksumOf(extensions.protocol());
		int start = this.verdict.packet().innerOffset() + InnerRedaction.HEADER_LENGTH + extensions.length();
		if (checksum != NONE && extensions.end() == HeaderChain.End.TRANSPORT
				&& start + checksum + 2 <= this.verdict.packet().dataOffset()) {
			boolean whole = InnerRedaction.packetLength(inner) <= inner.length() && !extensions.changesChecksum();
			remake(inner, behind.from(extensions.length()), extensions.protocol(), whole);
		}
	}

	private static int checksumOf(int protocol) {
		return switch (protocol) {
			case TCP -> TCP_CHECKSUM;
			case UDP -> UDP_CHECKSUM;
			case ICMPV6 -> ICMPV6_CHECKSUM;
			default -> NONE;
		};
	}

	private void remake(Bytes inner, Bytes upper, int protocol, boolean whole) {
		int checksum = checksumOf(protocol);
		int at = this.carrier + upper.offsetIn(this.verdict.outer().carrier().ipv4());
		boolean covered = protocol != UDP || (upper.u16(UDP_LENGTH) == upper.length() && upper.u16(UDP_CHECKSUM) != 0);
		put16(at + checksum, 0);
		if (whole && covered) {
			boolean right = Checksum.fits(InnerRedaction.address(inner, SOURCE),
					InnerRedaction.address(inner, DESTINATION), protocol, upper);
			int sum = Checksum.of(InnerRedaction.address(inner, SOURCE), InnerRedaction.address(inner, DESTINATION),
					protocol, Bytes.of(this.frame, at, upper.length()));
			put16(at + checksum, Sums.orWrong((sum == 0 && protocol == UDP) ? Sums.NEVER_NONE : sum, right));
		}
	}

	private void remakeOuter() {
		OuterPacket outer = this.verdict.outer();
		int udp = this.payload - UDP_HEADER_LENGTH;
		Bytes original = outer.carrier().ipv4().from(udp - this.carrier);
		if (original.u16(UDP_CHECKSUM) == 0) {
			return;
		}
		put16(udp + UDP_CHECKSUM, 0);
		boolean whole = !outer.isFirstFragment() && !outer.isCut();
		boolean possible = original.u16(UDP_LENGTH) >= UDP_HEADER_LENGTH
				&& outer.declaredLength() <= outer.carriedLength();
		int length = UDP_HEADER_LENGTH + outer.declaredLength();
		if (whole && possible && udp + length <= this.frame.length) {
			boolean right = Checksum.fitsUdp(outer.source().address(), outer.destination().address(),
					original.first(length));
			int sum = Checksum.ofUdp(outer.source().address(), outer.destination().address(),
					Bytes.of(this.frame, udp, length));
			put16(udp + UDP_CHECKSUM, Sums.orWrong((sum != 0) ? sum : Sums.NEVER_NONE, right));
		}
	}

	private void put16(int at, int value) {
		this.frame[at] = (byte) (value >> 8);
		this.frame[at + 1] = (byte) value;
	}

}
