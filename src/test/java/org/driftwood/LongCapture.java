package org.driftwood;

import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

import org.driftwood.decode.Frames;

/**
 * A capture that is too long to be held: made while it is read, every tenth packet a
 * bubble.
 */
final class LongCapture {

	private static final int RAW_IPV4 = 228;

	private static final int BUBBLE_EVERY = 10;

	private static final int IDENTIFICATION = 4;

	private static final byte[] HEADER = little(24).putInt(0xa1b23c4d)
		.putShort((short) 2)
		.putShort((short) 4)
		.putLong(0)
		.putInt(0x40000)
		.putInt(RAW_IPV4)
		.array();

	private static final byte[] BUBBLE = Frames.udp("192.0.2.1:3544", "203.0.113.5:40000",
			Frames.ipv6("fe80::8000:5445:5245:444f", "2001:0:c000:201::39cc:9bee", 59, 0, new byte[0]));

	private static final byte[] QUERY = Frames.udp("192.0.2.9:53", "203.0.113.5:40000", new byte[40]);

	private final int packets;

	LongCapture(int packets) {
		this.packets = packets;
	}

	int packets() {
		return this.packets;
	}

	int bubbles() {
		return this.packets / BUBBLE_EVERY;
	}

	/** The file from its first byte on. */
	InputStream stream() {
		return new Bytes(this.packets);
	}

	private static ByteBuffer little(int length) {
		return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
	}

	private static byte[] record(int number) {
		byte[] packet = (number % BUBBLE_EVERY == 0) ? Frames.put16(BUBBLE, IDENTIFICATION, number / BUBBLE_EVERY)
				: QUERY;
		return little(16 + packet.length).putInt(1_700_000_000 + number / 1000)
			.putInt(number % 1000 * 1_000_000)
			.putInt(packet.length)
			.putInt(packet.length)
			.put(packet)
			.array();
	}

	private static final class Bytes extends InputStream {

		private final int packets;

		private ByteBuffer block = ByteBuffer.wrap(HEADER);

		private int number;

		Bytes(int packets) {
			this.packets = packets;
		}

		@Override
		public int read() {
			byte[] one = new byte[1];
			return (read(one, 0, 1) < 0) ? -1 : Byte.toUnsignedInt(one[0]);
		}

		@Override
		public int read(byte[] bytes, int offset, int length) {
			if (!this.block.hasRemaining()) {
				if (this.number == this.packets) {
					return -1;
				}
				this.block = ByteBuffer.wrap(next());
			}
			int some = Math.min(length, this.block.remaining());
			this.block.get(bytes, offset, some);
			return some;
		}

		private byte[] next() {
			byte[] records = new byte[1 << 16];
			int length = 0;
			while (this.number < this.packets && length + 256 < records.length) {
				byte[] record = LongCapture.record(this.number++);
				System.arraycopy(record, 0, records, length, record.length);
				length += record.length;
			}
			return Arrays.copyOf(records, length);
		}

	}

}
