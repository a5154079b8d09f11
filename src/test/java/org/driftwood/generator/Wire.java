package org.driftwood.generator;

import java.io.ByteArrayOutputStream;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;

/** Bytes in network order, written one field behind the other. */
final class Wire {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	Wire u8(int number) {
		this.out.write(number);
		return this;
	}

	Wire u16(int number) {
		return u8(number >> 8).u8(number);
	}

	Wire u32(long number) {
		return u16((int) (number >> 16)).u16((int) number);
	}

	Wire u64(long number) {
		return u32(number >>> 32).u32(number);
	}

	Wire bytes(byte... bytes) {
		this.out.writeBytes(bytes);
		return this;
	}

	Wire bytes(Bytes bytes) {
		return bytes(bytes.toArray());
	}

	/** Bytes in hex, with spaces wherever. */
	Wire hex(String digits) {
		int high = -1;
		for (int i = 0; i < digits.length(); i++) {
			int digit = Character.digit(digits.charAt(i), 16);
			if (digit >= 0 && high >= 0) {
				u8(high << 4 | digit);
				high = -1;
			}
			else if (digit >= 0) {
				high = digit;
			}
		}
		return this;
	}

	static Bytes ofHex(String digits) {
		return new Wire().hex(digits).toBytes();
	}

	Wire ipv4(Ipv4Address address) {
		return u32(address.bits());
	}

	Wire ipv6(Ipv6Address address) {
		return u64(address.high()).u64(address.low());
	}

	byte[] toArray() {
		return this.out.toByteArray();
	}

	Bytes toBytes() {
		return Bytes.of(toArray());
	}

	/** The Internet checksum (RFC 1071) of all that has been written. */
	int checksum() {
		byte[] bytes = toArray();
		long sum = 0;
		for (int i = 0; i < bytes.length; i++) {
			sum += (bytes[i] & 0xffL) << ((i % 2 == 0) ? 8 : 0);
		}
		while (sum > 0xffff) {
			sum = (sum & 0xffff) + (sum >> 16);
		}
		return (int) (~sum & 0xffff);
	}

}
