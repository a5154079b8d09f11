package org.driftwood;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Checksum;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Vectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;

/** A search that finds nothing proves something only if it would have found it. */
class HomeSearchTests {

	private static final HomeSearch SEARCH = new HomeSearch(ipv4("198.51.100.77"), "capture-of-ann.pcap");

	private static final HomeSearch WITH_ZEROS = new HomeSearch(ipv4("203.0.113.5"));

	@ParameterizedTest
	@ValueSource(strings = { "198.51.100.77", "198.051.100.077", "198[.]51[.]100[.]77", "198-51-100-77.example",
			"198, 51, 100, 77", "77.100.51.198.in-addr.arpa", "57.204.155.178", "178.155.204.57", "100.77.198.51",
			"51.198.77.100", "0306.0063.0144.0115", "0xc6.0x33.0x64.0x4d", "c633644d", "C6:33:64:4D", "0xC633644D",
			"c6-33-64-4d", "c6 33 64 4d", "0xc6, 0x33, 0x64, 0x4d", "\\xc6\\x33\\x64\\x4d", "39cc9bb2", "39-cc-9b-b2",
			"2001:0:cb00:7105:28a5:63bf:39cc:9bb2", "2002:c633:644d::1", "fe80::5efe:198.51.100.77", "::c6:3364:4d00",
			"4d6433c6", "d.4.4.6.3.3.6.c.2.0.0.2.ip6.arpa", "2.b.b.9.c.c.9.3.f.b.3.6.ip6.arpa", "c.6.3.3.6.4.4.d",
			"3325256781", "-969710515", "969710514", "1298412486", "030614662115", "11000110001100110110010001001101",
			"11000110.00110011.01100100.01001101", "198%2E51%2e100.77", "198&#46;51&#x2e;100.77",
			"198\\u002e51\\u002E100.77", "%c63d%4d %c6%33%64%4d", "%c63dM", "Capture-of-Ann.pcap", "xjNkTQ==",
			"AMYzZE0=", "AADGM2RN", "aaaaxjNkTQ", "MTk4LjUxLjEwMC43Nw", "Y2FwdHVyZS1vZi1hbm4ucGNhcA" })
	void findsItInText(String text) {
		assertThat(SEARCH.in(text)).isNotEmpty();
		assertThat(SEARCH.in("<a href=\"/x?q=" + text + "\">")).isNotEmpty();
		assertThat(SEARCH.in(text.getBytes(StandardCharsets.UTF_16LE))).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "203.0.113.5", "cb.0.71.5", "cb007105", "2002:cb00:7105::", "64:ff9b::cb00:7105",
			"3405803781", "fe80::8000:f227:34ff:8efa", "52.255.142.250", "5.0.1.7.0.0.b.c.2.0.0.2.ip6.arpa" })
	void findsOneWithZerosInText(String text) {
		assertThat(WITH_ZEROS.in(text)).isNotEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "198.51.100.78", "198.51.100.7", "198.51.100.177", "198.51.100.770", "1198.51.100.77",
			"198.51.100.0/24", "192.0.2.77", "33252567810", "13325256781", "2001:0:cb00:7105:28a5:63bf:39cc:9bb3",
			"c633644e", "capture-of-bob.pcap", "xjNkTg==", "an ordinary sentence with 198 words, 51 lines" })
	void findsNothingInOtherText(String text) {
		assertThat(SEARCH.in(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "c633644d", "39cc9bb2", "4d6433c6", "b29bcc39", "33c64d64", "cc39b29b", "644dc633",
			"9bb239cc" })
	void findsItsBytesAnywhere(String hex) {
		for (String before : List.of("", "00", "0000", "aabbcc")) {
			byte[] bytes = Frames.hex(before + hex + "00");
			assertThat(SEARCH.in(bytes)).isNotEmpty();
			assertThat(SEARCH.in(Base64.getEncoder().encodeToString(bytes))).isNotEmpty();
			assertThat(SEARCH.in(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))).isNotEmpty();
			assertThat(SEARCH.in(Captures.gzip(bytes))).isNotEmpty();
		}
	}

	@Test
	void findsTheAddressInTheVectorsAndTheirChecksums() throws Exception {
		assertThat(SEARCH.inCapture(capture(Vectors.v1()))).isNotEmpty();
		assertThat(new ChecksumSearch(ipv4("198.51.100.77")).in(capture(Vectors.v1()))).isEmpty();
	}

	@Test
	void solvesEachChecksumThatWasLeftAsItWas() throws Exception {
		// The destination is replaced, the checksums are not.
		byte[] outer = Vectors.v1();
		System.arraycopy(Frames.hex("0a0b0c0d"), 0, outer, 16, 4);
		assertThat(solved(outer)).anySatisfy((place) -> assertThat(place).contains("IPv4 solved at 16"))
			.anySatisfy((place) -> assertThat(place).contains("UDP solved at 4"));
		byte[] hidden = Frames.udp(Vectors.SERVER, "10.11.12.13:40000", echo("39cc:9bb2", "f5f4:f3f2"));
		assertThat(solved(hidden)).anySatisfy((place) -> assertThat(place).contains("inner solved at 28"));
		byte[] honest = Frames.udp(Vectors.SERVER, "10.11.12.13:40000", echo("f5f4:f3f2", "f5f4:f3f2"));
		assertThat(solved(honest)).isEmpty();
	}

	@Test
	void solvesWhatIsQuotedAndWhatIsBehindOptions() throws Exception {
		String hidden = client("f5f4:f3f2");
		byte[] udp = Frames.hex("0035 c350 000c 0000 01020304");
		byte[] summed = Frames.ipv6("2001:db8::1", client("39cc:9bb2"), 17, 64, udp);
		byte[] quoted = Frames.ipv6("2001:db8::1", hidden, 17, 64, Frames.put16(udp, 6, sum(summed)));
		byte[] error = Frames.icmpv6("2001:db8::2", hidden, Frames.join(Frames.hex("0100 0000 00000000"), quoted));
		byte[] behind = Frames.join(Frames.hex("3a00 0104 00000000"), error);
		assertThat(solved(
				Frames.udp(Vectors.SERVER, "10.11.12.13:40000", Frames.ipv6("2001:db8::2", hidden, 60, 64, behind))))
			.anySatisfy((place) -> assertThat(place).contains("inner in 58 solved at 28"));
	}

	@Test
	void solvesWhatFragmentsHaveTogether() throws Exception {
		byte[] outer = Vectors.v1();
		System.arraycopy(Frames.hex("0a0b0c0d"), 0, outer, 16, 4);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (CaptureWriter writer = new CaptureWriter(bytes, 228)) {
			for (byte[] part : HomePackets.cut(outer, 2, 4)) {
				writer.write(0, part.length, part, 0, part.length);
			}
		}
		assertThat(new ChecksumSearch(ipv4("198.51.100.77")).in(bytes.toByteArray()))
			.anySatisfy((place) -> assertThat(place).contains("packet 3, UDP solved at 4"));
	}

	@Test
	void solvesForAnAddressThatBeginsInTheMiddleOfAWord() throws Exception {
		byte[] packet = Frames.udp(Vectors.SERVER, Vectors.PEER, trailing("c633644d"));
		byte[] shown = Frames.udp(Vectors.SERVER, Vectors.PEER, trailing("0a0b0c0d"));
		assertThat(solved(shown)).isEmpty();
		assertThat(solved(Frames.put16(shown, 26, (packet[26] & 0xff) << 8 | (packet[27] & 0xff))))
			.anySatisfy((place) -> assertThat(place).contains("UDP solved at"));
	}

	private static byte[] trailing(String nonce) {
		byte[] bubble = Frames.ipv6("2001:db8::1", client("f5f4:f3f2"), 59, 64, new byte[0]);
		return Frames.join(bubble, Frames.hex("0903 010203 0104" + nonce));
	}

	/** The checksum of the UDP datagram that an IPv6 packet ends with. */
	private static int sum(byte[] ipv6) {
		byte[] pseudo = Frames.join(Arrays.copyOfRange(ipv6, 8, 40), Frames.u16(17), Frames.u16(ipv6.length - 40));
		return Checksum.ofHeader(Bytes.of(Frames.join(pseudo, Arrays.copyOfRange(ipv6, 40, ipv6.length))));
	}

	/**
	 * An echo whose checksum was made for one client, and which is shown as another's.
	 */
	private static byte[] echo(String summed, String shown) {
		byte[] message = Frames.icmpv6("2001:db8::1", client(summed), Frames.hex("8000 0000 0001 0002"));
		return Frames.ipv6("2001:db8::1", client(shown), 58, 64, message);
	}

	private static String client(String groups) {
		return "2001:0:cb00:7105:28a5:63bf:" + groups;
	}

	private static List<String> solved(byte[] packet) throws Exception {
		return List.copyOf(new ChecksumSearch(ipv4("198.51.100.77")).in(capture(packet)));
	}

	private static byte[] capture(byte[] packet) throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (CaptureWriter writer = new CaptureWriter(bytes, 228)) {
			writer.write(0, packet.length, packet, 0, packet.length);
		}
		return bytes.toByteArray();
	}

}
