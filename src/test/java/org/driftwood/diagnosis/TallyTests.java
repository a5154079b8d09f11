package org.driftwood.diagnosis;

import java.time.LocalDate;

import org.driftwood.decode.Direction;
import org.driftwood.decode.PacketKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** What a capture adds to the public counts. */
class TallyTests {

	private static final String RICK = "198.51.100.17:41829";

	private final Diagnosed diagnosed = new Diagnosed();

	@Test
	void countsByDaySourceServerKindVerdictAndPort() {
		this.diagnosed.times(3, fromServer());
		assertThat(this.diagnosed.finish().tallies()).containsExactly(new Tally(LocalDate.of(2010, 9, 1).toEpochDay(),
				ipv4("192.0.2.1"), ipv4("192.0.2.1"), PacketKind.BUBBLE_FROM_SERVER, DestinationVerdict.DEST_MATCH,
				41829, 3, Diagnosed.START, Diagnosed.START + 2 * Diagnosed.SECOND, 10, Likeness.MIREDO));
	}

	@Test
	void tellsTheFewestRoutersAndMakesNoRowOfEachNumber() {
		this.diagnosed.add(fromServer().ttl(57));
		this.diagnosed.add(fromServer().ttl(60).id(2));
		this.diagnosed.add(fromServer().ttl(51).id(3));
		assertThat(this.diagnosed.finish().tallies()).extracting(Tally::packets, Tally::hops)
			.containsExactly(tuple(3L, 4));
	}

	@Test
	void beginsANewRowAtMidnightUtc() {
		this.diagnosed.add(fromServer());
		this.diagnosed.add(86_399_999_999_999L, fromServer().id(2).teredo());
		this.diagnosed.add(1, fromServer().id(3).teredo());
		assertThat(this.diagnosed.finish().tallies()).extracting(Tally::packets).containsExactly(2L, 1L);
	}

	@Test
	void doesNotTellWhoTheSubmitterIs() {
		this.diagnosed.times(2,
				packet(RICK, SERVER + ":3544").inner(teredo(SERVER, RICK), "2001:db8::1")
					.kind(PacketKind.ECHO_REQUEST)
					.way(Direction.FROM_US));
		this.diagnosed.add(packet("203.0.113.9:5", RICK).inner(OPAQUE, teredo("198.51.100.17", "203.0.113.7:7")));
		assertThat(this.diagnosed.finish().tallies()).hasSize(2)
			.noneMatch((tally) -> ipv4("198.51.100.17").equals(tally.source())
					|| ipv4("198.51.100.17").equals(tally.server()));
	}

	@Test
	void putsPrivateSourcesTogether() {
		this.diagnosed.add(packet("10.0.0.1:5", RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		this.diagnosed.add(packet("10.0.0.2:5", RICK).inner(OPAQUE, teredo(SERVER, RICK)));
		assertThat(this.diagnosed.finish().tallies()).singleElement().satisfies((tally) -> {
			assertThat(tally.source()).isNull();
			assertThat(tally.packets()).isEqualTo(2);
		});
	}

	@Test
	void boundsTheRowsAndLosesNoPacket() {
		for (int i = 0; i < 20_000; i++) {
			String source = "203.0." + (i >> 8) + "." + (i & 0xff) + ":50000";
			String target = "198.51.100.17:" + (i + 1);
			this.diagnosed.add(Diagnosed.SECOND * 3_600,
					packet(source, target).inner(OPAQUE, teredo(SERVER, RICK)).id(i).teredo());
		}
		Findings findings = this.diagnosed.finish();
		assertThat(findings.tallies()).hasSizeBetween(Tallies.ROWS, Tallies.ROWS + 600);
		assertThat(findings.tallies().stream().mapToLong(Tally::packets).sum()).isEqualTo(20_000);
		assertThat(findings.tallies()).filteredOn((tally) -> tally.source() != null).hasSize(Tallies.ROWS);
	}

	private static TestPacket fromServer() {
		return packet(SERVER + ":3544", RICK).inner(OPAQUE, teredo(SERVER, RICK)).kind(PacketKind.BUBBLE_FROM_SERVER);
	}

}
