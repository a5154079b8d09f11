package org.driftwood.privacy;

import org.driftwood.decode.Bytes;

/**
 * The first lines of an HTTP or SIP message (RFC 9112, RFC 3261): whom it asks, and what
 * it shows of who asks.
 */
record RequestHead(Bytes bytes) {

	private static final String[] METHODS = { "GET ", "POST ", "HEAD ", "PUT ", "DELETE ", "OPTIONS ", "PATCH ",
			"CONNECT ", "TRACE ", "PROPFIND ", "PROPPATCH ", "MKCOL ", "REPORT ", "SUBSCRIBE ", "NOTIFY " };

	private static final String[] CREDENTIALS = { "Authorization:", "Proxy-Authorization:" };

	private static final String HOST = "Host:";

	private static final String COOKIE = "Cookie:";

	private static final String BASIC = "Basic";

	/** Whether a payload begins like an HTTP request. */
	boolean isHttp() {
		for (String method : METHODS) {
			if (begins(method)) {
				return true;
			}
		}
		return false;
	}

	private boolean begins(String method) {
		if (this.bytes.length() < method.length()) {
			return false;
		}
		for (int i = 0; i < method.length(); i++) {
			if (this.bytes.u8(i) != method.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	/** Tells what there is in an HTTP request. */
	void tellHttp(Heard heard) {
		TextLines lines = new TextLines(this.bytes);
		boolean secret = false;
		lines.next();
		while (lines.next() && !lines.isEmpty()) {
			if (lines.begins(HOST)) {
				heard.httpHost(lines.rest(HOST.length()));
			}
			secret |= lines.begins(COOKIE) || hasCredentials(lines, heard);
		}
		if (secret) {
			heard.secret(Cleartext.HTTP);
		}
	}

	/** Tells what there is in a SIP message, which is one where it shows credentials. */
	void tellSip(Heard heard) {
		TextLines lines = new TextLines(this.bytes);
		boolean secret = false;
		while (lines.next() && !lines.isEmpty()) {
			secret |= hasCredentials(lines, heard);
		}
		if (secret) {
			heard.secret(Cleartext.SIP);
		}
	}

	private static boolean hasCredentials(TextLines lines, Heard heard) {
		for (String header : CREDENTIALS) {
			if (lines.begins(header)) {
				tellUser(lines, header, heard);
				return true;
			}
		}
		return false;
	}

	private static void tellUser(TextLines lines, String header, Heard heard) {
		TextLines value = new TextLines(lines.rest(header.length()));
		value.next();
		heard.name(NameKind.USER, value.hasWord(0, BASIC) ? new Walk(Base64Text.decode(value.word(1))).takeUpTo(':')
				: value.quotedBehind("username=\""));
	}

}
