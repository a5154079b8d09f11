package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Checksum;
import org.driftwood.decode.HeaderChain;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.TeredoAddress;

/**
 * Makes an IPv6 packet (RFC 8200) up to the end of its transport header, and never what
 * is behind that.
 */
final class InnerRedaction {

	static final int HEADER_LENGTH = 40;

	private static final int VERSION = 0x60;

	private static final int PAYLOAD_LENGTH = 4;

	private static final int NEXT_HEADER = 6;

	private static final int SOURCE = 8;

	private static final int DESTINATION = 24;

	private static final int PREFIX = 4;

	private static final int NATIVE = 0x2001;

	/** Teredo's before 2006. */
	private static final int OBSOLETE = 0x3ffe;

	private static final int TCP = 6;

	private static final int UDP = 17;

	private static final int ICMPV6 = 58;

	private static final int FRAGMENT_OFFSET = 2;

	private static final int FRAGMENT_LENGTH = 8;

	private static final int PORTS = 4;

	private static final int TCP_LEAST = 14;

	private static final int TCP_DATA_OFFSET = 12;

	private static final int TCP_CHECKSUM = 16;

	private static final int UDP_LENGTH = 4;

	private static final int UDP_CHECKSUM = 6;

	private static final int UDP_HEADER = 8;

	private static final int ICMPV6_CHECKSUM = 2;

	/** No checksum. */
	private static final int NONE = -1;

	private final Draft packet;

	private final PublicView view;

	/**
	 * Begins a packet.
	 * @param packet from its header on, with what is behind it
	 */
	InnerRedaction(Draft packet, PublicView view) {
		this.packet = packet;
		this.view = view;
	}

	/** Bytes of the whole packet, captured or not. */
	static int packetLength(Bytes packet) {
		return HEADER_LENGTH + packet.u16(PAYLOAD_LENGTH);
	}

	/**
	 * Makes the packet.
	 * @param readable whether more than the fixed header is to be trusted
	 * @param hasData whether there is data behind its headers
	 */
	void redact(boolean readable, boolean hasData) {
		redactHeader();
		if (readable) {
			redactPayload(hasData);
		}
	}

	/** Makes what there is of a header that is cut. */
	void redactBeginning() {
		this.packet.put8(0, VERSION);
		this.packet.copy(PAYLOAD_LENGTH, 4);
		redactAddress(SOURCE);
		if (!this.packet.has(DESTINATION, 2 * Long.BYTES)) {
			redactAddress(DESTINATION);
			keepNative();
		}
	}

	/**
	 * Where the destination cannot be seen, a native source is all that says that this
	 * may be Teredo. Its first digits are the same for nearly all of them.
	 */
	private void keepNative() {
		boolean hidden = !this.packet.has(DESTINATION, PREFIX) && this.packet.has(SOURCE, 2);
		if (hidden && isNative(this.packet.original()) && !isNative(this.packet.made())) {
			this.packet.put16(SOURCE, NATIVE);
		}
	}

	private static boolean isNative(Bytes packet) {
		return packet.u8(SOURCE) >> 4 == 2 || packet.u16(SOURCE) == OBSOLETE;
	}

	/** All but the traffic class and the flow label, which may be made of addresses. */
	private void redactHeader() {
		redactBeginning();
		redactAddress(DESTINATION);
	}

	private void redactAddress(int at) {
		if (this.packet.has(at, 2 * Long.BYTES)) {
			this.view.redactAddress(this.packet, at);
		}
		else if (this.packet.has(at, PREFIX) && TeredoAddress.isPrefix(this.packet.original().bits32(at))) {
			this.packet.copy(at, PREFIX);
		}
		else if (this.packet.has(at, 2)) {
			this.packet.copy(at, 2);
		}
	}

	private void redactPayload(boolean hasData) {
		Bytes header = this.packet.original();
		Draft payload = this.packet.from(HEADER_LENGTH).first(header.u16(PAYLOAD_LENGTH));
		HeaderChain extensions = HeaderChain.walk(header.u8(NEXT_HEADER), payload.original(),
				(protocol, at) -> redactExtension(payload, protocol, at));
		if (extensions.end() == HeaderChain.End.TRANSPORT) {
			boolean whole = packetLength(header) <= header.length();
			Draft upper = payload.from(extensions.length());
			redactTransport(upper, extensions.protocol(), whole && !extensions.changesChecksum(), hasData);
		}
	}

	/** Of an extension header stays what leads to the next one. */
	private static void redactExtension(Draft payload, int protocol, int at) {
		payload.copy(at, 2);
		if (protocol == HeaderChain.FRAGMENT && payload.has(at, FRAGMENT_LENGTH)) {
			payload.copy(at + FRAGMENT_OFFSET, 2);
		}
	}

	private void redactTransport(Draft upper, int protocol, boolean verifiable, boolean hasData) {
		int checksum = switch (protocol) {
			case TCP -> redactTcp(upper);
			case UDP -> redactUdp(upper);
			case ICMPV6 -> redactIcmpv6(upper);
			default -> NONE;
		};
		if (verifiable && checksum != NONE && upper.has(checksum, 2)) {
			upper.put16(checksum, checksum(upper, protocol, hasData));
		}
	}

	/** Ports and flags: scanners write whom they scan into sequence numbers. */
	private static int redactTcp(Draft tcp) {
		if (tcp.length() < TCP_LEAST) {
			return NONE;
		}
		tcp.copy(0, PORTS);
		tcp.put8(TCP_DATA_OFFSET, tcp.original().u8(TCP_DATA_OFFSET) & 0xf0);
		tcp.copy(TCP_DATA_OFFSET + 1, 1);
		return TCP_CHECKSUM;
	}

	private static int redactUdp(Draft udp) {
		if (udp.length() < UDP_HEADER) {
			return NONE;
		}
		udp.copy(0, PORTS + 2);
		boolean covered = udp.original().u16(UDP_LENGTH) == udp.length() && udp.original().u16(UDP_CHECKSUM) != 0;
		return covered ? UDP_CHECKSUM : NONE;
	}

	private int redactIcmpv6(Draft message) {
		new Icmpv6Redaction(message, this.view).redact();
		return message.has(0, ICMPV6_CHECKSUM + 2) ? ICMPV6_CHECKSUM : NONE;
	}

	/**
	 * The checksum over what is shown. Where the data is gone it is made right, as
	 * whether it was so cannot be told. What cannot be verified has none: it would be an
	 * equation with the submitter's address in it.
	 */
	private int checksum(Draft upper, int protocol, boolean hasData) {
		boolean right = hasData || Checksum.fits(address(this.packet.original(), SOURCE),
				address(this.packet.original(), DESTINATION), protocol, upper.original());
		int sum = Checksum.of(address(this.packet.made(), SOURCE), address(this.packet.made(), DESTINATION), protocol,
				upper.made());
		return Sums.orWrong((sum == 0 && protocol == UDP) ? Sums.NEVER_NONE : sum, right);
	}

	static Ipv6Address address(Bytes bytes, int at) {
		return new Ipv6Address(bytes.bits64(at), bytes.bits64(at + Long.BYTES));
	}

}
