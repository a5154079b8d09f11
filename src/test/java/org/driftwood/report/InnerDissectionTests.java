package org.driftwood.report;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.driftwood.decode.Bytes;
import org.junit.jupiter.api.Test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

/** The second opinion on an inner packet, and the wall around whoever gives it. */
class InnerDissectionTests {

	private static final String ECHO = "60000000000c3a40fe80000000000000000000000000000120010000cb00710528a563bf39cc9bb2"
			+ "800012340001000200000000";

	@Test
	void tellsEachHeaderWithItsPlace() {
		List<DissectedHeader> headers = InnerDissection.of(bytes(ECHO), 28).orElseThrow();
		assertThat(headers).extracting(DissectedHeader::name)
			.containsExactly("IPv6 Header", "ICMPv6 Common Header", "ICMPv6 Echo Request Header", null);
		assertThat(headers).extracting(DissectedHeader::offset).containsExactly(28, 68, 72, 76);
		assertThat(headers.getLast().last()).isEqualTo(28 + 52 - 1);
	}

	@Test
	void writesAddressesAsAllPagesDo() {
		assertThat(InnerDissection.of(bytes(ECHO), 0).orElseThrow().getFirst().lines())
			.contains("Source address: fe80::1", "Destination address: 2001:0:cb00:7105:28a5:63bf:39cc:9bb2");
	}

	@Test
	void doesNotFallIntoHeadersWithoutEnd() {
		ByteBuffer chain = ByteBuffer.allocate(16_040);
		chain.putInt(0x60000000).putShort((short) 16_000).put((byte) 60).position(40);
		while (chain.hasRemaining()) {
			chain.putLong(60L << 56);
		}
		assertThat(InnerDissection.of(Bytes.of(chain.array()), 0)).isEmpty();
	}

	@Test
	void hasNoAnswerWhereItThrows() {
		assertThat(InnerDissection.of(Bytes.EMPTY, 0)).isEmpty();
		assertThat(InnerDissection.of(bytes("60"), 0)).isEmpty();
		Random random = new Random(145);
		byte[] packet = HexFormat.of().parseHex(ECHO + "00".repeat(40));
		packet[5] = 52;
		for (int i = 0; i < 20_000; i++) {
			byte[] changed = packet.clone();
			changed[6] = (byte) ((i % 2 == 0) ? 58 : random.nextInt());
			changed[40] = (byte) random.nextInt();
			changed[40 + random.nextInt(52)] = (byte) random.nextInt();
			assertThat(InnerDissection.of(Bytes.of(changed), 0)).isNotNull();
		}
	}

	@Test
	void nothingElseKnowsTheLibrary() {
		noClasses().that()
			.doNotHaveSimpleName("InnerDissection")
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.pcap4j..")
			.check(new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
				.importPackages("org.driftwood"));
	}

	private static Bytes bytes(String hex) {
		return Bytes.of(HexFormat.of().parseHex(hex));
	}

}
