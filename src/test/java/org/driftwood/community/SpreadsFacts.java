package org.driftwood.community;

import java.util.List;
import java.util.Map;

import org.driftwood.EmptyTables;
import org.driftwood.community.Spread.Subject;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.Answers;
import org.driftwood.submission.HomeAddressStated;
import org.driftwood.submission.NothingSeen;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Whether it is a one-off, on whichever database. */
abstract class SpreadsFacts extends PublishingFacts {

	@Test
	void whatAFewOfManySeeIsToldWithItsDenominator() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10), tally(FIRST, "192.0.2.9", 1));
		publish("b", Answers.UNKNOWN, FIRST.plusDays(30), tally(FIRST, SERVER, 10));
		publish("b", Answers.UNKNOWN, FIRST.minusDays(30), tally(FIRST, SERVER, 10));
		publish("c", Answers.UNKNOWN, FIRST.plusDays(3));
		publish("d", Answers.UNKNOWN, FIRST.plusDays(31), tally(FIRST, SERVER, 10));
		assertThat(this.spreads.of(id.value(), (_) -> true)).containsExactly(new Spread(Subject.TEREDO, "", true, 3, 2),
				new Spread(Subject.SOURCE, SERVER, true, 3, 2), new Spread(Subject.SOURCE, "192.0.2.9", true, 3, 1),
				new Spread(Subject.SERVER, SERVER, true, 3, 2), new Spread(Subject.SERVER, "192.0.2.9", true, 3, 1));
		assertThat(this.spreads.of(id.value())).containsExactly(new Spread(Subject.TEREDO, "", true, 3, 2));
	}

	/** What he says is his is nobody's sender any more, whatever else he saw of it. */
	@Test
	void anAddressThatItsOwnerNamesIsForgottenHere() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10),
				tally(FIRST.plusDays(1), SERVER, 10), tally(FIRST, "192.0.2.9", 1));
		publish("b", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		assertThat(this.spreads.of(id.value(), (_) -> true)).extracting(Spread::name)
			.containsExactly("", SERVER, "192.0.2.9", SERVER, "192.0.2.9");
		this.events.publishEvent(new HomeAddressStated(id, Ipv4Address.parse(SERVER).orElseThrow()));
		assertThat(this.spreads.of(id.value(), (_) -> true)).containsExactly(new Spread(Subject.TEREDO, "", true, 2, 2),
				new Spread(Subject.SOURCE, "192.0.2.9", true, 2, 1),
				new Spread(Subject.SERVER, "192.0.2.9", true, 2, 1));
	}

	@Test
	void whoListenedInVainCountsAmongThoseWhoLooked() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		SubmissionId none = SubmissionRows.insert(this.jdbc, "b", Answers.UNKNOWN, at(FIRST));
		this.events.publishEvent(new NothingSeen(this.submissions.find(none).orElseThrow()));
		assertThat(this.statistics.summary(Cut.ALL)).isEqualTo(new Summary(2, 2, "1", 1, false));
		assertThat(this.spreads.of(id.value(), (_) -> true)).first()
			.isEqualTo(new Spread(Subject.TEREDO, "", true, 2, 1));
		assertThat(this.spreads.of(none.value(), (_) -> true))
			.containsExactly(new Spread(Subject.TEREDO, "", false, 2, 1));
	}

	@Test
	void anomaliesSpreadToo() {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "a", Answers.UNKNOWN, at(FIRST));
		this.events.publishEvent(published(id, Map.of("CLIENT_PORT_ZERO", 4L), tally(FIRST, null, 4)));
		publish("b", Answers.UNKNOWN, FIRST);
		assertThat(this.spreads.of(id.value(), (_) -> true)).containsExactly(new Spread(Subject.TEREDO, "", true, 2, 1),
				new Spread(Subject.ANOMALY, "CLIENT_PORT_ZERO", true, 2, 1));
		this.submissions.withdraw(id);
		assertThat(this.spreads.of(id.value(), (_) -> true)).isEmpty();
		assertThat(EmptyTables.count(this.jdbc, "share_anomaly")).isZero();
	}

	@Test
	void theDaysOfTheCaptureCountNotThatOfItsReceipt() {
		SubmissionId id = publish("a", Answers.UNKNOWN, FIRST, tally(FIRST, SERVER, 10));
		SubmissionId late = SubmissionRows.insert(this.jdbc, "b", Answers.UNKNOWN, at(FIRST.plusDays(200)));
		this.events.publishEvent(new ReportPublished(late, 0, at(FIRST.minusDays(2)), at(FIRST), Map.of(), List.of()));
		assertThat(this.spreads.of(id.value(), (_) -> true)).first()
			.isEqualTo(new Spread(Subject.TEREDO, "", true, 2, 1));
	}

}
