package org.driftwood.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionWithdrawn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Large reports at hand: few, and none that was taken back. */
class ReportShelfTests {

	private static final Instant MADE = Instant.parse("2026-03-02T10:00:00Z");

	private final ReportShelf shelf = new ReportShelf();

	@Test
	void aLargeReportIsAtHandUnderItsTitleAlone() {
		Report report = this.shelf.keep(title("aaaa", 1, null), report(500));
		assertThat(this.shelf.find(title("aaaa", 1, null))).isSameAs(report);
		assertThat(this.shelf.find(title("aaaa", 2, null))).isNull();
		assertThat(this.shelf.find(title("aaaa", 1, "an eye"))).isNull();
		assertThat(this.shelf.find(title("bbbb", 1, null))).isNull();
	}

	@Test
	void aSmallOneIsReadEachTime() {
		this.shelf.keep(title("aaaa", 1, null), report(499));
		assertThat(this.shelf.find(title("aaaa", 1, null))).isNull();
	}

	@Test
	void thereIsRoomForSixFullOnesAndTheOneUsedLongestAgoGoes() {
		for (int version = 1; version <= 6; version++) {
			this.shelf.keep(title("aaaa", version, null), report(10_000));
		}
		assertThat(this.shelf.find(title("aaaa", 1, null))).isNotNull();
		this.shelf.keep(title("aaaa", 6, null), report(10_000));
		assertThat(this.shelf.find(title("aaaa", 2, null))).isNotNull();
		this.shelf.keep(title("aaaa", 7, null), report(10_000));
		assertThat(this.shelf.find(title("aaaa", 3, null))).isNull();
		assertThat(List.of(1, 2, 4, 5, 6, 7)).allSatisfy(
				(version) -> assertThat(this.shelf.find(title("aaaa", version, null))).as("%d", version).isNotNull());
	}

	@Test
	void whatWasTakenBackIsForgottenInEachForm() {
		this.shelf.keep(title("aaaa", 1, null), report(10_000));
		this.shelf.keep(title("aaaa", 1, "an eye"), report(10_000));
		this.shelf.keep(title("bbbb", 1, null), report(10_000));
		this.shelf.on(new SubmissionWithdrawn(id("aaaa")));
		assertThat(this.shelf.find(title("aaaa", 1, null))).isNull();
		assertThat(this.shelf.find(title("aaaa", 1, "an eye"))).isNull();
		for (int version = 2; version <= 6; version++) {
			this.shelf.keep(title("bbbb", version, null), report(10_000));
		}
		assertThat(this.shelf.find(title("bbbb", 1, null))).isNotNull();
	}

	private static SubmissionId id(String group) {
		return new SubmissionId(String.join("-", Collections.nCopies(4, group)));
	}

	private static ReportShelf.Title title(String group, int version, @Nullable String eye) {
		return new ReportShelf.Title(id(group), version, MADE, eye);
	}

	private static Report report(int conversations) {
		Report.ConversationRow row = new Report.ConversationRow("192.0.2.1:3544", "198.51.100.17:41000", null, null,
				"BUBBLES", 1, MADE, MADE, null, 1, 1, null, null, null, true, 1, null, null, null, null, null);
		Report.CaptureFacts capture = new Report.CaptureFacts("00", "PCAP", "NONE", 24, 1, List.of(1), List.of(), MADE,
				MADE, false, null, null);
		Report.TeredoFacts facts = new Report.TeredoFacts(1, 0, 0, 0, 0, 0, 1, Map.of(), Map.of(), Map.of(), Map.of(),
				Map.of());
		return new Report(new Report.Decoder("1", 1), capture, facts, Collections.nCopies(conversations, row),
				new Report.OtherConversations(0, 0), List.of(), null);
	}

}
