package org.driftwood.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionWithdrawn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is at hand of a report goes with it. */
class ReportShelfTests {

	private static final SubmissionId ID = new SubmissionId("aaaa-aaaa-aaaa-aaaa");

	private static final Shelf.Title TITLE = new Shelf.Title(ID, 1, Instant.parse("2026-03-02T10:00:00Z"), null);

	private final ReportShelf shelf = new ReportShelf();

	@Test
	void ofWhatIsTakenBackNothingStaysAtHand() {
		Report report = report();
		this.shelf.stored().keep(TITLE, report, 500);
		this.shelf.seen().keep(TITLE, SeenReport.of(report, report, new OwnerEye()), 500);
		assertThat(this.shelf.stored().find(TITLE)).isSameAs(report);
		this.shelf.on(new SubmissionWithdrawn(ID));
		assertThat(this.shelf.stored().find(TITLE)).isNull();
		assertThat(this.shelf.seen().find(TITLE)).isNull();
	}

	/** Made again, the report has another time, and is another one. */
	@Test
	void whatIsMadeAgainIsAnotherOne() {
		this.shelf.stored().keep(TITLE, report(), 500);
		assertThat(this.shelf.stored().find(new Shelf.Title(ID, 1, TITLE.madeAt().plusMillis(1), null))).isNull();
	}

	private static Report report() {
		Report.CaptureFacts capture = new Report.CaptureFacts("00", "PCAP", "NONE", 24, 1, List.of(1), List.of(),
				TITLE.madeAt(), TITLE.madeAt(), false, null, null);
		Report.TeredoFacts facts = new Report.TeredoFacts(1, 0, 0, 0, 0, 0, 1, Map.of(), Map.of(), Map.of(), Map.of(),
				Map.of());
		return new Report(new Report.Decoder("1", 1), capture, facts, List.of(), new Report.OtherConversations(0, 0),
				List.of(), null);
	}

}
