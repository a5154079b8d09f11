package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.notTeredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.join;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;

/** Packets that pass for Teredo where version and length alone are looked at. */
class LookAlikeTests {

	private static final byte[] DNS_QUERY = hex("""
			6abc 0100 0001 0000 0000 0000 # ID 6abc, one question: reads as payload length 1
			07 6578616d706c65 03 636f6d 00 0001 0001 # example.com A IN
			0000290200000000000000 00 # EDNS
			""");

	private static final byte[] FE80 = Frames.ipv6("fe80::1", "fe80::2", 59, 64, new byte[0]);

	private static final byte[] GENEVE = join(hex("0000 86dd 000001 00"),
			Frames.ipv6("fd00::1", "fd00::2", 58, 64, new byte[8]));

	@Test
	void refusesADnsQueryOf41Bytes() {
		assertThat(DNS_QUERY).hasSize(41);
		byte[] query = Frames.udp("192.0.2.7:49152", "192.0.2.53:53", DNS_QUERY);
		assertThat(notTeredo(verdict(query), Verdict.Reason.OTHER_UDP)).isSameAs(Verdict.Reason.OTHER_UDP.verdict());
	}

	@Test
	void refusesAnRpcCall() {
		byte[] call = join(hex("6000 1234 00000000 00000002 000186a3 00000003 00000000"), new byte[16]);
		notTeredo(verdict(Frames.udp("192.0.2.7:800", "192.0.2.8:2049", call)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void refusesGeneve() {
		notTeredo(verdict(Frames.udp("192.0.2.7:49152", "192.0.2.8:6081", GENEVE)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void refusesMulticastDns() {
		byte[] query = join(hex("0000 0000 0001 0000 0000 0000"), new byte[60]);
		notTeredo(verdict(Frames.udp("192.0.2.7:5353", "224.0.0.251:5353", query)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void refusesNativeIpv6ThatOnlyResemblesThePrefix() {
		byte[] google = Frames.ipv6("2001:4860::1", "2001:1::1", 59, 64, new byte[0]);
		notTeredo(verdict(Frames.udp(Vectors.PEER, Vectors.CLIENT, google)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void refusesLinkLocalAddressesOffTheTeredoPort() {
		byte[] inner = Frames.ipv6("fe80::1", "fe80::2", 59, 64, new byte[0]);
		notTeredo(verdict(Frames.udp(Vectors.PEER, Vectors.CLIENT, inner)), Verdict.Reason.OTHER_UDP);
		assertThat(verdict(Frames.udp(Vectors.SERVER, Vectors.CLIENT, inner))).isInstanceOf(Verdict.Teredo.class);
		byte[] answer = Frames.ipv6("2001:db8::1", "fe80::2", 59, 64, new byte[0]);
		assertThat(verdict(Frames.udp(Vectors.CLIENT, Vectors.SERVER, answer))).isInstanceOf(Verdict.Teredo.class);
	}

	@Test
	void showsWhoSentOtherThingsOnTheTeredoPort() {
		byte[] scan = Frames.udp("192.0.2.7:49152", Vectors.SERVER, hex("ff00ff00"));
		Verdict.NotTeredo other = notTeredo(verdict(scan), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		assertThat(Objects.requireNonNull(other.outer()).source()).hasToString("192.0.2.7:49152");
		byte[] empty = Frames.udp("192.0.2.7:49152", Vectors.SERVER, new byte[0]);
		notTeredo(verdict(empty), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		byte[] zero = Frames.udp("192.0.2.7:49152", Vectors.SERVER, new byte[1]);
		notTeredo(verdict(zero), Verdict.Reason.OTHER_ON_TEREDO_PORT);
	}

	@Test
	void tellsForeignIpv6OnTheTeredoPortFromWhatOnlyBeginsLikeIt() {
		byte[] ipv6 = Frames.ipv6("2001:db8::1", "2001:db8::2", 59, 64, new byte[0]);
		notTeredo(verdict(Frames.udp(Vectors.SERVER, Vectors.CLIENT, ipv6)), Verdict.Reason.IPV6_ON_TEREDO_PORT);
		byte[] text = join(hex("6c6f6e6720"), new byte[80]);
		byte[] packet = Frames.udp(Vectors.SERVER, Vectors.CLIENT, Frames.put16(text, 4, 0xffff));
		notTeredo(verdict(packet), Verdict.Reason.OTHER_ON_TEREDO_PORT);
	}

	@Test
	void takesNoShortDatagramOnTheTeredoPortForBrokenTeredo() {
		byte[] fe80 = Frames.ipv6("fe80::1", "fe80::2", 59, 64, new byte[0]);
		for (byte[] chance : List.of(hex("60"), hex("6d656f770a"), join(hex("64313a61"), new byte[30]),
				Arrays.copyOf(fe80, 23), hex("0000"), hex("0000 f226 3fff"), new byte[8], new byte[30], new byte[600],
				hex("0001 0008 2112a442 0102030405060708090a0b0c 0003 0004 00000006"))) {
			byte[] packet = Frames.udp("192.0.2.7:49152", Vectors.SERVER, chance);
			notTeredo(verdict(packet), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		}
		byte[] cut = Arrays.copyOf(fe80, 24);
		assertThat(verdict(Frames.udp("192.0.2.7:49152", Vectors.SERVER, cut))).isInstanceOf(Verdict.Malformed.class);
	}

	/** What begins like authentication or an origin, on an ephemeral port of a host. */
	@Test
	void takesNoOtherProtocolOnTheTeredoPortForBrokenTeredo() {
		byte[] name = join(hex("07 6578616d706c65 03 636f6d 00 0001 0001"));
		byte[] answer = join(name, hex("c00c 001c 0001 00000e10 0010 fe800000000000000200000000000001"));
		for (byte[] payload : List.of(hex("0000 f226 3fff fdd2"), hex("0001 0000 1122"),
				join(hex("0000 0100 0001 0000 0000 0000"), name), join(hex("0000 8180 0001 0001 0000 0000"), answer),
				join(hex("0001 0100 0001 0000 0000 0000"), name), join(hex("0001 8180 0001 0001 0000 0000"), answer),
				join(hex("0001 0000 0001 0000 0000 0000"), name), hex("0001 0000 0001 0000 0000 0000 00 0001 0001"),
				hex("0001 0000 0001 0000 0000 0000 00 0002 0001"),
				hex("0001 0000 2112a442 01020304 00 0607 08090a0b0c"),
				hex("0001 0000 0102030405060708 00 600b0c0d0e0f10"), join(new byte[8], hex("0000f2273fffffd2"), FE80),
				join(hex("0001"), "readme.txt".getBytes(StandardCharsets.US_ASCII), hex("00 6f63746574 00")),
				join(hex("0001 0008 0102030405060708090a0b0c0d0e0f10"), hex("0003 0004 00000006")),
				hex("00000001 6d2f11a0 00000708 00000002 00000005 c0000207 c350"),
				hex("00000000 6d2f11a0 6102030405060708"), join(hex("0000 6558 000001 00"), new byte[60]))) {
			byte[] packet = Frames.udp("192.0.2.7:3544", "198.51.100.9:40000", payload);
			notTeredo(verdict(packet), Verdict.Reason.OTHER_ON_TEREDO_PORT);
			for (int length = 28; length < packet.length; length++) {
				assertThat(Decoded.cut(packet, length)).as("%s cut at %d", Bytes.of(payload), length)
					.isInstanceOf(Verdict.NotTeredo.class);
			}
		}
	}

	@Test
	void doesNotMindOtherProtocols() {
		byte[] tcp = Frames.ipv4(Frames.ipv4("192.0.2.1"), Frames.ipv4("192.0.2.2"), 64, 6, new byte[20]);
		notTeredo(verdict(tcp), Verdict.Reason.NOT_UDP);
		notTeredo(verdict(Frames.ipv6("2001:db8::1", "2001:db8::2", 17, 64, new byte[8])), Verdict.Reason.NOT_IPV4);
	}

}
