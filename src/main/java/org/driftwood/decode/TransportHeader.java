package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind the last extension header.
 *
 * @param transport what it says
 * @param length bytes of it that are headers
 * @param broken what is wrong where all bytes are there; null where nothing is
 */
record TransportHeader(Transport transport, int length, @Nullable Anomaly broken) {

	static final int TCP = 6;

	static final int UDP = 17;

	static final int ICMPV6 = 58;

	static final int NO_NEXT_HEADER = 59;

	// Enough for the flags: captures of 96 bytes often end just behind them.
	private static final int TCP_LEAST = 14;

	private static final int TCP_LENGTH = 20;

	private static final int TCP_DATA_OFFSET = 12;

	private static final int TCP_FLAGS = 13;

	private static final int UDP_LENGTH = 8;

	static TransportHeader read(int protocol, Bytes bytes) {
		return switch (protocol) {
			case TCP -> tcp(bytes);
			case UDP -> udp(bytes);
			case ICMPV6 -> Icmpv6Message.read(bytes);
			default -> new TransportHeader(new Transport.Other(protocol), 0, null);
		};
	}

	private static TransportHeader tcp(Bytes bytes) {
		if (bytes.length() < TCP_LEAST) {
			return unreadable(TCP);
		}
		int length = Math.max(TCP_LENGTH, (bytes.u8(TCP_DATA_OFFSET) >> 4) * 4);
		boolean broken = bytes.u8(TCP_DATA_OFFSET) >> 4 < TCP_LENGTH / 4 || bytes.length() < length;
		return new TransportHeader(new Transport.Tcp(bytes.u16(0), bytes.u16(2), bytes.u8(TCP_FLAGS)),
				Math.min(length, bytes.length()), broken ? Anomaly.TRANSPORT_HEADER_BROKEN : null);
	}

	private static TransportHeader udp(Bytes bytes) {
		return (bytes.length() < UDP_LENGTH) ? unreadable(UDP)
				: new TransportHeader(new Transport.Udp(bytes.u16(0), bytes.u16(2)), UDP_LENGTH, null);
	}

	static TransportHeader unreadable(int protocol) {
		return new TransportHeader(new Transport.Other(protocol), 0, Anomaly.TRANSPORT_HEADER_BROKEN);
	}

}
