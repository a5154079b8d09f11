package org.driftwood.decode;

import java.util.Optional;

/**
 * An IPv6 address, as its 128 bits stand on the wire.
 *
 * @param high the first eight bytes
 * @param low the last eight bytes
 */
public record Ipv6Address(long high, long low) {

	private static final int GROUPS = 8;

	/** Reads every form of RFC 4291 2.2, also with a dotted tail; zones are refused. */
	public static Optional<Ipv6Address> parse(String text) {
		return Ipv6Text.parse(text);
	}

	/** fe80::/10. */
	public boolean isLinkLocal() {
		return this.high >>> 54 == 0xfe80L >>> 6;
	}

	/** ff00::/8. */
	public boolean isMulticast() {
		return this.high >>> 56 == 0xff;
	}

	/** 2000::/3. */
	public boolean isGlobalUnicast() {
		return this.high >>> 61 == 1;
	}

	/** The 16-bit group at the index, 0 to 7. */
	public int group(int index) {
		long half = (index < GROUPS / 2) ? this.high : this.low;
		return (int) (half >>> (16 * (3 - index % 4))) & 0xffff;
	}

	/** The 16 bytes in network order. */
	public Bytes bytes() {
		byte[] bytes = new byte[2 * GROUPS];
		for (int i = 0; i < bytes.length; i++) {
			bytes[i] = (byte) (group(i / 2) >>> (8 * (1 - i % 2)));
		}
		return Bytes.of(bytes);
	}

	/** The canonical text of RFC 5952. */
	@Override
	public String toString() {
		return Ipv6Text.format(this);
	}

}
