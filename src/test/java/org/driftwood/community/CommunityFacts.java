package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.driftwood.EmptyTables;
import org.driftwood.community.Spread.Subject;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.Tally;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.Answers;
import org.driftwood.submission.Answers.Ipv6Use;
import org.driftwood.submission.Answers.Vantage;
import org.driftwood.submission.NothingSeen;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the community is told, on whichever database. */
abstract class CommunityFacts {

	private static final String SERVER = "192.0.2.1";

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

	@Autowired
	CommunityStatistics statistics;

	@Autowired
	Spreads spreads;

	@Autowired
	Submissions submissions;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
	}

	@Test
	void onTheFirstDayThereIsNothing() {
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(0, 0, "0", 0));
		assertThat(this.statistics.days(Cut.ALL, 30)).isEmpty();
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 30)).isEmpty();
	}

	@Test
	void networksAreToldInBands() {
		String[] bands = { "1", "2-4", "2-4", "2-4", "5+", "5+" };
		for (int i = 0; i < bands.length; i++) {
			publish("network" + i, Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
			assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(i + 1, i + 1, bands[i], 10L * (i + 1)));
		}
	}

	@Test
	void oneNetworkIsOneVote() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 5));
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(2, 1, "1", 15));
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 9)).extracting(TopEntry::networksSeeing)
			.containsExactly("1");
	}

	@Test
	void whoSawNothingLookedToo() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		publish("b", Answers.UNKNOWN, FIRST);
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(2, 2, "1", 10));
	}

	@Test
	void whatMoreNetworksSeeStandsHigher() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, "192.0.2.7", 1000), tally(FIRST, "192.0.2.8", 3));
		publish("b", Answers.UNKNOWN, FIRST, tally(FIRST, "192.0.2.9", 1), tally(FIRST, "192.0.2.8", 2));
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 9))
			.extracting(TopEntry::name, TopEntry::packets, TopEntry::networksSeeing)
			.containsExactly(tuple("192.0.2.8", 5L, "2-4"), tuple("192.0.2.7", 1000L, "1"),
					tuple("192.0.2.9", 1L, "1"));
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 2)).hasSize(2);
	}

	@Test
	void eachListNamesItsOwn() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10), tally(FIRST, null, 4));
		assertThat(TopList.values())
			.extracting((list) -> this.statistics.top(list, Cut.ALL, 9).stream().map(TopEntry::name).toList())
			.containsExactly(List.of(SERVER), List.of(SERVER), List.of("40000"), List.of("BUBBLE_FROM_SERVER"),
					List.of("DEST_MATCH"));
		TopEntry entry = this.statistics.top(TopList.SOURCES, Cut.ALL, 9).getFirst();
		assertThat(entry.firstAt()).isEqualTo(at(FIRST));
		assertThat(entry.lastAt()).isEqualTo(at(FIRST).plusSeconds(60));
	}

	@Test
	void daysAreToldOldestFirst() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 1), tally(FIRST.plusDays(2), SERVER, 2));
		publish("b", Answers.UNKNOWN, FIRST, tally(FIRST.plusDays(2), SERVER, 4));
		assertThat(this.statistics.days(Cut.ALL, 30)).containsExactly(new DayCount(FIRST, 1, "1"),
				new DayCount(FIRST.plusDays(2), 6, "2-4"));
		assertThat(this.statistics.days(Cut.ALL, 1)).containsExactly(new DayCount(FIRST.plusDays(2), 6, "2-4"));
	}

	@Test
	void theCutIsByTheDayOfReceiptAndTheAnswers() {
		publish("a", answers(Ipv6Use.NONE, Vantage.ON_HOST), FIRST, tally(FIRST, SERVER, 1));
		publish("b", answers(Ipv6Use.NATIVE, Vantage.ON_HOST), FIRST.plusDays(1), tally(FIRST, SERVER, 2));
		publish("c", Answers.UNKNOWN, FIRST.plusDays(2), tally(FIRST, SERVER, 4));
		assertThat(packets(new Cut(FIRST.plusDays(1), null, null, null))).isEqualTo(6);
		assertThat(packets(new Cut(null, FIRST.plusDays(1), null, null))).isEqualTo(3);
		assertThat(packets(new Cut(FIRST.plusDays(1), FIRST.plusDays(1), null, null))).isEqualTo(2);
		assertThat(packets(new Cut(null, null, Ipv6Use.NONE, null))).isEqualTo(1);
		assertThat(packets(new Cut(null, null, null, Vantage.ON_HOST))).isEqualTo(3);
		assertThat(packets(new Cut(null, null, Ipv6Use.NATIVE, Vantage.MIRROR_PORT))).isZero();
	}

	@Test
	void aNewReportReplacesTheShareOfTheOld() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10), tally(FIRST, "192.0.2.8", 1));
		this.events.publishEvent(published(id, Map.of(), tally(FIRST, SERVER, 3)));
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(1, 1, "1", 3));
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 9)).extracting(TopEntry::packets).containsExactly(3L);
	}

	@Test
	void aWithdrawnReportLeavesNoTrace() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		SubmissionId id = publish("b", Answers.UNKNOWN, FIRST, tally(FIRST, "192.0.2.8", 7));
		this.submissions.withdraw(id);
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(1, 1, "1", 10));
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 9)).extracting(TopEntry::name).containsExactly(SERVER);
		assertThat(EmptyTables.count(this.jdbc, "contribution")).isOne();
		assertThat(EmptyTables.count(this.jdbc, "share")).isOne();
	}

	private long packets(Cut cut) {
		long packets = this.statistics.summary(cut).packets();
		assertThat(this.statistics.days(cut, 9).stream().mapToLong(DayCount::packets).sum()).isEqualTo(packets);
		assertThat(this.statistics.top(TopList.KINDS, cut, 9).stream().mapToLong(TopEntry::packets).sum())
			.isEqualTo(packets);
		return packets;
	}

	@Test
	void whatAFewOfManySeeIsToldWithItsDenominator() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10), tally(FIRST, "192.0.2.9", 1));
		publish("b", Answers.UNKNOWN, FIRST.plusDays(30), tally(FIRST, SERVER, 10));
		publish("b", Answers.UNKNOWN, FIRST.minusDays(30), tally(FIRST, SERVER, 10));
		publish("c", Answers.UNKNOWN, FIRST.plusDays(3));
		publish("d", Answers.UNKNOWN, FIRST.plusDays(31), tally(FIRST, SERVER, 10));
		assertThat(this.spreads.of(id.value(), true)).containsExactly(new Spread(Subject.TEREDO, "", true, 3, 2),
				new Spread(Subject.SOURCE, SERVER, true, 3, 2), new Spread(Subject.SOURCE, "192.0.2.9", true, 3, 1),
				new Spread(Subject.SERVER, SERVER, true, 3, 2), new Spread(Subject.SERVER, "192.0.2.9", true, 3, 1));
		assertThat(this.spreads.of(id.value(), false)).containsExactly(new Spread(Subject.TEREDO, "", true, 3, 2));
	}

	@Test
	void whoListenedInVainCountsAmongThoseWhoLooked() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		SubmissionId none = SubmissionRows.insert(this.jdbc, "b", Answers.UNKNOWN, at(FIRST));
		this.events.publishEvent(new NothingSeen(this.submissions.find(none).orElseThrow()));
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(2, 2, "1", 10));
		assertThat(this.spreads.of(id.value(), true)).first().isEqualTo(new Spread(Subject.TEREDO, "", true, 2, 1));
		assertThat(this.spreads.of(none.value(), true)).containsExactly(new Spread(Subject.TEREDO, "", false, 2, 1));
	}

	@Test
	void anomaliesSpreadToo() {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "a", Answers.UNKNOWN, at(FIRST));
		this.events.publishEvent(published(id, Map.of("CLIENT_PORT_ZERO", 4L), tally(FIRST, null, 4)));
		publish("b", Answers.UNKNOWN, FIRST);
		assertThat(this.spreads.of(id.value(), true)).containsExactly(new Spread(Subject.TEREDO, "", true, 2, 1),
				new Spread(Subject.ANOMALY, "CLIENT_PORT_ZERO", true, 2, 1));
		this.submissions.withdraw(id);
		assertThat(this.spreads.of(id.value(), true)).isEmpty();
		assertThat(EmptyTables.count(this.jdbc, "share_anomaly")).isZero();
	}

	@Test
	void theDaysOfTheCaptureCountNotThatOfItsReceipt() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		SubmissionId late = SubmissionRows.insert(this.jdbc, "b", Answers.UNKNOWN, at(FIRST.plusDays(200)));
		this.events.publishEvent(new ReportPublished(late, 0, at(FIRST.minusDays(2)), at(FIRST), Map.of(), List.of()));
		assertThat(this.spreads.of(id.value(), true)).first().isEqualTo(new Spread(Subject.TEREDO, "", true, 2, 1));
	}

	@Test
	void oneSenderIsLookedAtAlone() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10), tally(FIRST, "192.0.2.9", 1));
		publish("b", Answers.UNKNOWN, FIRST, tally(FIRST.plusDays(1), SERVER, 5));
		Focus focus = new Focus(TopList.SOURCES, SERVER, Cut.ALL);
		assertThat(this.statistics.sight(focus)).get()
			.extracting(TopEntry::name, TopEntry::packets, TopEntry::networksSeeing)
			.containsExactly(SERVER, 15L, "2-4");
		assertThat(this.statistics.days(focus, 9)).containsExactly(new DayCount(FIRST, 10, "1"),
				new DayCount(FIRST.plusDays(1), 5, "1"));
		assertThat(this.statistics.top(TopList.SERVERS, focus, 9)).extracting(TopEntry::name).containsExactly(SERVER);
		assertThat(this.statistics.sight(new Focus(TopList.SOURCES, "198.51.100.1", Cut.ALL))).isEmpty();
	}

	private SubmissionId publish(String network, Answers answers, LocalDate received, Tally... tallies) {
		SubmissionId id = SubmissionRows.insert(this.jdbc, network, answers, at(received));
		this.events.publishEvent(published(id, Map.of(), tallies));
		return id;
	}

	private static ReportPublished published(SubmissionId id, Map<String, Long> anomalies, Tally... tallies) {
		long packets = List.of(tallies).stream().mapToLong(Tally::packets).sum();
		return new ReportPublished(id, packets, null, null, anomalies, List.of(tallies));
	}

	private static Tally tally(LocalDate day, @Nullable String source, long packets) {
		long first = at(day).getEpochSecond() * 1_000_000_000L;
		var address = (source != null) ? Frames.ipv4(source) : null;
		return new Tally(day.toEpochDay(), address, address, PacketKind.BUBBLE_FROM_SERVER,
				DestinationVerdict.DEST_MATCH, 40000, packets, first, first + 60_000_000_000L);
	}

	private static Answers answers(Ipv6Use ipv6Use, Vantage vantage) {
		return new Answers(ipv6Use, null, vantage, null, null, null, false, List.of());
	}

	private static Instant at(LocalDate day) {
		return day.atTime(23, 30).toInstant(ZoneOffset.UTC);
	}

}
