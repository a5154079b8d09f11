package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/** Protocols that are no text and show passwords, or what stands for one. */
final class BinaryLogins {

	private static final int INTERPRET_AS_COMMAND = 255;

	private static final int SEQUENCE = 0x30;

	private static final int INTEGER = 0x02;

	private static final int OCTETS = 0x04;

	private static final int LDAP_BIND = 0x60;

	private static final int LDAP_PASSWORD = 0x80;

	/** The last version of SNMP that names a community, as numbered in it (RFC 1901). */
	private static final int SNMP_2 = 1;

	private static final int RADIUS_ACCESS_REQUEST = 1;

	private static final int RADIUS_HEADER_LENGTH = 20;

	private static final int RADIUS_USER = 1;

	private BinaryLogins() {
	}

	/** Whatever is typed can be read, the password among it (RFC 854). */
	static void tellTelnet(Bytes sent, Heard heard) {
		if (sent.length() > 0 && sent.u8(0) != INTERPRET_AS_COMMAND) {
			heard.secret(Cleartext.TELNET);
		}
	}

	/** A bind with a password (RFC 4511 4.2). */
	static void tellLdap(Bytes sent, Heard heard) {
		Walk message = element(new Walk(sent), SEQUENCE);
		element(message, INTEGER);
		Walk bind = element(message, LDAP_BIND);
		element(bind, INTEGER);
		Bytes name = content(bind, OCTETS);
		if (content(bind, LDAP_PASSWORD).length() > 0) {
			heard.secret(Cleartext.LDAP);
			heard.name(NameKind.USER, name);
		}
	}

	/**
	 * The community, which is the password, stands in every message (RFC 1157 section 4).
	 */
	static void tellSnmp(Bytes datagram, Heard heard) {
		Walk message = element(new Walk(datagram), SEQUENCE);
		Bytes version = content(message, INTEGER);
		boolean named = version.length() == 1 && version.u8(0) <= SNMP_2;
		if (named && content(message, OCTETS).length() > 0) {
			heard.secret(Cleartext.SNMP);
		}
	}

	/**
	 * A login, its password hidden by no more than a shared word (RFC 2865 section 5).
	 */
	static void tellRadius(Bytes datagram, Heard heard) {
		if (datagram.length() <= RADIUS_HEADER_LENGTH || datagram.u8(0) != RADIUS_ACCESS_REQUEST
				|| datagram.u16(2) < RADIUS_HEADER_LENGTH) {
			return;
		}
		heard.secret(Cleartext.RADIUS);
		Walk attributes = new Walk(datagram.first(datagram.u16(2))).skip(RADIUS_HEADER_LENGTH);
		while (attributes.left() > 0) {
			int type = attributes.u8();
			Bytes value = attributes.take(attributes.u8() - 2);
			if (type == RADIUS_USER) {
				heard.name(NameKind.USER, value);
			}
		}
	}

	private static Walk element(Walk walk, int tag) {
		return new Walk(content(walk, tag));
	}

	/**
	 * What an element holds (X.690 8.1), as far as it is there; nothing where the tag is
	 * another.
	 */
	private static Bytes content(Walk walk, int tag) {
		if (walk.u8() != tag) {
			return Bytes.EMPTY;
		}
		int length = walk.u8();
		return walk.take(switch (length) {
			case 0x81 -> walk.u8();
			case 0x82 -> walk.u16();
			case 0x83 -> walk.u24();
			case 0x84 -> walk.skip(1).u24();
			default -> length & 0x7f;
		});
	}

}
