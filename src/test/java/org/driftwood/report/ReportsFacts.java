package org.driftwood.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.driftwood.EmptyTables;
import org.driftwood.submission.Answers;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds of all reports, on whichever database. */
abstract class ReportsFacts {

	@Autowired
	Reports reports;

	@Autowired
	Submissions submissions;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
	}

	@Test
	void aReportIsFoundAsItWasStored() {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "n", Answers.UNKNOWN, Instant.EPOCH);
		assertThat(this.reports.find(id)).isEmpty();
		this.reports.save(id, report(7), List.of());
		assertThat(this.reports.find(id)).contains(report(7));
		assertThat(this.reports.text(id)).get().asString().contains("\"for\":[", "🦐");
	}

	@Test
	void aLaterReportTakesThePlaceOfTheFirst() {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "n", Answers.UNKNOWN, Instant.EPOCH);
		this.reports.save(id, report(7), List.of());
		this.reports.save(id, report(8), List.of());
		assertThat(this.reports.find(id)).contains(report(8));
		assertThat(EmptyTables.count(this.jdbc, "report")).isOne();
	}

	@Test
	void withItsSubmissionItGoes() {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "n", Answers.UNKNOWN, Instant.EPOCH);
		SubmissionId other = SubmissionRows.insert(this.jdbc, "n", Answers.UNKNOWN, Instant.EPOCH);
		this.reports.save(id, report(7), List.of());
		this.reports.save(other, report(8), List.of());
		this.submissions.withdraw(id);
		assertThat(this.reports.find(id)).isEmpty();
		assertThat(this.reports.find(other)).isPresent();
	}

	@Test
	void withoutASubmissionThereIsNone() {
		SubmissionId nobody = new SubmissionId("0000-0000-0000-0000");
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.reports.save(nobody, report(7), List.of()));
		assertThat(EmptyTables.count(this.jdbc, "report")).isZero();
	}

	private static Report report(long packets) {
		return new Report(new Report.Decoder("1 🦐"),
				new Report.CaptureFacts("00", "PCAP", "NONE", 9, packets, List.of(1), List.of(),
						Instant.parse("2026-03-01T00:00:00.123456789Z"), null, false, null, null),
				new Report.TeredoFacts(packets, 0, 0, 0, 0, 0, packets, Map.of("TCP", packets), Map.of(), Map.of(),
						Map.of(), Map.of()),
				List.of(), new Report.OtherConversations(0, 0), List.of(new Report.HypothesisRow("OLD_LEASE", 0.5,
						"LIKELY", List.of(new Report.EvidenceRow("X", List.of(1L), List.of(2L), 3)), List.of())));
	}

}
