package org.driftwood.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.driftwood.decode.Bytes;
import org.driftwood.generator.Frame;
import org.driftwood.generator.Link;
import org.driftwood.generator.Strays;

/**
 * A capture to measure with: three packets of ten are Teredo of all kinds, the rest is
 * UDP and TCP of mixed sizes. The same seed makes the same bytes.
 */
final class MadeCapture {

	private static final int RECORD = 16;

	private static final int ETHERNET = 14;

	private static final int IPV4 = 20;

	private static final int LARGEST = 1514;

	/** Different Teredo packets; they come again and again. */
	private static final int POOL = 30_000;

	private static final long MICROS_BETWEEN = 700;

	/** QUIC and WireGuard: their payload looks like noise, and nobody's dissector chokes on it. */
	private static final int[] UDP_PORTS = { 443, 51_820 };

	private final SplittableRandom random = new SplittableRandom(3544);

	private final List<Bytes> teredo = new ArrayList<>();

	private final ByteBuffer block = ByteBuffer.allocate(1 << 20).order(ByteOrder.LITTLE_ENDIAN);

	private final byte[] noise = new byte[LARGEST];

	private long micros = 1_278_763_200_000_000L;

	MadeCapture() {
		Strays strays = Strays.seeded(3544);
		for (int i = 0; i < POOL; i++) {
			Frame frame = strays.frame((i % 4 == 0) ? strays.next() : strays.honest(), Link.ETHERNET);
			this.teredo.add(frame.bytes());
		}
		this.random.nextBytes(this.noise);
	}

	/** Writes a capture file with so many packets. */
	public static void main(String[] args) throws IOException {
		try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
			new MadeCapture().write(Long.parseLong(args[1]), out);
		}
	}

	/** Writes the file header and so many packets. */
	void write(long packets, OutputStream out) throws IOException {
		this.block.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4);
		this.block.putInt(0).putInt(0).putInt(262_144).putInt(1);
		for (long i = 0; i < packets; i++) {
			if (this.block.remaining() < RECORD + LARGEST) {
				flush(out);
			}
			add();
		}
		flush(out);
	}

	private void flush(OutputStream out) throws IOException {
		out.write(this.block.array(), 0, this.block.position());
		this.block.clear();
	}

	private void add() {
		this.micros += this.random.nextLong(2 * MICROS_BETWEEN);
		if (this.random.nextInt(10) < 3) {
			Bytes frame = this.teredo.get(this.random.nextInt(POOL));
			begin(frame.length());
			this.block.put(frame.toArray());
		}
		else {
			addOther(length());
		}
	}

	private int length() {
		int draw = this.random.nextInt(10);
		return (draw < 6) ? 60 + this.random.nextInt(40) : (draw < 8) ? 100 + this.random.nextInt(500) : LARGEST;
	}

	private void begin(int length) {
		this.block.putInt((int) (this.micros / 1_000_000)).putInt((int) (this.micros % 1_000_000));
		this.block.putInt(length).putInt(length);
	}

	/** A packet of a host that talks to others, on ports that are not Teredo's. */
	private void addOther(int length) {
		begin(length);
		boolean udp = this.random.nextInt(3) == 0;
		int start = this.block.position();
		this.block.put(this.noise, this.random.nextInt(LARGEST - length + 1), length);
		this.block.order(ByteOrder.BIG_ENDIAN);
		this.block.putShort(start + 12, (short) 0x0800);
		int ipv4 = start + ETHERNET;
		this.block.put(ipv4, (byte) 0x45).put(ipv4 + 1, (byte) 0).putShort(ipv4 + 2, (short) (length - ETHERNET));
		this.block.putShort(ipv4 + 4, (short) this.random.nextInt()).putShort(ipv4 + 6, (short) 0x4000);
		this.block.put(ipv4 + 8, (byte) 64).put(ipv4 + 9, (byte) (udp ? 17 : 6)).putShort(ipv4 + 10, (short) 0);
		this.block.putInt(ipv4 + 12, 0xc0000207).putInt(ipv4 + 16, 0xcb007100 | this.random.nextInt(256));
		int ports = ipv4 + IPV4;
		this.block.putShort(ports, (short) (40_000 + this.random.nextInt(20_000)));
		this.block.putShort(ports + 2, (short) (udp ? UDP_PORTS[this.random.nextInt(2)] : 443));
		if (udp) {
			this.block.putShort(ports + 4, (short) (length - ETHERNET - IPV4)).putShort(ports + 6, (short) 0);
		}
		else {
			this.block.put(ports + 12, (byte) 0x50);
		}
		this.block.order(ByteOrder.LITTLE_ENDIAN);
	}

}
