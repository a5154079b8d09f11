package org.driftwood.decode;

/**
 * The authentication encapsulation of router solicitations and advertisements (RFC 4380
 * 5.1.1).
 *
 * @param clientIdentifier 0 to 255 bytes; empty in practice
 * @param value the authentication value, 0 to 255 bytes; empty in practice
 * @param nonce chosen by the client, echoed by the server
 * @param confirmation 0 from clients; from servers 0 means that the key is valid
 */
public record Authentication(Bytes clientIdentifier, Bytes value, long nonce, int confirmation) {

	// Two type bytes, two lengths, eight of nonce, one of confirmation.
	static final int USUAL_LENGTH = 13;

	/** Whether it is as all clients and servers send it: a nonce and no more. */
	boolean isUsual() {
		return this.clientIdentifier.length() + this.value.length() + this.confirmation == 0;
	}

	/** Bytes that it takes on the wire. */
	public int length() {
		return USUAL_LENGTH + this.clientIdentifier.length() + this.value.length();
	}

}
