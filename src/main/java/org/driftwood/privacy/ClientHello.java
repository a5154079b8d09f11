package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/** Finds whom a TLS client wants to talk to (RFC 8446 4.1.2, RFC 6066 section 3). */
final class ClientHello {

	private static final int HANDSHAKE = 22;

	private static final int MAJOR_VERSION = 3;

	/** Of a record. */
	private static final int HEADER_LENGTH = 5;

	/** The most that a record may hold. */
	private static final int LONGEST = 1 << 14;

	private static final int CLIENT_HELLO = 1;

	private static final int RANDOM_LENGTH = 32;

	private static final int SERVER_NAME = 0;

	private ClientHello() {
	}

	/** Whether bytes that a TCP segment begins with may be one. */
	static boolean mayBe(Bytes bytes) {
		return bytes.length() > HEADER_LENGTH && bytes.u8(0) == HANDSHAKE && bytes.u8(1) == MAJOR_VERSION
				&& bytes.u8(HEADER_LENGTH) == CLIENT_HELLO;
	}

	/** Whether the record goes on behind these bytes, of which it is the beginning. */
	static boolean isCut(Bytes record) {
		int length = record.u16(3);
		return length <= LONGEST && record.length() < HEADER_LENGTH + length;
	}

	/** The server's name, or nothing. */
	static Bytes serverName(Bytes record) {
		Walk walk = new Walk(record).skip(3);
		Walk hello = new Walk(walk.take(walk.u16()));
		hello.skip(4 + 2 + RANDOM_LENGTH);
		hello.skip(hello.u8());
		hello.skip(hello.u16());
		hello.skip(hello.u8());
		Walk extensions = new Walk(hello.take(hello.u16()));
		while (extensions.left() > 0) {
			int type = extensions.u16();
			Bytes extension = extensions.take(extensions.u16());
			if (type == SERVER_NAME) {
				return extensions.isOver() ? Bytes.EMPTY : firstName(new Walk(extension).skip(2));
			}
		}
		return Bytes.EMPTY;
	}

	private static Bytes firstName(Walk names) {
		int type = names.u8();
		Bytes name = names.take(names.u16());
		return (type == 0 && !names.isOver()) ? name : Bytes.EMPTY;
	}

}
