package org.driftwood.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.driftwood.EmptyTables;
import org.driftwood.submission.Answers;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of all published reports, on whichever database. */
abstract class PublicationFacts {

	private static final Instant AT = Instant.parse("2026-03-01T12:00:00.123456Z");

	@Autowired
	PublicationTable table;

	@Autowired
	Publications publications;

	@Autowired
	Submissions submissions;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
	}

	@Test
	void whatIsPutThereIsFoundAsItWas() {
		Publication it = put(AT, "🦐".repeat(120));
		assertThat(this.table.find(it.id())).hasValue(it);
		Publication other = new Publication(it.id(), AT, AT.plusSeconds(9), null, "SCAN", true, 1, 2);
		this.table.put(other);
		assertThat(this.table.find(it.id())).hasValue(other);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 100 })
	void everyPlaceInTheListLeadsOnToTheNext(int most) {
		for (int i = 0; i < 7; i++) {
			put(AT.plusSeconds(i / 3), null);
		}
		List<Publication> whole = this.publications.newest(100);
		List<Publication> pages = new ArrayList<>();
		PublicationCursor place = PublicationCursor.NEWEST;
		for (List<Publication> page = this.publications.newest(place, most); !page.isEmpty(); page = this.publications
			.newest(place, most)) {
			pages.addAll(page);
			place = PublicationCursor.parse(PublicationCursor.of(page.getLast()).toString()).orElseThrow();
		}
		assertThat(pages).isEqualTo(whole).hasSize(7).doesNotHaveDuplicates();
	}

	@Test
	void aTitleIsHiddenWhereNobodyKnowsWhoseTheAddressesAre() {
		Publication it = put(AT, "A title");
		assertThat(this.publications.own(it.id())).hasValue(it);
		assertThat(this.publications.find(it.id())).hasValue(it.withoutTitle());
	}

	@Test
	void withTheSubmissionItIsGone() {
		Publication it = put(AT, null);
		this.submissions.withdraw(it.id());
		assertThat(this.table.find(it.id())).isEmpty();
	}

	private Publication put(Instant at, @Nullable String title) {
		SubmissionId id = SubmissionRows.insert(this.jdbc, "n", Answers.UNKNOWN, at);
		Publication it = new Publication(id, at, at, title, "OLD_LEASE", false, 24, 30);
		this.table.put(it);
		return it;
	}

}
