package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.driftwood.EmptyTables;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.Tally;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.Answers;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes what feeds are made of, on whichever database. */
abstract class FeedPublishing {

	/** A Tuesday. */
	static final LocalDate FIRST = LocalDate.of(2026, 3, 3);

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

	/** Looks from the first day on which it saw something to the last. */
	SubmissionId publish(String network, Tally... tallies) {
		List<Long> days = Arrays.stream(tallies).map(Tally::epochDay).sorted().toList();
		Instant from = at(LocalDate.ofEpochDay(days.getFirst()));
		Instant to = at(LocalDate.ofEpochDay(days.getLast()));
		SubmissionId id = SubmissionRows.insert(this.jdbc, network, Answers.UNKNOWN, to);
		this.events.publishEvent(new ReportPublished(id, 10L * tallies.length, from, to, Map.of(), List.of(tallies)));
		return id;
	}

	static Tally tally(LocalDate day, @Nullable String source, @Nullable String server) {
		return tally(day, source, server, DestinationVerdict.DEST_MATCH);
	}

	static Tally tally(LocalDate day, @Nullable String source, @Nullable String server,
			@Nullable DestinationVerdict verdict) {
		long first = at(day).getEpochSecond() * 1_000_000_000L;
		return new Tally(day.toEpochDay(), (source != null) ? Frames.ipv4(source) : null,
				(server != null) ? Frames.ipv4(server) : null, PacketKind.BUBBLE_FROM_SERVER, verdict, 40000, 10, first,
				first + 60_000_000_000L);
	}

	private static Instant at(LocalDate day) {
		return day.atTime(12, 30).toInstant(ZoneOffset.UTC);
	}

}
