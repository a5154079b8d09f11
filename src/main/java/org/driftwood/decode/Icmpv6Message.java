package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/** Reads ICMPv6 messages (RFC 4443). */
final class Icmpv6Message {

	static final int ECHO_REQUEST = 128;

	static final int ECHO_REPLY = 129;

	static final int ROUTER_SOLICITATION = 133;

	static final int ROUTER_ADVERTISEMENT = 134;

	private static final int LAST_ERROR = 4;

	// Between these IANA has given out nothing but control messages, without users' data.
	private static final int FIRST_CONTROL = 130;

	private static final int LAST_CONTROL = 161;

	private static final int TYPE_CODE_CHECKSUM = 4;

	private static final int HEADER_LENGTH = 8;

	// What an error quotes of the transport: ports, and no more.
	private static final int QUOTED_TRANSPORT = 8;

	private static final int QUOTED_NEXT_HEADER = 6;

	private Icmpv6Message() {
	}

	static TransportHeader read(Bytes message) {
		if (message.length() < TYPE_CODE_CHECKSUM) {
			return TransportHeader.unreadable(TransportHeader.ICMPV6);
		}
		int type = message.u8(0);
		if (isError(type)) {
			return error(message);
		}
		return switch (type) {
			case ROUTER_ADVERTISEMENT -> advertisement(message);
			case ECHO_REQUEST, ECHO_REPLY -> plain(message, HEADER_LENGTH);
			default -> plain(message, isControl(type) ? message.length() : TYPE_CODE_CHECKSUM);
		};
	}

	static boolean isError(int type) {
		return type >= 1 && type <= LAST_ERROR;
	}

	private static boolean isControl(int type) {
		return type >= FIRST_CONTROL && type <= LAST_CONTROL;
	}

	private static TransportHeader plain(Bytes message, int length) {
		Anomaly broken = (message.length() < length) ? Anomaly.TRANSPORT_HEADER_BROKEN : null;
		return header(message, length, null, null, broken);
	}

	private static TransportHeader error(Bytes message) {
		Bytes rest = message.from(Math.min(HEADER_LENGTH, message.length()));
		if (rest.length() < Ipv6Header.LENGTH || rest.u8(0) >> 4 != 6) {
			return plain(message, HEADER_LENGTH);
		}
		QuotedPacket quoted = new QuotedPacket(Ipv6Header.address(rest, Ipv6Header.SOURCE),
				Ipv6Header.address(rest, Ipv6Header.DESTINATION), rest.u8(QUOTED_NEXT_HEADER));
		return header(message, HEADER_LENGTH + Ipv6Header.LENGTH + QUOTED_TRANSPORT, null, quoted, null);
	}

	private static TransportHeader advertisement(Bytes message) {
		if (message.length() < AdvertisementReader.HEADER_LENGTH) {
			return header(message, message.length(), null, null, Anomaly.TRANSPORT_HEADER_BROKEN);
		}
		AdvertisementReader reader = new AdvertisementReader(message);
		Anomaly broken = reader.isBroken() ? Anomaly.ADVERTISEMENT_OPTION_BROKEN : null;
		return header(message, message.length(), reader.advertisement(), null, broken);
	}

	private static TransportHeader header(Bytes message, int length, @Nullable RouterAdvertisement advertisement,
			@Nullable QuotedPacket quoted, @Nullable Anomaly broken) {
		Transport transport = new Transport.Icmpv6(message.u8(0), message.u8(1), advertisement, quoted);
		return new TransportHeader(transport, Math.min(length, message.length()), broken);
	}

}
