package org.driftwood.decode;

/** Why the bytes cannot be read as Teredo, though they begin like it. */
public enum Fault {

	/** The lengths in the authentication need more bytes than there are. */
	AUTHENTICATION_TOO_SHORT,

	/** Authentication stands twice. */
	AUTHENTICATION_REPEATED,

	/** Authentication stands behind the origin, and not first. */
	AUTHENTICATION_AFTER_ORIGIN,

	/** Fewer than the eight bytes of an origin. */
	ORIGIN_TOO_SHORT,

	/** An origin stands twice. */
	ORIGIN_REPEATED,

	/** Behind authentication or origin stands no IPv6 packet. */
	IPV6_EXPECTED,

	/** Fewer than the forty bytes of an IPv6 header. */
	IPV6_HEADER_TOO_SHORT,

	/** The IPv6 packet claims more bytes than the UDP payload holds. */
	IPV6_LENGTH_IMPOSSIBLE,

	/** A UDP length below that of its own header. */
	UDP_LENGTH_IMPOSSIBLE

}
