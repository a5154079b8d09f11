package org.driftwood.decode;

/**
 * The extension headers of an IPv6 packet (RFC 8200 section 4).
 *
 * @param protocol the next header where the walk ended
 * @param length bytes of the headers that were passed
 * @param end what the walk ended at
 * @param changesChecksum whether one of them keeps the transport's checksum from being
 * checked with the packet's own addresses and bytes
 */
public record HeaderChain(int protocol, int length, End end, boolean changesChecksum) {

	/** The number of the fragment header. */
	public static final int FRAGMENT = 44;

	private static final int HOP_BY_HOP = 0;

	private static final int ROUTING = 43;

	private static final int AUTHENTICATION = 51;

	private static final int DESTINATION_OPTIONS = 60;

	private static final int SHORTEST = 8;

	private static final int FRAGMENT_OFFSET = 2;

	private static final int HEADERS_AT_MOST = 8;

	/** Where a walk ends. */
	public enum End {

		TRANSPORT, LATER_FRAGMENT, BROKEN, TOO_MANY

	}

	/** Sees each header, also the one that turns out to be broken. */
	public interface Visitor {

		/**
		 * A header.
		 * @param protocol its number
		 * @param at where it begins in the payload
		 */
		void header(int protocol, int at);

	}

	/** The same for whoever only wants to know where they lead. */
	public static HeaderChain walk(int nextHeader, Bytes payload) {
		return walk(nextHeader, payload, (protocol, at) -> {
		});
	}

	/**
	 * Passes the headers up to the first that cannot be passed.
	 * @param nextHeader the number of the first
	 * @param payload what stands behind the IPv6 header
	 */
	public static HeaderChain walk(int nextHeader, Bytes payload, Visitor visitor) {
		HeaderChain chain = new HeaderChain(nextHeader, 0, End.TRANSPORT, false);
		for (int i = 0; i < HEADERS_AT_MOST; i++) {
			if (!isExtension(chain.protocol) || chain.end != End.TRANSPORT) {
				return chain;
			}
			visitor.header(chain.protocol, chain.length);
			chain = chain.pass(payload);
		}
		boolean tooMany = isExtension(chain.protocol) && chain.end == End.TRANSPORT;
		return tooMany ? chain.endingAt(End.TOO_MANY) : chain;
	}

	private HeaderChain pass(Bytes payload) {
		Bytes header = payload.from(this.length);
		if (header.length() < SHORTEST || header.length() < headerLength(header)) {
			return endingAt(End.BROKEN);
		}
		boolean changes = this.protocol == ROUTING || this.protocol == FRAGMENT;
		boolean later = this.protocol == FRAGMENT && header.u16(FRAGMENT_OFFSET) >> 3 != 0;
		return new HeaderChain(header.u8(0), this.length + headerLength(header),
				later ? End.LATER_FRAGMENT : End.TRANSPORT, this.changesChecksum || changes);
	}

	private HeaderChain endingAt(End end) {
		return new HeaderChain(this.protocol, this.length, end, this.changesChecksum);
	}

	// Three ways to count: always 8, in words beyond 8 bytes, in units of 8 beyond the
	// first.
	private int headerLength(Bytes header) {
		return switch (this.protocol) {
			case FRAGMENT -> SHORTEST;
			case AUTHENTICATION -> 8 + 4 * header.u8(1);
			default -> 8 + 8 * header.u8(1);
		};
	}

	private static boolean isExtension(int protocol) {
		return switch (protocol) {
			case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS -> true;
			default -> false;
		};
	}

}
