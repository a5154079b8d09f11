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

	/** As the first version stored it. */
	private static final String OLD = """
			{"decoder":{"version":"0.1.0"},"capture":{"sha256":"00","format":"PCAP","compression":"NONE","bytes":9,
			"packets":4,"linkTypes":[1],"unreadLinkTypes":[],"firstPacketAt":"2026-03-01T00:00:00Z",
			"lastPacketAt":"2026-03-01T00:00:09Z","cutShort":false,"brokenAt":null,"brokenBecause":null},
			"teredo":{"packets":4,"duplicates":0,"translatedCopies":0,"malformed":0,"truncated":0,"otherOn3544":0,
			"listed":4,"byKind":{"BUBBLE_DIRECT":4},"byDestinationVerdict":{"DEST_MATCH":4},"byServerVerdict":{},
			"bySourceVerdict":{},"anomalies":{}},"conversations":[{"source":"192.0.2.1:3544",
			"destination":"198.51.100.17:41829","server":"192.0.2.1","client":"198.51.100.17:41829","group":"BUBBLE",
			"packets":4,"firstAt":"2026-03-01T00:00:00Z","lastAt":"2026-03-01T00:00:09Z","medianGapSeconds":3.1,
			"minHops":2,"maxHops":2,"destinationVerdict":"DEST_MATCH","serverVerdict":null,"sourceVerdict":null,
			"stray":true,"firstPacket":1}],"otherConversations":{"conversations":0,"packets":0},"hypotheses":[]}
			""";

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
	void aReportOfBeforeIsStillOpened() {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "n", Answers.UNKNOWN, Instant.EPOCH);
		this.reports.save(id, report(7), List.of());
		this.jdbc.sql("update report set body = :body").param("body", OLD).update();
		Report old = this.reports.find(id).orElseThrow();
		assertThat(old.population()).isNull();
		assertThat(old.conversations()).singleElement().satisfies((row) -> {
			assertThat(row.medianGapSeconds()).isEqualTo(3.1);
			assertThat(row.timer()).isNull();
			assertThat(row.ipv4Ids()).isNull();
			assertThat(row.fingerprints()).isNull();
		});
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
		return new Report(new Report.Decoder("1 🦐", 1),
				new Report.CaptureFacts("00", "PCAP", "NONE", 9, packets, List.of(1), List.of(),
						Instant.parse("2026-03-01T00:00:00.123456789Z"), null, false, null, null),
				new Report.TeredoFacts(packets, 0, 0, 0, 0, 0, packets, Map.of("TCP",
						packets), Map.of(), Map.of(), Map.of(), Map.of()),
				List.of(), new Report.OtherConversations(0, 0),
				List.of(new Report.HypothesisRow("OLD_LEASE", 0.5, "LIKELY",
						List.of(new Report.EvidenceRow("X", List.of(1L), List.of(2L), 3)), List.of())),
				new Report.Population(1, 2, 3, 4, 5, 6, 7, true));
	}

}
