package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.jspecify.annotations.Nullable;

/** Protocols in which clients log in by a line of text, and the words of such a line. */
enum LoginLines {

	/** RFC 959. */
	FTP(Cleartext.FTP),

	/** RFC 1939. */
	POP3(Cleartext.POP3),

	/** RFC 9051, where a tag stands before each command. */
	IMAP(Cleartext.IMAP),

	/** RFC 4954. */
	SMTP(Cleartext.SMTP),

	/** RFC 4643. */
	NNTP(Cleartext.NNTP),

	/** RFC 2812, and the services that most networks have. */
	IRC(Cleartext.IRC);

	/** No client logs in with more at once. */
	private static final int LINES = 16;

	private final Cleartext protocol;

	LoginLines(Cleartext protocol) {
		this.protocol = protocol;
	}

	/** Those of a server's port, or null. */
	static @Nullable LoginLines of(int port) {
		return switch (port) {
			case 21 -> FTP;
			case 110 -> POP3;
			case 143 -> IMAP;
			case 25, 587, 2525 -> SMTP;
			case 119 -> NNTP;
			case 6660, 6661, 6662, 6663, 6664, 6665, 6666, 6667, 6668, 6669, 7000 -> IRC;
			default -> null;
		};
	}

	/** Tells of what a client sent. */
	void tell(Bytes sent, Heard heard) {
		TextLines lines = new TextLines(sent);
		boolean secret = false;
		for (int i = 0; i < LINES && lines.next(); i++) {
			if (isLogin(lines)) {
				secret = true;
				heard.name(NameKind.USER, user(lines));
			}
		}
		if (secret) {
			heard.secret(this.protocol);
		}
	}

	private boolean isLogin(TextLines line) {
		return switch (this) {
			case FTP -> line.hasWord(0, "USER", "PASS", "ACCT");
			case POP3 -> line.hasWord(0, "USER", "PASS", "APOP", "AUTH");
			case IMAP -> line.hasWord(1, "LOGIN", "AUTHENTICATE");
			case SMTP -> line.hasWord(0, "AUTH");
			case NNTP -> line.hasWord(0, "AUTHINFO");
			case IRC -> line.hasWord(0, "PASS", "USER", "OPER", "AUTHENTICATE", "NICKSERV", "NS");
		};
	}

	private Bytes user(TextLines line) {
		boolean told = switch (this) {
			case FTP -> line.hasWord(0, "USER");
			case POP3 -> line.hasWord(0, "USER", "APOP");
			case IRC -> line.hasWord(0, "USER", "OPER");
			case IMAP -> line.hasWord(1, "LOGIN");
			case NNTP -> line.hasWord(1, "USER");
			case SMTP -> line.hasWord(1, "PLAIN");
		};
		if (!told) {
			return Bytes.EMPTY;
		}
		return switch (this) {
			case FTP, POP3, IRC -> line.word(1);
			case IMAP, NNTP -> line.word(2);
			case SMTP -> ofPlain(Base64Text.decode(line.word(2)));
		};
	}

	/** RFC 4616: whom for, who, and the password, with zeros between. */
	private static Bytes ofPlain(Bytes message) {
		Walk parts = new Walk(message);
		parts.takeUpTo(0);
		return parts.takeUpTo(0);
	}

}
