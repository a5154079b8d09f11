package org.driftwood.decode;

import static org.driftwood.decode.MalformedPacketException.require;

import org.jspecify.annotations.Nullable;

/**
 * Reads a UDP payload by Teredo's grammar up to the IPv6 header, and keeps what it has
 * read when that ends early (RFC 4380 5.1.1).
 */
final class TeredoReader {

	private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;

	private static final int STUN_COOKIE_AT = 4;

	private static final int STUN_COOKIE_END = 8;

	// RFC 8489 section 5.
	private static final int STUN_COOKIE = 0x2112_a442;

	private final Bytes payload;

	private final int room;

	private int cursor;

	private @Nullable Authentication authentication;

	private @Nullable OriginIndication origin;

	private @Nullable Ipv6Header header;

	/**
	 * Starts at the payload's first byte.
	 * @param payload as captured
	 * @param room bytes that it had on the wire
	 */
	TeredoReader(Bytes payload, int room) {
		this.payload = payload;
		this.room = room;
	}

	/** Reads on to the end; the fault that ended it earlier, or null. */
	@Nullable Fault read() {
		try {
			readAuthentication();
			readOrigin();
			readHeader();
			return null;
		}
		catch (MalformedPacketException ex) {
			return ex.fault();
		}
	}

	private void readAuthentication() {
		if (next() == Encapsulation.AUTHENTICATION) {
			AuthenticationHeader view = new AuthenticationHeader(rest());
			this.authentication = view.read();
			this.cursor += view.length();
			require(next() != Encapsulation.AUTHENTICATION, Fault.AUTHENTICATION_REPEATED);
		}
	}

	private void readOrigin() {
		if (next() == Encapsulation.ORIGIN) {
			this.origin = new OriginHeader(rest()).read();
			this.cursor += OriginIndication.LENGTH;
			require(next() != Encapsulation.ORIGIN, Fault.ORIGIN_REPEATED);
			require(next() != Encapsulation.AUTHENTICATION, Fault.AUTHENTICATION_AFTER_ORIGIN);
		}
	}

	// The length only has to fit: what is left over are trailers (RFC 6081 section 4).
	private void readHeader() {
		require(next() == Encapsulation.IPV6, Fault.IPV6_EXPECTED);
		Ipv6Header view = new Ipv6Header(rest());
		this.header = view;
		require(this.cursor + view.packetLength() <= this.room, Fault.IPV6_LENGTH_IMPOSSIBLE);
	}

	private Encapsulation next() {
		return Encapsulation.at(this.payload, this.cursor);
	}

	private Bytes rest() {
		return this.payload.from(this.cursor);
	}

	/**
	 * Whether the addresses are such as Teredo has. The look-alikes fail here: DNS, RPC
	 * and Geneve pass the grammar now and then.
	 * @param partial whether the capture holds only a part of the payload
	 */
	boolean isPlausible(boolean onTeredoPort, boolean partial) {
		if (this.header == null) {
			return showsTeredoSource() || (onTeredoPort && (partial || isBeyondChance()));
		}
		Ipv6Address source = this.header.source();
		Ipv6Address destination = this.header.destination();
		return TeredoAddress.hasPrefix(source) || TeredoAddress.hasPrefix(destination)
				|| (onTeredoPort && (isLinkLocal(source) || isLinkLocal(destination)));
	}

	private boolean showsTeredoSource() {
		Ipv6Address source = beginningSource();
		return source != null && TeredoAddress.hasPrefix(source);
	}

	/** The source of an IPv6 header of which at least so much is there. */
	private @Nullable Ipv6Address beginningSource() {
		boolean shown = next() == Encapsulation.IPV6 && rest().length() >= Ipv6Header.DESTINATION;
		return shown ? Ipv6Header.address(rest(), Ipv6Header.SOURCE) : null;
	}

	/**
	 * Whether bytes that hold no IPv6 header were meant as Teredo all the same. One
	 * datagram in sixteen begins with a 6; zeros keep a NAT's mapping alive, and what
	 * asks a STUN server begins like authentication. Too little of an origin tells
	 * nothing.
	 */
	private boolean isBeyondChance() {
		return switch (Encapsulation.at(this.payload, 0)) {
			case IPV6 -> showsLinkLocalSource();
			case ORIGIN -> this.payload.length() >= OriginIndication.LENGTH && this.payload.bits64(0) != 0;
			case AUTHENTICATION ->
				this.payload.length() < STUN_COOKIE_END || this.payload.bits32(STUN_COOKIE_AT) != STUN_COOKIE;
			case UNSEEN, FOREIGN -> false;
		};
	}

	private boolean showsLinkLocalSource() {
		Ipv6Address source = beginningSource();
		return source != null && isLinkLocal(source);
	}

	/**
	 * Bytes that there are of an IPv6 header which ends too early; 0 where nothing shows
	 * that it is one.
	 */
	int beginningLength() {
		return (showsTeredoSource() || showsLinkLocalSource()) ? Math.min(Ipv6Header.LENGTH, rest().length()) : 0;
	}

	private static boolean isLinkLocal(Ipv6Address address) {
		return address.high() == LINK_LOCAL;
	}

	/** Where reading ended: at the IPv6 header, or at what could not be read. */
	int cursor() {
		return this.cursor;
	}

	@Nullable Authentication authentication() {
		return this.authentication;
	}

	@Nullable OriginIndication origin() {
		return this.origin;
	}

	@Nullable Ipv6Header header() {
		return this.header;
	}

}
