package org.driftwood.report;

import java.time.Instant;

import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a timeline shows of the packets that went by. */
class TimelineTests {

	private static final Instant FROM = Instant.parse("2026-11-01T00:00:00Z");

	private final TimelineMaker maker = new TimelineMaker(FROM, FROM.plusSeconds(240));

	@Test
	void standsForEachPacketOnceAtItsTime() {
		add(0, PacketKind.TCP, DestinationVerdict.DEST_MATCH);
		add(30, PacketKind.TCP, null);
		add(30.5, PacketKind.UDP, DestinationVerdict.DEST_SWAPPED);
		add(240, PacketKind.TCP, DestinationVerdict.DEST_MATCH);
		Timeline timeline = this.maker.timeline();
		assertThat(timeline.lanes()).extracting(Timeline.Lane::kind).containsExactly("TCP", "UDP");
		assertThat(timeline.lanes().getFirst().marks().getFirst()).hasSize(240).startsWith(1L).endsWith(1L);
		assertThat(timeline.lanes().getFirst().marks().get(2).get(30)).isEqualTo(1);
		assertThat(timeline.lanes().get(1).marks().get(1).get(30)).isEqualTo(1);
		assertThat(timeline.rows()).hasSize(12)
			.extracting(Timeline.Row::packets)
			.containsExactly(1L, 2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
		assertThat(timeline.rows().get(1).byKind()).containsExactly(1L, 1L);
		assertThat(timeline.rows().get(1).byVerdict()).containsExactly(0L, 1L, 1L);
		assertThat(timeline.secondsPerMark()).isEqualTo(1);
		assertThat(timeline.labels()).startsWith(FROM).endsWith(FROM.plusSeconds(240));
	}

	@Test
	void writesTimesWithAsManyDecimalsAsItTakesToTellTheRowsApart() {
		assertThat(clock(240_000_000_000L)).isEqualTo("HH:mm:ss");
		assertThat(clock(12_000_000_000L)).isEqualTo("HH:mm:ss");
		assertThat(clock(11_000_000_000L)).isEqualTo("HH:mm:ss.S");
		assertThat(clock(1_000_000_000L)).isEqualTo("HH:mm:ss.SS");
		assertThat(clock(100)).isEqualTo("HH:mm:ss.SSSSSSSSS");
		assertThat(clock(0)).isEqualTo("HH:mm:ss");
	}

	private static String clock(long nanos) {
		return new TimelineMaker(FROM, FROM.plusNanos(nanos)).timeline().clock();
	}

	@Test
	void tellsTheLongestSilence() {
		add(10, PacketKind.TCP, null);
		add(100, PacketKind.TCP, null);
		add(130, PacketKind.TCP, null);
		assertThat(this.maker.timeline().silence()).isEqualTo(new Timeline.Silence(FROM.plusSeconds(10), 90));
	}

	@Test
	void tellsOfNoSilenceWhereAPacketMayLieInIt() {
		add(10, PacketKind.TCP, null);
		add(200, PacketKind.TCP, null);
		add(100, PacketKind.TCP, null);
		add(230, PacketKind.TCP, null);
		assertThat(this.maker.timeline().silence()).isNull();
	}

	@Test
	void aPacketThatCameEarlierElsewhereHidesNoSilence() {
		add(10, PacketKind.TCP, null);
		add(200, PacketKind.TCP, null);
		add(230, PacketKind.TCP, null);
		add(220, PacketKind.TCP, null);
		assertThat(this.maker.timeline().silence()).isEqualTo(new Timeline.Silence(FROM.plusSeconds(10), 190));
	}

	@Test
	void aSilenceBeginsWithTheLatestPacketAndNotWithTheOneBefore() {
		add(10, PacketKind.TCP, null);
		add(30, PacketKind.TCP, null);
		add(20, PacketKind.TCP, null);
		add(70, PacketKind.TCP, null);
		assertThat(this.maker.timeline().silence()).isEqualTo(new Timeline.Silence(FROM.plusSeconds(30), 40));
	}

	@Test
	void tellsOfNoSilenceWhereThereIsNone() {
		add(10, PacketKind.TCP, null);
		assertThat(this.maker.timeline().silence()).isNull();
		add(10, PacketKind.TCP, null);
		assertThat(this.maker.timeline().silence()).isNull();
	}

	@Test
	void tellsOnePointInTimeOnce() {
		TimelineMaker once = new TimelineMaker(FROM, FROM);
		once.add(new IndexedPacket(1, FROM.getEpochSecond() * 1_000_000_000L, PacketKind.TCP, null, 0));
		Timeline timeline = once.timeline();
		assertThat(timeline.labels()).containsExactly(FROM);
		assertThat(timeline.rows()).extracting(Timeline.Row::packets).containsExactly(1L);
		assertThat(timeline.to()).isEqualTo(FROM);
		assertThat(timeline.atOnce()).isTrue();
	}

	@Test
	void hasNoTwoRowsOfOneTime() {
		assertThat(new TimelineMaker(FROM, FROM.plusNanos(5)).timeline().rows()).extracting(Timeline.Row::from)
			.hasSize(5)
			.doesNotHaveDuplicates();
	}

	@Test
	void writesTheDayAndTheYearWhereThereAreSeveral() {
		Timeline day = new TimelineMaker(FROM, FROM.plusSeconds(86_399)).timeline();
		assertThat(day.axis()).isEqualTo("HH:mm:ss");
		assertThat(day.told()).isEqualTo("HH:mm:ss");
		assertThat(day.moment()).isEqualTo("d MMM, HH:mm:ss");
		Timeline week = new TimelineMaker(FROM, FROM.plusSeconds(7 * 86_400)).timeline();
		assertThat(week.axis()).isEqualTo("MM-dd HH:mm");
		assertThat(week.told()).isEqualTo(week.moment()).isEqualTo("d MMM, HH:mm:ss");
		Timeline winter = new TimelineMaker(FROM, FROM.plusSeconds(90 * 86_400)).timeline();
		assertThat(winter.axis()).isEqualTo("yyyy-MM-dd HH:mm");
		assertThat(winter.told()).isEqualTo(winter.moment()).isEqualTo("d MMM yyyy, HH:mm:ss");
	}

	@Test
	void drawsNoMoreLinesThanCanBeToldApart() {
		for (PacketKind kind : PacketKind.values()) {
			add(1, kind, null);
		}
		add(2, PacketKind.TCP, null);
		Timeline timeline = this.maker.timeline();
		assertThat(timeline.lanes()).hasSize(6);
		assertThat(timeline.lanes().getFirst().kind()).isEqualTo("TCP");
		assertThat(timeline.lanes().getLast().kind()).isNull();
		assertThat(timeline.rows().getFirst().packets()).isEqualTo(PacketKind.values().length + 1L);
	}

	@Test
	void holdsPacketsThatAreOutOfItsTime() {
		add(-5, PacketKind.TCP, null);
		add(500, PacketKind.TCP, null);
		assertThat(this.maker.timeline().rows()).extracting(Timeline.Row::packets).startsWith(1L).endsWith(1L);
	}

	private void add(double second, PacketKind kind, @Nullable DestinationVerdict verdict) {
		long nanos = FROM.getEpochSecond() * 1_000_000_000L + (long) (second * 1e9);
		this.maker.add(new IndexedPacket(1, nanos, kind, verdict, 0));
	}

}
