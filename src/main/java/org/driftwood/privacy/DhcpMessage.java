package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/** How a device introduces itself to get an address (RFC 2132, RFC 4702, RFC 4704). */
final class DhcpMessage {

	private static final int REQUEST = 1;

	private static final int COOKIE = 236;

	private static final int COOKIE_VALUE = 0x63825363;

	private static final int PAD = 0;

	private static final int END = 255;

	private static final int HOST_NAME = 12;

	private static final int QUALIFIED_NAME = 81;

	/** Flags and two codes that nobody uses any more. */
	private static final int QUALIFIED_NAME_HEADER = 3;

	/** The flag that says the name is written as in DNS. */
	private static final int AS_IN_DNS = 4;

	private static final int OPTIONS_6 = 4;

	private static final int QUALIFIED_NAME_6 = 39;

	private DhcpMessage() {
	}

	/** Tells of what a client sent. */
	static void tell(Bytes message, Heard heard) {
		if (message.length() < COOKIE + 4 || message.u8(0) != REQUEST || message.bits32(COOKIE) != COOKIE_VALUE) {
			return;
		}
		Walk options = new Walk(message).skip(COOKIE + 4);
		while (options.left() > 0) {
			int option = options.u8();
			if (option == END) {
				return;
			}
			if (option != PAD) {
				tell(option, options.take(options.u8()), heard);
			}
		}
	}

	private static void tell(int option, Bytes value, Heard heard) {
		if (option == HOST_NAME) {
			heard.name(NameKind.HOST, value);
		}
		else if (option == QUALIFIED_NAME && value.length() > QUALIFIED_NAME_HEADER) {
			Bytes name = value.from(QUALIFIED_NAME_HEADER);
			heard.name(NameKind.HOST, (value.u8(0) & AS_IN_DNS) != 0 ? DnsNames.alone(name) : name);
		}
	}

	/** The same for IPv6. */
	static void tell6(Bytes message, Heard heard) {
		Walk options = new Walk(message).skip(OPTIONS_6);
		while (options.left() > 0) {
			int option = options.u16();
			Bytes value = options.take(options.u16());
			if (option == QUALIFIED_NAME_6 && value.length() > 1) {
				heard.name(NameKind.HOST, DnsNames.alone(value.from(1)));
			}
		}
	}

}
