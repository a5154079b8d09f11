package org.driftwood.generator;

import java.util.EnumSet;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Bytes;

/** Extension headers before a message (RFC 8200 section 4, RFC 4302 section 2). */
final class Extensions {

	private static final int ROUTING = 43;

	private static final int FRAGMENT = 44;

	private static final int AUTHENTICATION = 51;

	private static final int MOST = 8;

	private Extensions() {
	}

	static Message before(Message message, int... headers) {
		Wire wire = new Wire();
		boolean summed = message.summed();
		for (int i = 0; i < headers.length; i++) {
			int next = (i + 1 < headers.length) ? headers[i + 1] : message.nextHeader();
			wire.bytes(header(headers[i], next));
			summed &= headers[i] != ROUTING && headers[i] != FRAGMENT;
		}
		boolean tooMany = headers.length > MOST;
		EnumSet<Anomaly> anomalies = tooMany ? EnumSet.of(Anomaly.EXTENSION_HEADERS_TOO_MANY)
				: EnumSet.noneOf(Anomaly.class);
		if (!tooMany) {
			anomalies.addAll(message.anomalies());
		}
		return new Message(headers[0], wire.toBytes(), message.body(), tooMany ? null : message.transport(), anomalies,
				summed && !tooMany, message.wrongSum());
	}

	private static byte[] header(int type, int next) {
		Wire header = new Wire().u8(next);
		return switch (type) {
			case FRAGMENT -> header.u8(0).u16(0).u32(7).toArray();
			case AUTHENTICATION -> header.u8(2).u16(0).u32(256).u32(1).u32(0xabcdef01L).toArray();
			case ROUTING -> header.u8(0).u8(4).u8(0).u32(0).toArray();
			default -> header.u8(0).hex("0104 00000000").toArray();
		};
	}

	/** Destination options that claim more bytes than there are. */
	static Message broken() {
		return new Message(60, new Wire().u8(6).u8(9).hex("0104 00000000").toBytes(), Bytes.EMPTY, null,
				EnumSet.of(Anomaly.EXTENSION_HEADER_BROKEN), false, false);
	}

}
