package org.driftwood.diagnosis;

import org.driftwood.decode.Direction;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** The same packet twice in a capture: recognised, and counted once. */
class CopyTests {

	private static final long MILLISECOND = 1_000_000;

	private static final String RICK = "198.51.100.17:41829";

	private static final String PRIVATE = "10.0.1.2:41829";

	private final Diagnosed diagnosed = new Diagnosed();

	@Test
	void findsACopyWithAnotherTimeToLive() {
		assertThat(add(0, RICK, 54, 7, "00").duplicateOf()).isNull();
		PacketFinding copy = add(MILLISECOND, RICK, 53, 7, "00");
		assertThat(copy.duplicateOf()).isEqualTo(1);
		assertThat(copy.translatedCopy()).isFalse();
		assertThat(copy.destination()).isEqualTo(DestinationVerdict.DEST_MATCH);
	}

	@Test
	void findsNoCopyAfterTenMilliseconds() {
		add(0, RICK, 54, 7, "00");
		assertThat(add(10 * MILLISECOND, RICK, 54, 7, "00").duplicateOf()).isEqualTo(1);
		assertThat(add(MILLISECOND, RICK, 54, 7, "00").duplicateOf()).isNull();
	}

	@Test
	void findsACopyThatWasStampedTenMillisecondsBefore() {
		add(0, RICK, 54, 7, "00");
		assertThat(add(-10 * MILLISECOND, RICK, 53, 7, "00").duplicateOf()).isEqualTo(1);
		assertThat(add(-1, RICK, 53, 7, "00").duplicateOf()).isNull();
	}

	@Test
	void wantsTheSameIdAndTheSamePayload() {
		add(0, RICK, 54, 7, "00");
		assertThat(add(0, RICK, 54, 8, "00").duplicateOf()).isNull();
		assertThat(add(0, RICK, 54, 7, "01").duplicateOf()).isNull();
		assertThat(add(0, RICK, 54, 7, "0000").duplicateOf()).isNull();
	}

	@Test
	void comparesEveryByteOfThePayload() {
		String payload = "00112233445566778899aabbccddeeff0011";
		add(0, RICK, 54, 7, payload);
		assertThat(add(0, RICK, 53, 7, payload).duplicateOf()).isEqualTo(1);
		for (int at = 0; at < payload.length(); at += 2) {
			String changed = payload.substring(0, at) + "42" + payload.substring(at + 2);
			assertThat(add(0, RICK, 54, 7, changed).duplicateOf()).isNull();
		}
	}

	@Test
	void findsThePacketBehindTheNat() {
		add(0, RICK, 54, 7, "00");
		PacketFinding copy = add(0, PRIVATE, 53, 7, "00");
		assertThat(copy.duplicateOf()).isEqualTo(1);
		assertThat(copy.translatedCopy()).isTrue();
		assertThat(copy.destination()).isEqualTo(DestinationVerdict.DEST_BEHIND_NAT);
	}

	@Test
	void doesNotTakeOneBubbleToTwoHostsForATranslation() {
		add(0, RICK, 64, 0, "00");
		assertThat(add(0, SERVER + ":3544", 64, 0, "00").duplicateOf()).isNull();
		assertThat(add(0, "203.0.113.5:41829", 63, 0, "00").duplicateOf()).isNull();
	}

	@Test
	void believesATranslationWithoutAnIdToAPrivateAddress() {
		add(0, RICK, 64, 0, "00");
		assertThat(add(0, PRIVATE, 63, 0, "00").translatedCopy()).isTrue();
	}

	@Test
	void countsPacketsWithTheirCopiesAndAllElseWithout() {
		add(0, RICK, 54, 7, "00");
		add(0, RICK, 53, 7, "00");
		add(0, PRIVATE, 52, 7, "00");
		Findings findings = this.diagnosed.finish();
		assertThat(findings.counts().packets()).isEqualTo(3);
		assertThat(findings.counts().duplicates()).isEqualTo(2);
		assertThat(findings.counts().translatedCopies()).isOne();
		assertThat(findings.counts().byDestinationVerdict()).containsOnlyKeys(DestinationVerdict.DEST_MATCH)
			.containsValue(1L);
		assertThat(findings.conversations()).singleElement().extracting(Conversation::packets).isEqualTo(1L);
		assertThat(findings.tallies()).singleElement().extracting(Tally::packets).isEqualTo(1L);
	}

	@Test
	void countsCopiesOfOtherTrafficOnce() {
		TestPacket packet = packet("203.0.113.77:3544", RICK).payload("41").id(7);
		this.diagnosed.add(0, packet.other());
		assertThat(this.diagnosed.add(0, packet.other()).duplicateOf()).isEqualTo(1);
		assertThat(this.diagnosed.finish().counts().otherOn3544()).isOne();
		assertThat(this.diagnosed.finish().counts().duplicates()).isZero();
	}

	@Test
	void tellsWhetherOtherTrafficWasTranslated() {
		this.diagnosed.add(0, packet("203.0.113.77:3544", RICK).payload("41").id(7).other());
		assertThat(this.diagnosed.add(0, packet("203.0.113.77:3544", RICK).payload("41").id(7).ttl(53).other())
			.translatedCopy()).isFalse();
		assertThat(this.diagnosed.add(0, packet("203.0.113.77:3544", PRIVATE).payload("41").id(7).ttl(53).other())
			.translatedCopy()).isTrue();
	}

	/**
	 * Up to eight of a kind find room, so a few of half as many as there is room for do
	 * not.
	 */
	@Test
	void remembersThousandsOfPackets() {
		for (int id = 1; id <= 4_000; id++) {
			assertThat(add(0, RICK, 54, id, "00").duplicateOf()).isNull();
		}
		int found = 0;
		for (int id = 1; id <= 4_000; id++) {
			found += (add(0, RICK, 53, id, "00").duplicateOf() != null) ? 1 : 0;
		}
		assertThat(found).isBetween(3_800, 4_000);
	}

	@Test
	void forgetsWhatWasLongAgo() {
		for (int id = 0; id < 100_000; id++) {
			assertThat(add(0, RICK, 54, id & 0xffff, String.format("%08x", id)).duplicateOf()).isNull();
		}
		assertThat(add(0, RICK, 54, 99_999 & 0xffff, String.format("%08x", 99_999)).duplicateOf()).isEqualTo(100_000);
	}

	private PacketFinding add(long gap, String destination, int ttl, int id, String payload) {
		return this.diagnosed.add(gap,
				packet(SERVER + ":3544", destination).inner(OPAQUE, teredo(SERVER, RICK))
					.ttl(ttl)
					.id(id)
					.payload(payload)
					.way(Direction.TO_US)
					.teredo());
	}

}
