package org.driftwood.submission;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.driftwood.EmptyTables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What one network may send, and when it may again, on whichever database. */
abstract class IntakeGateFacts {

	private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

	private static final Uploader ONE = new Uploader("one");

	private static final Uploader ANOTHER = new Uploader("another");

	@Autowired
	Limits limits;

	@Autowired
	DataDirectory directory;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
	}

	@Test
	void afterTwentyInAnHourItIsClosedUntilTheFirstIsAnHourOld() throws IOException {
		for (int i = 0; i < 20; i++) {
			sent(ONE, NOON.plusSeconds(i));
		}
		assertThat(gate(NOON.plusSeconds(60)).closedFor(ONE)).contains(Problem.RATE_LIMITED);
		assertThat(gate(NOON.plusSeconds(60)).closedFor(ANOTHER)).isEmpty();
		assertThat(gate(NOON.plus(Duration.ofHours(1)).plusSeconds(1)).closedFor(ONE)).isEmpty();
	}

	@Test
	void theBytesOfTheLastDayLeaveLessRoom() {
		assertThat(gate(NOON).room(ONE)).isEqualTo(new IntakeGate.Room(256L << 20, Problem.TOO_LARGE));
		SubmissionId id = sent(ONE, NOON);
		this.jdbc.sql("update submission set bytes = ? where id = ?").params((2L << 30) - 1000, id.value()).update();
		assertThat(gate(NOON.plusSeconds(1)).room(ONE)).isEqualTo(new IntakeGate.Room(1000, Problem.DAY_USED_UP));
		assertThat(gate(NOON.plusSeconds(1)).room(ANOTHER).bytes()).isEqualTo(256L << 20);
		assertThat(gate(NOON.plus(Duration.ofDays(1)).plusSeconds(1)).room(ONE).bytes()).isEqualTo(256L << 20);
	}

	@Test
	void whatWaitsFillsTheQueue() {
		SubmissionTable table = new SubmissionTable(this.jdbc);
		SubmissionId first = sent(ONE, NOON);
		SubmissionId second = sent(ANOTHER, NOON);
		table.begin(second);
		assertThat(table.waiting()).isEqualTo(2);
		table.end(first, SubmissionState.DONE, null, NOON);
		assertThat(table.waiting()).isEqualTo(1);
	}

	private SubmissionId sent(Uploader uploader, Instant at) {
		return SubmissionRows.insert(this.jdbc, uploader.networkHash(), Answers.UNKNOWN, at);
	}

	private IntakeGate gate(Instant now) {
		return new IntakeGate(this.limits, new SubmissionTable(this.jdbc), this.directory,
				Clock.fixed(now, ZoneOffset.UTC));
	}

}
