package org.driftwood.decode;

import static org.driftwood.decode.MalformedPacketException.require;

import org.jspecify.annotations.Nullable;

/**
 * Reads a UDP payload by Teredo's grammar up to the IPv6 header, and keeps what it has
 * read when that ends early (RFC 4380 5.1.1).
 */
final class TeredoReader {

	private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;

	/** The header of a message without attributes (RFC 8489 section 5). */
	private static final int STUN_LENGTH = 20;

	private static final int STUN_COOKIE_AT = 4;

	private static final int STUN_COOKIE = 0x2112_a442;

	private static final long DNS_COUNTS = 0x0001_0000_0000_0000L;

	/**
	 * The longest identifier there can be, and no value: somebody tries what comes of it.
	 * DNS has no such flags, and TFTP no such name.
	 */
	private static final int LONGEST_IDENTIFIER = 0xff00;

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
			boolean source = next() == Encapsulation.IPV6 && glimpse().showsTeredoSource();
			return source || (onTeredoPort && (partial ? mayGoOn() : isBeyondChance()));
		}
		Ipv6Address source = this.header.source();
		Ipv6Address destination = this.header.destination();
		return TeredoAddress.hasPrefix(source) || TeredoAddress.hasPrefix(destination)
				|| (onTeredoPort && (isLinkLocal(source) || isLinkLocal(destination)));
	}

	private Ipv6Glimpse glimpse() {
		return new Ipv6Glimpse(rest());
	}

	/**
	 * Whether bytes that hold no IPv6 header where one should be were meant as Teredo all
	 * the same. Of what is on the port by chance, DNS with a low ID, TFTP, STUN and
	 * trackers of BitTorrent begin like authentication or an origin, and none of them
	 * goes on like it.
	 */
	private boolean isBeyondChance() {
		if (next() == Encapsulation.IPV6 && glimpse().showsLinkLocalSource()) {
			return true;
		}
		return switch (Encapsulation.at(this.payload, 0)) {
			case AUTHENTICATION ->
				(hasUsualAuthentication() && next() != Encapsulation.FOREIGN) || hasLongestIdentifier();
			case ORIGIN -> repeatsOrigin() || authenticatesLate();
			case IPV6, UNSEEN, FOREIGN -> false;
		};
	}

	/**
	 * As all send it, and nothing else: a STUN request without attributes has one byte in
	 * 256 at the same place, a DNS question for the root has its counts for a nonce.
	 */
	private boolean hasUsualAuthentication() {
		return this.authentication != null && this.authentication.isUsual() && this.room != STUN_LENGTH
				&& this.payload.bits32(STUN_COOKIE_AT) != STUN_COOKIE && this.authentication.nonce() != DNS_COUNTS;
	}

	private boolean hasLongestIdentifier() {
		return this.payload.length() >= 4 && this.payload.u16(2) == LONGEST_IDENTIFIER;
	}

	/** Twice the same, or two with such addresses behind them as Teredo has. */
	private boolean repeatsOrigin() {
		if (next() != Encapsulation.ORIGIN || rest().length() < OriginIndication.LENGTH) {
			return false;
		}
		Bytes behind = rest().from(OriginIndication.LENGTH);
		boolean addresses = Encapsulation.at(behind, 0) == Encapsulation.IPV6 && new Ipv6Glimpse(behind).showsAddress();
		return this.payload.bits64(0) != 0 && (addresses || this.payload.bits64(0) == rest().bits64(0));
	}

	private boolean authenticatesLate() {
		return next() == Encapsulation.AUTHENTICATION && AuthenticationHeader.isUsual(rest());
	}

	/**
	 * Whether what is there of a payload is more than the few bytes that anything may
	 * begin with, and nothing in it speaks against Teredo.
	 */
	private boolean mayGoOn() {
		boolean led = hasUsualAuthentication();
		if (next() != Encapsulation.IPV6) {
			return led && (next() == Encapsulation.UNSEEN || (next() == Encapsulation.ORIGIN && this.origin == null));
		}
		boolean behindOrigin = this.origin != null && glimpse().showsLength();
		return glimpse().mayBeTeredo(this.room - this.cursor, led || behindOrigin);
	}

	/**
	 * Bytes that there are of an IPv6 header which ends too early; 0 where nothing shows
	 * that it is one.
	 */
	int beginningLength() {
		boolean shown = next() == Encapsulation.IPV6
				&& (glimpse().showsTeredoSource() || glimpse().showsLinkLocalSource());
		return shown ? Math.min(Ipv6Header.LENGTH, rest().length()) : 0;
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
