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
import static org.driftwood.decode.Frames.join;

/** Any bytes may come, and any number of them. */
class ContentsRobustnessTests {

	private static final List<CaptureNote.Kind> KINDS = List.of(CaptureNote.Kind.values());

	@Test
	void neverThrows() {
		Random random = new Random(4);
		Overhearing heard = new Overhearing();
		for (int i = 0; i < 20_000; i++) {
			byte[] packet = Chatter.packet(random);
			heard.frame(Overhearing.RAW_IPV4, Arrays.copyOf(packet, packet.length - random.nextInt(packet.length)));
		}
		sound(heard.found());
	}

	@Test
	void neverThrowsWhateverIsAround() {
		Random random = new Random(5);
		Overhearing heard = new Overhearing();
		for (int i = 0; i < 20_000; i++) {
			byte[] frame = join(Frames.ethernet((random.nextInt(3) == 0) ? "86dd" : "0800", Chatter.payload(random)));
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
		for (byte[] payload : Chatter.PIECES) {
			for (int port : Chatter.PORTS) {
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
			byte[] data = Chatter.payload(random);
			CaptureNote.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
			contents.note(new CaptureNote(kind, data, 0, random.nextInt(Math.min(40, data.length + 1))));
		}
		sound(contents.found());
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
