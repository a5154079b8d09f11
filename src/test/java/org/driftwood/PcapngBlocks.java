package org.driftwood;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.driftwood.decode.Frames;

/** The blocks and options that a pcapng file is made of, with the low byte first. */
final class PcapngBlocks {

	private static final int ETHERNET = 1;

	private PcapngBlocks() {
	}

	/** What every file begins with. */
	static byte[] section(byte[]... options) {
		return block(0x0a0d0d0a, Frames.join(le(4, 0x1a2b3c4d), le(2, 1), le(2, 0), le(8, -1), ended(options)));
	}

	/** An Ethernet interface. */
	static byte[] card(byte[]... options) {
		return block(1, Frames.join(le(2, ETHERNET), le(2, 0), le(4, 0), ended(options)));
	}

	/** A frame of the first interface. */
	static byte[] packet(long micros, byte[] frame, byte[]... options) {
		return block(6, Frames.join(le(4, 0), le(4, micros >>> 32), le(4, micros), le(4, frame.length),
				le(4, frame.length), padded(frame), ended(options)));
	}

	static byte[] block(long type, byte[] body) {
		byte[] length = le(4, body.length + 12L);
		return Frames.join(le(4, type), length, body, length);
	}

	static byte[] option(int code, String value) {
		return option(code, value.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] option(int code, byte[] value) {
		return Frames.join(le(2, code), le(2, value.length), padded(value));
	}

	static byte[] ended(byte[]... options) {
		return Frames.join(Frames.join(options), le(4, 0));
	}

	static byte[] padded(byte[] bytes) {
		return Frames.join(bytes, new byte[-bytes.length & 3]);
	}

	static byte[] le(int size, long value) {
		byte[] bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
		return Arrays.copyOf(bytes, size);
	}

}
