package org.driftwood.report;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

import org.driftwood.submission.SubmissionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Large reports at hand: few, and none that was taken back. */
class ShelfTests {

	private static final Instant MADE = Instant.parse("2026-03-02T10:00:00Z");

	private final Shelf<String> shelf = new Shelf<>(60_000);

	@Test
	void aLargeReportIsAtHandUnderItsTitleAlone() {
		assertThat(this.shelf.keep(title("aaaa", 1, null), "it", 500)).isEqualTo("it");
		assertThat(this.shelf.find(title("aaaa", 1, null))).isEqualTo("it");
		assertThat(this.shelf.find(title("aaaa", 2, null))).isNull();
		assertThat(this.shelf.find(title("aaaa", 1, "an eye"))).isNull();
		assertThat(this.shelf.find(title("bbbb", 1, null))).isNull();
	}

	@Test
	void aSmallOneIsReadEachTime() {
		this.shelf.keep(title("aaaa", 1, null), "it", 499);
		assertThat(this.shelf.find(title("aaaa", 1, null))).isNull();
	}

	@Test
	void thereIsRoomForSixFullOnesAndTheOneUsedLongestAgoGoes() {
		for (int version = 1; version <= 6; version++) {
			this.shelf.keep(title("aaaa", version, null), "it", 10_000);
		}
		assertThat(this.shelf.find(title("aaaa", 1, null))).isNotNull();
		this.shelf.keep(title("aaaa", 6, null), "it", 10_000);
		assertThat(this.shelf.find(title("aaaa", 2, null))).isNotNull();
		this.shelf.keep(title("aaaa", 7, null), "it", 10_000);
		assertThat(this.shelf.find(title("aaaa", 3, null))).isNull();
		assertThat(List.of(1, 2, 4, 5, 6, 7)).allSatisfy(
				(version) -> assertThat(this.shelf.find(title("aaaa", version, null))).as("%d", version).isNotNull());
	}

	@Test
	void whatWasTakenBackIsForgottenInEachForm() {
		this.shelf.keep(title("aaaa", 1, null), "it", 10_000);
		this.shelf.keep(title("aaaa", 1, "an eye"), "it", 10_000);
		this.shelf.keep(title("bbbb", 1, null), "it", 10_000);
		this.shelf.forget(id("aaaa"));
		assertThat(this.shelf.find(title("aaaa", 1, null))).isNull();
		assertThat(this.shelf.find(title("aaaa", 1, "an eye"))).isNull();
		for (int version = 2; version <= 6; version++) {
			this.shelf.keep(title("bbbb", version, null), "it", 10_000);
		}
		assertThat(this.shelf.find(title("bbbb", 1, null))).isNotNull();
	}

	private static SubmissionId id(String group) {
		return new SubmissionId(String.join("-", Collections.nCopies(4, group)));
	}

	private static Shelf.Title title(String group, int version, @Nullable String eye) {
		return new Shelf.Title(id(group), version, MADE, eye);
	}

}
