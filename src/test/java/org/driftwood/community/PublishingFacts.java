package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.driftwood.EmptyTables;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.Likeness;
import org.driftwood.diagnosis.Tally;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.Answers;
import org.driftwood.submission.Answers.Ipv6Use;
import org.driftwood.submission.Answers.Vantage;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Publishes shares, on whichever database. */
abstract class PublishingFacts {

	static final String SERVER = "192.0.2.1";

	static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

	@Autowired
	CommunityStatistics statistics;

	@Autowired
	RollupSums kept;

	@Autowired
	RollupCheck check;

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
		this.jdbc.sql("update rollup_state set losses = losses + 1").update();
	}

	@AfterEach
	void theSumsAreThoseOfTheShares() {
		assertThat(this.check.differences()).isEmpty();
	}

	void looked(String network, LocalDate from, LocalDate to, Tally... tallies) {
		SubmissionId id = SubmissionRows.insert(this.jdbc, network, Answers.UNKNOWN, at(to));
		this.events.publishEvent(new ReportPublished(id, tallies.length, at(from), at(to), Map.of(), List.of(tallies)));
	}

	SubmissionId publish(String network, Answers answers, LocalDate received, Tally... tallies) {
		SubmissionId id = SubmissionRows.insert(this.jdbc, network, answers, at(received));
		this.events.publishEvent(published(id, Map.of(), tallies));
		return id;
	}

	static ReportPublished published(SubmissionId id, Map<String, Long> anomalies, Tally... tallies) {
		long packets = List.of(tallies).stream().mapToLong(Tally::packets).sum();
		return new ReportPublished(id, packets, null, null, anomalies, List.of(tallies));
	}

	static Tally tally(LocalDate day, @Nullable String source, long packets) {
		long first = at(day).getEpochSecond() * 1_000_000_000L;
		var address = (source != null) ? Frames.ipv4(source) : null;
		return new Tally(day.toEpochDay(), address, address, PacketKind.BUBBLE_FROM_SERVER,
				DestinationVerdict.DEST_MATCH, 40000, packets, first, first + 60_000_000_000L, 12, Likeness.MIREDO);
	}

	static Answers answers(Ipv6Use ipv6Use, Vantage vantage) {
		return new Answers(ipv6Use, null, vantage, null, null, null, false, List.of());
	}

	static Instant at(LocalDate day) {
		return day.atTime(23, 30).toInstant(ZoneOffset.UTC);
	}

}
