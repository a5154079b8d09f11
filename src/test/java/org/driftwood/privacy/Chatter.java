package org.driftwood.privacy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.driftwood.decode.Frames;

import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

/** What packets may say readably, put together rightly and wrongly. */
public final class Chatter {

	static final int[] PORTS = { 21, 23, 25, 53, 67, 80, 110, 119, 137, 143, 161, 389, 443, 547, 1812, 5060, 5353, 5355,
			6667 };

	static final List<byte[]> PIECES = List.of(Overhearing.hello("a.example"), Overhearing.question("b.example"),
			text("GET / HTTP/1.1\r\n"), text("Host: c\r\n"), hex("c00c"), hex("3082ffff"), hex("020101"),
			hex("600d020103"), hex("80047061"), hex("ff"), hex("63825363"), hex("0c05"), new byte[30],
			text("USER a b\r\n"), text("Authorization: Basic YQ==\r\n"), hex("1603010200010001fc0303"),
			hex("f0908080 eda080 c3"), hex("0020 0001"), text("é€😀"));

	private Chatter() {
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Some pieces in a row, now and then with noise between them. */
	static byte[] payload(Random random) {
		List<byte[]> parts = new ArrayList<>();
		for (int i = random.nextInt(6); i >= 0; i--) {
			byte[] noise = new byte[random.nextInt(20)];
			random.nextBytes(noise);
			parts.add((random.nextInt(4) == 0) ? noise : PIECES.get(random.nextInt(PIECES.size())));
		}
		byte[] payload = join(parts.toArray(byte[][]::new));
		if (payload.length > 0 && random.nextBoolean()) {
			payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
		}
		return payload;
	}

	/** An IPv4 packet with such a payload. */
	static byte[] packet(Random random) {
		String ends = "192.0.2." + random.nextInt(256) + ":" + PORTS[random.nextInt(PORTS.length)];
		byte[] payload = payload(random);
		return random.nextBoolean() ? Overhearing.segment("198.51.100.1:5353", ends, payload)
				: Frames.udp("198.51.100.1:60000", ends, payload);
	}

	/** So many of them in a pcapng file, with comments that are no better. */
	public static byte[] capture(long seed, int packets) {
		Random random = new Random(seed);
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(block(0x0a0d0d0a, hex("1a2b3c4d 00010000 ffffffff ffffffff"), random));
		file.writeBytes(block(1, hex("00e4 0000 00000000"), random));
		for (int i = 0; i < packets; i++) {
			byte[] packet = packet(random);
			byte[] data = join(u32(packet.length), u32(packet.length), packet, new byte[-packet.length & 3]);
			file.writeBytes(block(6, join(hex("00000000 00050000"), u32(random.nextInt()), data), random));
		}
		return file.toByteArray();
	}

	private static byte[] block(int type, byte[] body, Random random) {
		byte[] comment = payload(random);
		byte[] option = join(hex("0001"), Frames.u16(comment.length), comment, new byte[-comment.length & 3]);
		byte[] length = u32(12 + body.length + option.length);
		return join(u32(type), length, body, option, length);
	}

	private static byte[] u32(int number) {
		return join(Frames.u16(number >>> 16), Frames.u16(number));
	}

}
