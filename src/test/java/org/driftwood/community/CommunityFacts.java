package org.driftwood.community;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.driftwood.EmptyTables;
import org.driftwood.decode.Frames;
import org.driftwood.submission.Answers;
import org.driftwood.submission.Answers.Ipv6Use;
import org.driftwood.submission.Answers.Vantage;
import org.driftwood.submission.HomeAddressStated;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What the community is told, on whichever database. */
abstract class CommunityFacts extends PublishingFacts {

	@Test
	void onTheFirstDayThereIsNothing() {
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(0, 0, "0", 0, false));
		assertThat(this.statistics.weeks(Cut.ALL)).isEmpty();
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 30)).isEmpty();
	}

	@Test
	void networksAreToldInBandsAndPacketsInSteps() {
		String[] bands = { "1", "2-4", "2-4", "2-4", "5+", "5+" };
		long[] packets = { 1, 1, 20, 20, 50, 50 };
		for (int i = 0; i < bands.length; i++) {
			publish("network" + i, Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
			assertThat(this.statistics.summary(Cut.ALL))
				.isEqualTo(new Summary(i + 1, i + 1, bands[i], packets[i], false));
			assertThat(this.kept.seeing(Cut.ALL)).extracting(Sum::networks, Sum::packets)
				.containsExactly(i + 1L, 10L * (i + 1));
		}
	}

	@Test
	void oneNetworkIsOneVote() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 5));
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(2, 1, "1", 1, false));
		assertThat(this.kept.seeing(Cut.ALL).packets()).isEqualTo(15);
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 9)).extracting(TopEntry::networksSeeing)
			.containsExactly("1");
	}

	@Test
	void whoCameFromNowhereHasNoVote() {
		publish("", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(1, 0, "0", 1, false));
	}

	@Test
	void inAChoiceOfWeeksHeHasNoneEither() {
		List.of("c", "", "a", "b")
			.forEach((network) -> publish(network, Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10)));
		Cut cut = new Cut(FIRST, FIRST, null, null);
		assertThat(this.statistics.summary(cut)).isEqualTo(new Summary(2, 3, "2-4", 20, false));
		assertThat(this.statistics.top(TopList.SOURCES, cut, 9)).extracting(TopEntry::networksSeeing)
			.containsExactly("2-4");
	}

	@Test
	void whoSawNothingLookedToo() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		publish("b", Answers.UNKNOWN, FIRST);
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(2, 2, "1", 1, false));
	}

	@Test
	void whatMoreNetworksSeeStandsHigher() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, "192.0.2.7", 1000), tally(FIRST, "192.0.2.8", 3));
		publish("b", Answers.UNKNOWN, FIRST, tally(FIRST, "192.0.2.9", 1), tally(FIRST, "192.0.2.8", 2));
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 9))
			.extracting(TopEntry::name, TopEntry::packets, TopEntry::networksSeeing, TopEntry::label)
			.containsExactly(tuple("192.0.2.8", 1L, "2-4", Spread.Label.CANNOT_TELL),
					tuple("192.0.2.7", 1L, "1", Spread.Label.CANNOT_TELL),
					tuple("192.0.2.9", 1L, "1", Spread.Label.CANNOT_TELL));
		publish("c", Answers.UNKNOWN, FIRST);
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 2)).extracting(TopEntry::label)
			.containsExactly(Spread.Label.FEW, Spread.Label.ONLY_YOU);
	}

	@Test
	void eachListNamesItsOwn() {
		for (String network : List.of("a", "b", "c")) {
			SubmissionId id = SubmissionRows.insert(this.jdbc, network, Answers.UNKNOWN, at(FIRST));
			this.events.publishEvent(
					published(id, Map.of("CLIENT_PORT_ZERO", 4L), tally(FIRST, SERVER, 10), tally(FIRST, null, 4)));
		}
		List<List<String>> names = List.of(List.of(SERVER), List.of(SERVER), List.of("40000"),
				List.of("BUBBLE_FROM_SERVER"), List.of("DEST_MATCH"), List.of("12"), List.of("MIREDO"),
				List.of("CLIENT_PORT_ZERO"));
		for (Cut cut : List.of(Cut.ALL, new Cut(FIRST, FIRST, null, null))) {
			assertThat(TopList.values())
				.extracting((list) -> this.statistics.top(list, cut, 9).stream().map(TopEntry::name).toList())
				.containsExactlyElementsOf(names);
			TopEntry entry = this.statistics.top(TopList.SOURCES, cut, 9).getFirst();
			assertThat(entry.firstAt()).isEqualTo("2026-02-23T00:00:00Z");
			assertThat(entry.lastAt()).isEqualTo(entry.firstAt());
		}
	}

	@Test
	void whatMayBeSomebodysOwnIsToldFromThreeNetworksOn() {
		for (int networks = 1; networks <= 3; networks++) {
			publish("network" + networks, Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
			for (TopList list : List.of(TopList.PORTS, TopList.HOPS)) {
				assertThat(this.statistics.top(list, Cut.ALL, 9)).hasSize(networks / 3);
				assertThat(this.statistics.parts(list, new Focus(TopList.SOURCES, SERVER, Cut.ALL), 9))
					.hasSize(networks / 3);
			}
		}
	}

	@Test
	void weeksAreToldOldestFirst() {
		LocalDate week = LocalDate.of(2026, 2, 23);
		looked("a", FIRST, FIRST.plusDays(2), tally(FIRST, SERVER, 1), tally(FIRST.plusDays(2), SERVER, 2));
		looked("b", FIRST, FIRST.plusDays(2), tally(FIRST.plusDays(2), SERVER, 4));
		looked("c", FIRST, FIRST);
		looked("d", FIRST, FIRST.plusDays(9), tally(FIRST.plusDays(2), SERVER, 2));
		assertThat(this.statistics.weeks(Cut.ALL)).containsExactly(new WeekCount(week, 4, "1", 1),
				new WeekCount(week.plusWeeks(1), 3, "2-4", 5), new WeekCount(week.plusWeeks(2), 1, "0", 0));
		assertThat(this.statistics.weeks(new Cut(week.plusDays(6), week.plusDays(8), null, null))).hasSize(2);
	}

	@Test
	void whatAWrongClockSawCountsOnTheDayOfReceipt() {
		looked("a", FIRST.minusYears(30), FIRST, tally(FIRST.minusYears(30), SERVER, 1));
		assertThat(this.statistics.weeks(Cut.ALL)).extracting(WeekCount::week, WeekCount::networksSeeing)
			.containsExactly(tuple(LocalDate.of(2026, 2, 23), "1"));
	}

	@Test
	void theCutIsByTheWeekOfCaptureAndTheAnswers() {
		for (String network : List.of("a", "b", "c")) {
			publish(network, answers(Ipv6Use.NONE, Vantage.ON_HOST), FIRST, tally(FIRST, SERVER, 1));
			publish(network, answers(Ipv6Use.NATIVE, Vantage.ON_HOST), FIRST.plusDays(7),
					tally(FIRST.plusDays(7), SERVER, 20));
			publish(network, Answers.UNKNOWN, FIRST.plusDays(14), tally(FIRST.plusDays(14), SERVER, 400));
		}
		assertThat(packets(Cut.ALL)).isEqualTo(1263);
		assertThat(packets(new Cut(FIRST.plusDays(1), null, null, null))).isEqualTo(1260);
		assertThat(packets(new Cut(null, FIRST.plusDays(7), null, null))).isEqualTo(63);
		assertThat(packets(new Cut(FIRST.plusDays(7), FIRST.plusDays(7), null, null))).isEqualTo(60);
		assertThat(packets(new Cut(null, null, Ipv6Use.NONE, null))).isEqualTo(3);
		assertThat(packets(new Cut(null, null, null, Vantage.ON_HOST))).isEqualTo(63);
		assertThat(packets(new Cut(null, null, Ipv6Use.NATIVE, Vantage.ON_HOST))).isEqualTo(60);
		assertThat(packets(new Cut(FIRST, FIRST, Ipv6Use.NATIVE, Vantage.ON_HOST))).isZero();
		assertThat(packets(new Cut(null, null, Ipv6Use.NATIVE, Vantage.MIRROR_PORT))).isZero();
	}

	@Test
	void ofAFewWithCertainAnswersNothingIsTold() {
		Cut cut = new Cut(null, null, Ipv6Use.NONE, null);
		Focus focus = new Focus(TopList.SOURCES, SERVER, cut);
		for (String network : List.of("a", "b")) {
			publish(network, answers(Ipv6Use.NONE, Vantage.ON_HOST), FIRST, tally(FIRST, SERVER, 1));
			assertThat(this.statistics.summary(cut)).isEqualTo(Summary.WITHHELD);
			assertThat(this.statistics.weeks(cut)).isEmpty();
			assertThat(this.statistics.top(TopList.KINDS, cut, 9)).isEmpty();
			assertThat(this.statistics.sight(focus)).isEmpty();
			assertThat(this.statistics.weeks(focus)).isEmpty();
			assertThat(this.statistics.parts(TopList.KINDS, focus, 9)).isEmpty();
		}
		publish("c", answers(Ipv6Use.NONE, Vantage.ON_HOST), FIRST);
		assertThat(this.statistics.summary(cut)).isEqualTo(new Summary(2, 3, "2-4", 1, false));
		assertThat(this.statistics.sight(focus)).isEmpty();
		assertThat(this.statistics.top(TopList.KINDS, cut, 9)).isEmpty();
		assertThat(this.statistics.weeks(focus)).isEmpty();
		publish("d", answers(Ipv6Use.NONE, Vantage.ON_HOST), FIRST, tally(FIRST, SERVER, 1));
		assertThat(this.statistics.sight(focus)).isPresent();
		assertThat(this.statistics.top(TopList.KINDS, cut, 9)).hasSize(1);
	}

	@Test
	void aNewReportReplacesTheShareOfTheOld() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10), tally(FIRST, "192.0.2.8", 1));
		this.events.publishEvent(published(id, Map.of(), tally(FIRST, SERVER, 3)));
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(1, 1, "1", 1, false));
		assertThat(this.kept.seeing(Cut.ALL).packets()).isEqualTo(3);
		assertThat(this.kept.top(TopList.SOURCES, Cut.ALL, 9)).extracting(Sum::name, Sum::packets)
			.containsExactly(tuple(SERVER, 3L));
	}

	@Test
	void aWithdrawnReportLeavesNoTrace() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		List<?> before = this.jdbc.sql("select * from rollup order by 1, 2, 3, 4, 5").query().listOfRows();
		SubmissionId id = publish("b", answers(Ipv6Use.NONE, Vantage.ON_HOST), FIRST,
				tally(FIRST.minusDays(20), "192.0.2.8", 7), tally(FIRST.plusDays(20), SERVER, 7));
		this.submissions.withdraw(id);
		assertThat(this.jdbc.sql("select * from rollup order by 1, 2, 3, 4, 5").query().listOfRows()).isEqualTo(before);
		assertThat(EmptyTables.count(this.jdbc, "contribution")).isOne();
		assertThat(EmptyTables.count(this.jdbc, "share")).isOne();
	}

	@Test
	void whatIsWithdrawnIsForgottenAtOnceAlsoWhereAnswersAreRemembered() {
		Cut cut = new Cut(FIRST, FIRST, null, null);
		List.of("c", "d", "e").forEach((network) -> publish(network, Answers.UNKNOWN, FIRST));
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		assertThat(this.statistics.top(TopList.SOURCES, cut, 9)).hasSize(1);
		publish("b", Answers.UNKNOWN, FIRST, tally(FIRST, "192.0.2.8", 10));
		assertThat(this.statistics.top(TopList.SOURCES, cut, 9)).hasSize(1);
		this.submissions.withdraw(id);
		assertThat(this.statistics.top(TopList.SOURCES, cut, 9)).extracting(TopEntry::name)
			.containsExactly("192.0.2.8");
	}

	@Test
	void anAddressThatIsSaidToBeTheOwnersIsInNoSum() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		this.events.publishEvent(new HomeAddressStated(id, Frames.ipv4(SERVER)));
		assertThat(this.statistics.top(TopList.SOURCES, Cut.ALL, 9)).isEmpty();
		assertThat(this.statistics.sight(new Focus(TopList.SERVERS, SERVER, Cut.ALL))).isEmpty();
		assertThat(this.kept.seeing(Cut.ALL).packets()).isEqualTo(10);
	}

	/** The same by whichever way it is added up. */
	private long packets(Cut cut) {
		Cut sameByDate = new Cut((cut.from() != null) ? cut.from() : FIRST.minusYears(9), cut.to(), cut.ipv6Use(),
				cut.vantage());
		assertThat(this.statistics.summary(sameByDate)).usingRecursiveComparison()
			.ignoringFields("submissions") // a cut tells at least so many
			.isEqualTo(this.statistics.summary(cut));
		for (TopList list : TopList.values()) {
			assertThat(this.statistics.top(list, sameByDate, 9)).isEqualTo(this.statistics.top(list, cut, 9));
		}
		Focus focus = new Focus(TopList.SOURCES, SERVER, cut);
		assertThat(this.statistics.sight(new Focus(TopList.SOURCES, SERVER, sameByDate)))
			.isEqualTo(this.statistics.sight(focus));
		for (TopList list : List.of(TopList.KINDS, TopList.SERVERS, TopList.PORTS)) {
			assertThat(this.statistics.parts(list, new Focus(TopList.SOURCES, SERVER, sameByDate), 9))
				.isEqualTo(this.statistics.parts(list, focus, 9));
		}
		return this.kept.seeingWeeks(cut).values().stream().mapToLong(Sum::packets).sum();
	}

	@Test
	void oneSenderIsLookedAtAlone() {
		publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10), tally(FIRST, "192.0.2.9", 1));
		publish("b", Answers.UNKNOWN, FIRST, tally(FIRST.plusDays(1), SERVER, 5));
		Focus focus = new Focus(TopList.SOURCES, SERVER, Cut.ALL);
		assertThat(this.statistics.sight(focus)).get()
			.extracting(TopEntry::name, TopEntry::packets, TopEntry::networksSeeing)
			.containsExactly(SERVER, 1L, "2-4");
		assertThat(this.statistics.weeks(focus)).extracting(WeekCount::networksSeeing).containsExactly("2-4");
		assertThat(this.statistics.parts(TopList.SERVERS, focus, 9)).extracting(PartEntry::name)
			.containsExactly(SERVER);
		assertThat(this.statistics.sight(new Focus(TopList.SOURCES, "198.51.100.1", Cut.ALL))).isEmpty();
	}

}
