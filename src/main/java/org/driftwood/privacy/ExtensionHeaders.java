package org.driftwood.privacy;

/**
 * The extension headers of an IPv6 packet (RFC 8200 section 4), of which nothing is shown
 * but what leads from one to the next.
 *
 * @param protocol the next header where the walk ended
 * @param length bytes of the headers that were passed
 * @param reachesTransport whether a transport header is next
 * @param changesChecksum whether one of them keeps the transport's checksum from being
 * checked
 */
record ExtensionHeaders(int protocol, int length, boolean reachesTransport, boolean changesChecksum) {

	private static final int HOP_BY_HOP = 0;

	private static final int ROUTING = 43;

	private static final int FRAGMENT = 44;

	private static final int AUTHENTICATION = 51;

	private static final int DESTINATION_OPTIONS = 60;

	private static final int SHORTEST = 8;

	private static final int FRAGMENT_OFFSET = 2;

	private static final int HEADERS_AT_MOST = 8;

	/** Makes them, up to the first that cannot be passed. */
	static ExtensionHeaders redact(Draft payload, int nextHeader) {
		ExtensionHeaders passed = new ExtensionHeaders(nextHeader, 0, true, false);
		for (int i = 0; i < HEADERS_AT_MOST && isExtension(passed.protocol) && passed.reachesTransport; i++) {
			passed = passed.pass(payload.from(passed.length));
		}
		return isExtension(passed.protocol) ? passed.stopped() : passed;
	}

	private ExtensionHeaders pass(Draft header) {
		header.copy(0, 2);
		if (!header.has(0, SHORTEST) || !header.has(0, headerLength(header))) {
			return stopped();
		}
		boolean changes = this.protocol == ROUTING || this.protocol == FRAGMENT;
		boolean later = false;
		if (this.protocol == FRAGMENT) {
			header.put16(FRAGMENT_OFFSET, header.original().u16(FRAGMENT_OFFSET));
			later = header.original().u16(FRAGMENT_OFFSET) >> 3 != 0;
		}
		return new ExtensionHeaders(header.original().u8(0), this.length + headerLength(header), !later,
				this.changesChecksum || changes);
	}

	private ExtensionHeaders stopped() {
		return new ExtensionHeaders(this.protocol, this.length, false, this.changesChecksum);
	}

	// Three ways to count: always 8, in words beyond 8 bytes, in units of 8 beyond the
	// first.
	private int headerLength(Draft header) {
		return switch (this.protocol) {
			case FRAGMENT -> SHORTEST;
			case AUTHENTICATION -> 8 + 4 * header.original().u8(1);
			default -> 8 + 8 * header.original().u8(1);
		};
	}

	private static boolean isExtension(int protocol) {
		return switch (protocol) {
			case HOP_BY_HOP, ROUTING, FRAGMENT, AUTHENTICATION, DESTINATION_OPTIONS -> true;
			default -> false;
		};
	}

}
