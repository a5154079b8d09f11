package org.driftwood.diagnosis;

import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Which timer a rhythm fits; times are in tenths of a second between packets. */
class TimerTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private final Diagnosed diagnosed = new Diagnosed();

	private @Nullable Timer timer(TestPacket packet, String gaps) {
		int id = 0;
		this.diagnosed.add(0, packet.id(++id).teredo());
		for (String gap : gaps.split(" ", -1)) {
			this.diagnosed.add(Long.parseLong(gap) * Diagnosed.SECOND / 10, packet.id(++id).teredo());
		}
		return this.diagnosed.finish().conversations().getFirst().timer();
	}

	private static TestPacket bubble(String from) {
		return packet(from, RICK).inner(OPAQUE, teredo(SERVER, RICK)).kind(PacketKind.BUBBLE_DIRECT);
	}

	private static TestPacket solicitation() {
		return packet(RICK, SERVER + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
			.kind(PacketKind.ROUTER_SOLICITATION);
	}

	@ParameterizedTest
	@CsvSource({ "300 300 300, REFRESH", "152 448 316 900, REFRESH", "40 41 39, SOLICITATION_RETRY",
			"20 20 20, TOO_FAST", "600 600 600, NONE", "100 100 100, NONE" })
	void solicitationsKeepATunnelOpenOrAreRepeated(String gaps, Timer timer) {
		assertThat(timer(solicitation(), gaps)).isEqualTo(timer);
	}

	@Test
	void advertisementsHaveTheRhythmOfWhatTheyAnswer() {
		TestPacket advertisement = packet(SERVER + ":3544", RICK)
			.inner(TestPacket.serverIdentifier(SERVER), "fe80::ffff:ffff:ffff")
			.kind(PacketKind.ROUTER_ADVERTISEMENT);
		assertThat(timer(advertisement, "319 347 330")).isEqualTo(Timer.REFRESH);
	}

	@ParameterizedTest
	@CsvSource({ "20 20 20, BUBBLE_BURST", "31 30 31, BUBBLE_BURST", "20 20 20 3000 20 20 20, BUBBLE_BURST",
			"20 20 20 20, NONE", "20 20 20 1000 20 20 20, NONE", "350 350 350, IDLE_PEER", "5 5 5, TOO_FAST",
			"10 10 3000 10, TOO_FAST", "3000 3000 3000, NONE",
			// Tolerated are 0.2 s of a pause, and 2 s of a silence.
			"18 18 18, BUBBLE_BURST", "17 17 17, TOO_FAST", "20 20 20 2980 20 20 20, BUBBLE_BURST",
			"20 20 20 2979 20 20 20, NONE",
			// Half are too short, and that is not most.
			"10 10 30 30, NONE" })
	void bubblesComeInBurstsOrToAnIdlePeer(String gaps, Timer timer) {
		assertThat(timer(bubble(PEER), gaps)).isEqualTo(timer);
	}

	@Test
	void aServerMayHandOnTheBubblesOfMany() {
		assertThat(timer(bubble(SERVER + ":3544"), "5 5 5")).isEqualTo(Timer.NONE);
	}

	@ParameterizedTest
	@CsvSource({ "2000 3000 2500, DISCOVERY", "300 300 300, TOO_FAST", "4000 4000 4000, NONE" })
	void discoveryHasItsOwnTimer(String gaps, Timer timer) {
		TestPacket discovery = packet("10.0.0.2:3544", "224.0.0.253:3544").inner(teredo(SERVER, RICK), "ff02::1")
			.kind(PacketKind.BUBBLE_DISCOVERY);
		assertThat(timer(discovery, gaps)).isEqualTo(timer);
	}

	@ParameterizedTest
	@CsvSource({ "20 20 20, CONNECTIVITY_TEST", "10 10 10, NONE", "20 20 20 20, NONE" })
	void aTestOfTheWayIsFourEchoesAtMost(String gaps, Timer timer) {
		TestPacket echo = packet(RICK, SERVER + ":3544").inner(teredo(SERVER, RICK), "2001:db8::1")
			.kind(PacketKind.ECHO_REQUEST);
		assertThat(timer(echo, gaps)).isEqualTo(timer);
	}

	@Test
	void repliesHaveTheRhythmOfTheTest() {
		TestPacket reply = packet(PEER, RICK).inner("2001:db8::1", teredo(SERVER, RICK)).kind(PacketKind.ECHO_REPLY);
		assertThat(timer(reply, "20 20 20")).isEqualTo(Timer.CONNECTIVITY_TEST);
	}

	@Test
	void whatIsNoEchoHasNoTimer() {
		TestPacket error = packet(PEER, RICK).inner("2001:db8::1", teredo(SERVER, RICK)).kind(PacketKind.ICMPV6_ERROR);
		assertThat(timer(error, "20 20 20")).isNull();
	}

	@Test
	void noTimerIsNamedBelowFourPackets() {
		assertThat(timer(solicitation(), "300 300")).isNull();
	}

	@Test
	void dataHasNoTimer() {
		assertThat(timer(bubble(PEER).kind(PacketKind.TCP), "20 20 20")).isNull();
	}

}
