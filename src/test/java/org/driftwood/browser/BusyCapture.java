package org.driftwood.browser;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Frames;
import org.driftwood.generator.Frame;
import org.driftwood.generator.Link;
import org.driftwood.generator.Strays;

import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

/**
 * A capture as a household's router would see it: mostly large segments of encrypted
 * connections and their acknowledgements, some of it IPv6, QUIC, names asked for, a few
 * readable requests, and one packet of Teredo in a hundred.
 */
final class BusyCapture {

	private static final int ETHERNET = 1;

	private static final int SEGMENT = 1_400;

	private static final int TCP = 6;

	private static final int UDP = 17;

	private final SplittableRandom random;

	private final Strays strays;

	private final byte[] noise = new byte[1 << 16];

	private BusyCapture(long seed) {
		this.random = new SplittableRandom(seed);
		this.strays = Strays.seeded(seed);
		this.random.nextBytes(this.noise);
	}

	/** One of at least so many bytes. */
	static byte[] of(long seed, int bytes) throws IOException {
		return new BusyCapture(seed).file(bytes);
	}

	private byte[] file(int bytes) throws IOException {
		ByteArrayOutputStream file = new ByteArrayOutputStream(bytes + 2 * SEGMENT);
		try (CaptureWriter writer = new CaptureWriter(file, ETHERNET)) {
			long time = 1_700_000_000_000_000_000L;
			while (writer.bytesWritten() < bytes) {
				byte[] frame = frame();
				writer.write(time, frame.length, frame, 0, frame.length);
				time += this.random.nextInt(200_000);
			}
		}
		return file.toByteArray();
	}

	private byte[] frame() {
		int draw = this.random.nextInt(100);
		if (draw < 1) {
			Frame frame = this.strays.frames(1, Link.ETHERNET).getFirst();
			return frame.bytes().toArray();
		}
		if (draw < 6) {
			return udp(53, join(hex("1234 0100 0001 0000 0000 0000 03777777 04"), text("h%03d".formatted(pick(1_000))),
					hex("07 6578616d706c65 00 0001 0001")));
		}
		if (draw < 7) {
			return tcp(80, text("GET / HTTP/1.1\r\nHost: h%03d.example\r\nCookie: a=b\r\n\r\n".formatted(pick(1_000))));
		}
		if (draw < 15) {
			return udp(443, noise(1_250));
		}
		return (draw < 45) ? tcp(443, new byte[0]) : tcp(443, join(hex("170303 0573"), noise(SEGMENT - 5)));
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

	private int pick(int bound) {
		int one = this.random.nextInt(bound);
		return Math.min(one, this.random.nextInt(bound));
	}

	private byte[] noise(int length) {
		byte[] part = new byte[length];
		System.arraycopy(this.noise, this.random.nextInt(this.noise.length - length), part, 0, length);
		return part;
	}

	private byte[] udp(int port, byte[] payload) {
		return ip(UDP, join(Frames.u16(port), Frames.u16(50_000 + pick(500)), Frames.u16(8 + payload.length),
				Frames.u16(0), payload));
	}

	private byte[] tcp(int port, byte[] payload) {
		return ip(TCP, join(Frames.u16(port), Frames.u16(50_000 + pick(500)),
				hex("00000001 00000001 5018 ffff 0000 0000"), payload));
	}

	private byte[] ip(int protocol, byte[] content) {
		int here = 2 + pick(6);
		int there = pick(3_000);
		if (this.random.nextInt(4) == 0) {
			return Frames.ethernet("86dd", Frames.ipv6("2001:db8::" + Integer.toHexString(there), "2001:db8:1::" + here,
					protocol, 60, content));
		}
		return Frames.ethernet(Frames.ipv4(Frames.ipv4("198.18." + there / 250 + "." + (1 + there % 250)),
				Frames.ipv4("192.168.1." + here), 60, protocol, content));
	}

}
