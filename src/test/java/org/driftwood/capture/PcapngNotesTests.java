package org.driftwood.capture;

import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import org.driftwood.capture.CaptureNote.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What pcapng blocks tell beside packets. */
class PcapngNotesTests {

	private static final byte[] DATA = { 1, 2, 3 };

	static Stream<ByteOrder> byteOrders() {
		return Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void tellsWhatSectionsAndInterfacesSay(ByteOrder order) throws Exception {
		CaptureBytes section = CaptureBytes.in(order).u32(0x1a2b3c4d).u16(1, 0).u64(-1);
		section.bytes(options(order, 2, "cpu", 3, "os", 4, "app", 1, "note", 99, "x"));
		CaptureBytes file = CaptureBytes.in(order).block(0x0a0d0d0a, section);
		byte[] options = options(order, 2, "eth0", 3, "Ethernet", 11, "\0udp", 12, "Linux", 6, "abcdef", 4, "abcdmask");
		assertThat(notes(file.describe(1, 0, CaptureBytes.in(order).bytes(options)))).containsExactly("SYSTEM cpu",
				"SYSTEM os", "APPLICATION app", "COMMENT note", "INTERFACE eth0", "INTERFACE Ethernet", "FILTER \0udp",
				"SYSTEM Linux", "HARDWARE_ADDRESS abcdef", "IPV4_ADDRESS abcdmask");
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void tellsCommentsOfPacketsAndStatistics(ByteOrder order) throws Exception {
		CaptureBytes enhanced = CaptureBytes.in(order).u32(0, 0, 0, DATA.length, 3).padded(DATA);
		CaptureBytes obsolete = CaptureBytes.in(order).u16(0, 0).u32(0, 0, DATA.length, 3).padded(DATA);
		CaptureBytes statistics = CaptureBytes.in(order).u32(0, 0, 0);
		CaptureBytes file = CaptureBytes.in(order).section().describe(1);
		file.block(6, enhanced.bytes(options(order, 1, "one", 2, "flag", 1, "two")));
		file.block(2, obsolete.bytes(options(order, 1, "three")));
		file.block(5, statistics.bytes(options(order, 1, "four"))).enhanced(0, 0, 3, DATA);
		assertThat(notes(file)).containsExactly("COMMENT one", "COMMENT two", "COMMENT three", "COMMENT four");
	}

	@ParameterizedTest
	@MethodSource("byteOrders")
	void tellsNamesAndTheKindOfSecrets(ByteOrder order) throws Exception {
		CaptureBytes names = CaptureBytes.in(order).option(1, text("abcdhost\0other\0")).option(9, DATA).u32(0);
		names.bytes(options(order, 2, "resolver", 1, "note"));
		CaptureBytes secrets = CaptureBytes.in(order).u32(0x544c534b, DATA.length).padded(DATA);
		CaptureBytes file = CaptureBytes.in(order).section().block(4, names);
		file.block(10, secrets.bytes(options(order, 1, "keys")));
		assertThat(notes(file)).containsExactly("IPV4_NAMES abcdhost\0other\0", "NAME_SERVER resolver", "COMMENT note",
				"SECRETS TLSK", "COMMENT keys");
	}

	@Test
	void tellsTheKindOfSecretsThatAreTooLargeToKeep() throws Exception {
		CaptureBytes secrets = CaptureBytes.bigEndian().u32(0x5353484b, 2 << 20).bytes(new byte[2 << 20]);
		assertThat(notes(CaptureBytes.bigEndian().section().block(10, secrets))).containsExactly("SECRETS SSHK");
	}

	@Test
	void stopsAtAnOptionThatDoesNotFit() throws Exception {
		CaptureBytes section = CaptureBytes.bigEndian().u32(0x1a2b3c4d).u16(1, 0).u64(-1);
		section.option(1, text("a")).u16(1, 9).u32(0);
		assertThat(notes(CaptureBytes.bigEndian().block(0x0a0d0d0a, section))).containsExactly("COMMENT a");
	}

	@Test
	void staysInsideTheBlockWhateverItSays() throws Exception {
		Random random = new Random(9);
		byte[] good = goodFile();
		for (int i = 0; i < 5_000; i++) {
			byte[] file = Arrays.copyOf(good, good.length - random.nextInt(3) * random.nextInt(40));
			for (int hits = random.nextInt(4); hits >= 0; hits--) {
				file[24 + random.nextInt(file.length - 24)] = (byte) random.nextInt(256);
			}
			assertThat(notes(file)).allSatisfy((note) -> assertThat(note.length()).isLessThan(good.length));
		}
	}

	private static byte[] goodFile() {
		ByteOrder order = ByteOrder.LITTLE_ENDIAN;
		CaptureBytes names = CaptureBytes.in(order).option(1, text("abcdhost\0")).u32(0);
		CaptureBytes enhanced = CaptureBytes.in(order).u32(0, 0, 0, DATA.length, 3).padded(DATA);
		CaptureBytes file = CaptureBytes.in(order).section().describe(1, 0, CaptureBytes.in(order).option(2, DATA));
		file.block(6, enhanced.bytes(options(order, 1, "one"))).block(4, names.bytes(options(order, 1, "two")));
		return file.block(10, CaptureBytes.in(order).u32(7, 4, 0).bytes(options(order, 1, "three"))).toArray();
	}

	private static byte[] options(ByteOrder order, Object... codesAndTexts) {
		CaptureBytes options = CaptureBytes.in(order);
		for (int i = 0; i < codesAndTexts.length; i += 2) {
			options.option((int) codesAndTexts[i], text((String) codesAndTexts[i + 1]));
		}
		return options.option(0).toArray();
	}

	private static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static List<String> notes(CaptureBytes file) throws Exception {
		return notes(file.toArray());
	}

	private static List<String> notes(byte[] file) throws Exception {
		List<String> notes = new ArrayList<>();
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(file), CaptureReading.LIMITS,
				ZstdInputStreamNoFinalizer::new, (note) -> notes.add(text(note)));
		while (reader.next() != null) {
			assertThat(reader.end()).isEmpty();
		}
		return notes;
	}

	private static String text(CaptureNote note) {
		byte[] bytes = Arrays.copyOfRange(note.data(), note.offset(), note.offset() + note.length());
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		return note.kind() + " " + ((note.kind() == Kind.EUI64_NAMES) ? HexFormat.of().formatHex(bytes) : text);
	}

}
