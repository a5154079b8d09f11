package org.driftwood.community;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.driftwood.EmptyTables;
import org.driftwood.Eventually;
import org.driftwood.OnH2;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.Answers;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How long what was added up is told. */
@OnH2
class RememberedSumsTests {

	private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

	private static final int MINUTE = 60;

	@Autowired
	private Submissions submissions;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient jdbc;

	private final AdjustableClock clock = new AdjustableClock(NOW);

	private final AddingTurns turns = new AddingTurns();

	private final RememberedSums remembered;

	@Autowired
	RememberedSumsTests(ShareSums sums, Rollups rollups) {
		this.remembered = new RememberedSums(sums, rollups, this.turns, this.clock);
	}

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
	}

	@AfterEach
	void end() {
		this.turns.destroy();
	}

	@Test
	void whatIsYoungIsNotAddedUpAgain() {
		publish();
		assertThat(looking()).isEqualTo(1);
		publish();
		this.clock.forward(MINUTE - 1);
		assertThat(looking()).isEqualTo(1);
	}

	@Test
	void whatIsOlderIsToldOnceMoreAndAddedUpMeanwhile() {
		publish();
		assertThat(looking()).isEqualTo(1);
		publish();
		this.clock.forward(MINUTE + 1);
		assertThat(looking()).isEqualTo(1);
		assertThat(Eventually.holds(this::looking, (number) -> number == 2)).isEqualTo(2);
	}

	@Test
	void whatIsOldIsNotToldAnyMore() {
		publish();
		assertThat(looking()).isEqualTo(1);
		publish();
		this.clock.forward(10 * MINUTE + 1);
		assertThat(looking()).isEqualTo(2);
	}

	/** The shares are said to be the same, which they are not. */
	@Test
	void whileTheSharesStayTheSameItIsToldHoweverOldItIs() {
		publish();
		assertThat(looking()).isEqualTo(1);
		this.jdbc.sql("delete from contribution").update();
		this.clock.forward(10 * MINUTE + 1);
		assertThat(looking()).isEqualTo(1);
	}

	@Test
	void whatWasRightJustNowIsToldWhileItIsAddedUpAnew() {
		publish();
		assertThat(looking()).isEqualTo(1);
		this.clock.forward(60 * MINUTE);
		assertThat(looking()).isEqualTo(1);
		publish();
		this.clock.forward(2 * MINUTE);
		assertThat(looking()).isEqualTo(1);
		assertThat(Eventually.holds(this::looking, (number) -> number == 2)).isEqualTo(2);
	}

	@Test
	void whatWasTakenBackIsForgottenAtOnce() {
		SubmissionId id = publish();
		publish();
		assertThat(looking()).isEqualTo(2);
		this.submissions.withdraw(id);
		assertThat(looking()).isEqualTo(1);
	}

	private long looking() {
		return this.remembered.looking(Cut.ALL).submissions();
	}

	private SubmissionId publish() {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "a", Answers.UNKNOWN, NOW);
		this.events.publishEvent(new ReportPublished(id, 0, NOW, NOW, Map.of(), List.of()));
		return id;
	}

}
