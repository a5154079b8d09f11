package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.driftwood.capture.CaptureNote;
import org.driftwood.decode.Frames;
import org.driftwood.generator.GeneratedCapture;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

/** Any bytes may come, and any number of them. */
class ContentsRobustnessTests {

	private static final int[] PORTS = { 21, 23, 25, 53, 67, 80, 110, 119, 137, 143, 161, 389, 443, 547, 1812, 5060,
			5353, 5355, 6667 };

	/** Pieces of what is read, to put together wrongly. */
	private static final List<byte[]> PIECES = List.of(Overhearing.hello("a.example"),
			Overhearing.question("b.example"), hex("474554202f20485454502f312e310d0a"), hex("486f73743a20630d0a"),
			hex("c00c"), hex("3082ffff"), hex("020101"), hex("600d020103"), hex("80047061"), hex("ff"), hex("63825363"),
			hex("0c05"), new byte[30], hex("55534552206120620d0a"),
			hex("417574686f72697a6174696f6e3a2042617369632059513d3d0d0a"), hex("1603010200010001fc0303"),
			hex("f0908080 eda080 c3"), hex("0020 0001"));

	@Test
	void neverThrows() {
		Random random = new Random(4);
		Overhearing heard = new Overhearing();
		for (int i = 0; i < 60_000; i++) {
			byte[] payload = payload(random);
			String ends = "192.0.2." + random.nextInt(256) + ":" + PORTS[random.nextInt(PORTS.length)];
			byte[] packet = random.nextBoolean() ? Overhearing.segment("198.51.100.1:5353", ends, payload)
					: Frames.udp("198.51.100.1:60000", ends, payload);
			heard.frame(Overhearing.RAW_IPV4, Arrays.copyOf(packet, packet.length - random.nextInt(packet.length)));
		}
		sound(heard.found());
	}

	@Test
	void neverThrowsWhateverIsAround() {
		Random random = new Random(5);
		Overhearing heard = new Overhearing();
		for (int i = 0; i < 60_000; i++) {
			byte[] frame = join(Frames.ethernet((random.nextInt(3) == 0) ? "86dd" : "0800", payload(random)));
			frame[random.nextInt(frame.length)] ^= (byte) random.nextInt(256);
			heard.frame(List.of(0, 1, 9, 101, 105, 108, 113, 117, 127, 228, 276, 999).get(random.nextInt(12)), frame);
		}
		sound(heard.found());
	}

	@Test
	void readsEveryPrefixOfEveryGeneratedPacket() {
		Overhearing heard = new Overhearing();
		for (GeneratedCapture capture : GeneratedCaptures.few()) {
			for (GeneratedCapture.Packet packet : capture.packets()
				.subList(0, Math.min(20, capture.packets().size()))) {
				byte[] frame = packet.frame().bytes().toArray();
				for (int length = 0; length <= frame.length; length++) {
					heard.frame(packet.frame().link().number(), Arrays.copyOf(frame, length));
				}
			}
		}
		sound(heard.found());
	}

	@Test
	void readsEveryPrefixOfWhatItReads() {
		Overhearing heard = new Overhearing();
		for (byte[] payload : PIECES) {
			for (int port : PORTS) {
				for (int length = 0; length <= payload.length; length++) {
					heard.tcp("192.0.2.1:50000", "192.0.2.2:" + port, Arrays.copyOf(payload, length));
					heard.udp("192.0.2.1:50000", "192.0.2.2:" + port, Arrays.copyOf(payload, length));
				}
			}
		}
		sound(heard.found());
	}

	@Test
	void takesNotesOfAnyKindAndLength() {
		Random random = new Random(6);
		Contents contents = new Contents();
		for (int i = 0; i < 20_000; i++) {
			byte[] data = payload(random);
			CaptureNote.Kind kind = CaptureNote.Kind.values()[random.nextInt(CaptureNote.Kind.values().length)];
			contents.note(new CaptureNote(kind, data, 0, random.nextInt(Math.min(40, data.length + 1))));
		}
		sound(contents.found());
	}

	private static byte[] payload(Random random) {
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

	private static void sound(OtherContents found) {
		List<String> texts = new ArrayList<>();
		found.dnsNames().entries().forEach((it) -> texts.add(it.name()));
		found.tlsNames().entries().forEach((it) -> texts.add(it.name()));
		found.httpHosts().entries().forEach((it) -> texts.add(it.name()));
		found.names().entries().forEach((it) -> texts.add(it.value()));
		assertThat(texts).allSatisfy((text) -> {
			assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(255).doesNotMatch("(?s).*\\p{Cntrl}.*");
			assertThat(text.codePoints()).noneMatch((it) -> it >= 0xd800 && it < 0xe000);
		});
		assertThat(found.names().entries()).hasSizeLessThanOrEqualTo(50).doesNotHaveDuplicates();
		assertThat(found.hosts().entries()).hasSizeLessThanOrEqualTo(50);
	}

}
