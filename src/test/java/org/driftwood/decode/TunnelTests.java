package org.driftwood.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Decoded.cut;
import static org.driftwood.decode.Decoded.notTeredo;
import static org.driftwood.decode.Decoded.teredo;
import static org.driftwood.decode.Decoded.verdict;
import static org.driftwood.decode.Frames.ethernet;
import static org.driftwood.decode.Frames.hex;
import static org.driftwood.decode.Frames.put16;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One bubble in tunnels of every kind, and what only looks like one. */
class TunnelTests {

	private static final byte[] PACKET = Vectors.v5();

	private static final TeredoPacket BUBBLE = teredo(PACKET);

	private static final byte[] FRAME = ethernet(PACKET);

	private static final String GRE = "0000 0800";

	private static final String GENEVE = "0000 0800 000001 00";

	private static void assertThrough(byte[] outermost, Tunnel... tunnels) {
		Verdict verdict = verdict(outermost);
		assertThat(teredo(verdict)).isEqualTo(BUBBLE);
		OuterPacket outer = ((Verdict.Teredo) verdict).outer();
		assertThat(outer.tunnels()).containsExactly(tunnels);
		assertThat(outer.source()).hasToString(Vectors.PEER);
		assertThat(outer.destination()).hasToString(Vectors.CLIENT);
		assertThat(outer.ipv4()).isEqualTo(Bytes.of(PACKET));
		assertThat(outer.carrier().ipv4()).isEqualTo(Bytes.of(outermost));
		assertThat(outer.carrier().length()).isEqualTo(outermost.length);
		assertThat(verdict(1, ethernet(outermost))).isEqualTo(verdict);
	}

	@Test
	void hasItselfAsCarrierWithoutTunnels() {
		assertThrough(PACKET);
	}

	@ParameterizedTest
	@CsvSource({ "30, ''", "32, 00010000", "31, 00000000", "34, 00000000", "36, 00010085 01100900",
			"34, 000000c0 01123485 02000000 00000000", "37, 00010000" })
	void readsGtp(String flags, String optional) {
		assertThrough(Tunnels.gtp(flags, optional, PACKET), Tunnel.GTP_U);
	}

	@ParameterizedTest
	@ValueSource(strings = { GRE, "8000 0800 12340000", "2000 0800 00000001", "1000 0800 00000001",
			"b000 0800 12340000 00000001 00000002", "2000 8847 00000001 00064140" })
	void readsGre(String header) {
		assertThrough(Tunnels.gre(header, PACKET), Tunnel.GRE);
	}

	@Test
	void readsTheOthers() {
		assertThrough(Tunnels.ipInIp(PACKET), Tunnel.IP_IN_IP);
		assertThrough(Tunnels.gre("0000 6558", FRAME), Tunnel.GRE);
		assertThrough(Tunnels.vxlan(FRAME), Tunnel.VXLAN);
		assertThrough(Tunnels.vxlan(ethernet("8100 0064 0800", PACKET)), Tunnel.VXLAN);
		assertThrough(Tunnels.geneve(GENEVE, PACKET), Tunnel.GENEVE);
		assertThrough(Tunnels.geneve("0240 0800 000001 00 0102 8001 00000007", PACKET), Tunnel.GENEVE);
		assertThrough(Tunnels.geneve("0000 6558 000001 00", FRAME), Tunnel.GENEVE);
	}

	@Test
	void looksThroughFourAndNoMore() {
		byte[] three = Tunnels.gtp(Tunnels.ipInIp(Tunnels.gre(GRE, PACKET)));
		byte[] four = Tunnels.vxlan(ethernet(three));
		assertThrough(four, Tunnel.VXLAN, Tunnel.GTP_U, Tunnel.IP_IN_IP, Tunnel.GRE);
		notTeredo(verdict(Tunnels.ipInIp(four)), Verdict.Reason.NOT_UDP);
		notTeredo(verdict(Tunnels.gre(GRE, Tunnels.gtp(three))), Verdict.Reason.NOT_UDP);
	}

	@Test
	void marksLinkAddressesAndChecksums() {
		byte[] packet = Tunnels.vxlan(ethernet(Tunnels.gre("8000 6558 12340000", FRAME)));
		OuterPacket outer = ((Verdict.Teredo) verdict(packet)).outer();
		assertThat(outer.carrier().marks()).containsExactlyInAnyOrder(new Carrier.Mark(26, 2), new Carrier.Mark(36, 12),
				new Carrier.Mark(36 + 14 + 24, 2), new Carrier.Mark(36 + 14 + 28, 12));
		for (Carrier.Mark mark : outer.carrier().marks()) {
			Arrays.fill(packet, mark.offset(), mark.offset() + mark.length(), (byte) 0);
		}
		assertThat(((Verdict.Teredo) verdict(packet)).packet()).isEqualTo(BUBBLE);
	}

	@Test
	void looksThroughWhatIsNotTeredoToo() {
		byte[] dns = Frames.udp("192.0.2.1:53", "192.0.2.2:1000", new byte[40]);
		notTeredo(verdict(Tunnels.gre(GRE, dns)), Verdict.Reason.OTHER_UDP);
		byte[] other = Frames.udp("192.0.2.1:53", Vectors.SERVER, hex("ff00ff00"));
		Verdict.NotTeredo verdict = notTeredo(verdict(Tunnels.gtp(other)), Verdict.Reason.OTHER_ON_TEREDO_PORT);
		assertThat(Objects.requireNonNull(verdict.outer()).tunnels()).containsExactly(Tunnel.GTP_U);
		byte[] tcp = Frames.ipv4(Frames.ipv4("192.0.2.1"), Frames.ipv4("192.0.2.2"), 64, 6, new byte[20]);
		notTeredo(verdict(Tunnels.geneve(GENEVE, tcp)), Verdict.Reason.NOT_UDP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "4000 0800", "0001 0800", "0800 0800", "0000 86dd", "0000 0806", "8000 0800 1234" })
	void refusesOtherGre(String header) {
		notTeredo(verdict(Tunnels.gre(header, PACKET)), Verdict.Reason.NOT_UDP);
	}

	@ParameterizedTest
	@CsvSource({ "50, ''", "20, ''", "34, 00000001 00000000", "34, 00000085 ff", "34, 0000" })
	void refusesOtherGtp(String flags, String optional) {
		notTeredo(verdict(Tunnels.gtp(flags, optional, PACKET)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void refusesGtpThatIsNoUserPacketOrOfAnotherLength() {
		byte[] echo = Tunnels.gtp(PACKET);
		echo[29] = 1;
		notTeredo(verdict(echo), Verdict.Reason.OTHER_UDP);
		notTeredo(verdict(put16(Tunnels.gtp(PACKET), 30, PACKET.length - 1)), Verdict.Reason.OTHER_UDP);
		String endless = "000000c0" + "010000c0".repeat(9);
		notTeredo(verdict(Tunnels.gtp("34", endless, PACKET)), Verdict.Reason.OTHER_UDP);
	}

	@ParameterizedTest
	@ValueSource(strings = { "4000 0800 000001 00", "0080 0800 000001 00", "0001 0800 000001 00", "0000 0800 000001 01",
			"0000 86dd 000001 00", "3f00 0800 000001 00" })
	void refusesOtherGeneve(String header) {
		notTeredo(verdict(Tunnels.geneve(header, PACKET)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void refusesVxlanThatIsNotValid() {
		notTeredo(verdict(put16(Tunnels.vxlan(FRAME), 28, 0)), Verdict.Reason.OTHER_UDP);
		notTeredo(verdict(put16(Tunnels.vxlan(FRAME), 28, 0x0c00)), Verdict.Reason.OTHER_UDP);
		notTeredo(verdict(Tunnels.vxlan(ethernet("86dd", PACKET))), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void refusesAPacketThatIsLargerThanItsTunnel() {
		notTeredo(verdict(Tunnels.ipInIp(put16(PACKET.clone(), 2, PACKET.length + 1))), Verdict.Reason.NOT_UDP);
		notTeredo(verdict(put16(Tunnels.vxlan(FRAME), 24, 20)), Verdict.Reason.OTHER_UDP);
	}

	@Test
	void doesNotLookIntoFragmentsOfTunnels() {
		notTeredo(verdict(put16(Tunnels.gre(GRE, PACKET), 6, 0x2000)), Verdict.Reason.FIRST_FRAGMENT);
	}

	@ParameterizedTest
	@ValueSource(ints = { 2152, 4789, 6081 })
	void readsTeredoOnAPortOfTunnels(int port) {
		byte[] bubble = Frames.udp(Vectors.SERVER, "198.51.100.77:" + port, Vectors.BUBBLE_WITH_ORIGIN);
		Verdict.Teredo verdict = (Verdict.Teredo) verdict(bubble);
		assertThat(verdict.outer().tunnels()).isEmpty();
		byte[] likeGeneve = Vectors.BUBBLE_WITH_ORIGIN.clone();
		put16(put16(put16(likeGeneve, 2, 0x0800), 4, 1), 6, 0);
		bubble = Frames.udp(Vectors.SERVER, "198.51.100.77:" + port, likeGeneve);
		assertThat(((Verdict.Teredo) verdict(bubble)).outer().tunnels()).isEmpty();
	}

	@Test
	void everyPrefixAndAnyDamageGetsAVerdict() {
		Random random = new Random(2784);
		for (byte[] packet : List.of(Tunnels.gtp("36", "00010085 01100900", PACKET), Tunnels.ipInIp(PACKET),
				Tunnels.gre("b000 6558 12340000 00000001 00000002", FRAME), Tunnels.vxlan(FRAME),
				Tunnels.geneve("0240 6558 000001 00 0102 8001 00000007", FRAME))) {
			for (int length = 0; length < packet.length; length++) {
				assertThat(cut(packet, length)).isNotInstanceOf(Verdict.Malformed.class);
				assertAlike(Arrays.copyOf(packet, length));
			}
			for (int i = 0; i < 5_000; i++) {
				byte[] damaged = packet.clone();
				for (int hits = random.nextInt(4); hits >= 0; hits--) {
					damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
				}
				assertAlike(damaged);
			}
		}
	}

	private static void assertAlike(byte[] packet) {
		Bytes bytes = Bytes.of(packet);
		assertThat(new PacketDecoder().look(LinkType.RAW, bytes, packet.length)).isEqualTo(verdict(packet));
	}

}
