package org.driftwood.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.driftwood.EmptyTables;
import org.driftwood.OnH2;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What is swept up, and what is left alone. */
@OnH2
class SweeperTests {

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	@Autowired
	private CaptureStore store;

	@Autowired
	private Limits limits;

	@Autowired
	private SubmissionTable table;

	@Autowired
	private JdbcClient jdbc;

	private final SubmissionId id = SubmissionId.random();

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
	}

	@Test
	void anUploadWithoutARowIsLeftForAMomentAndThenDeleted() throws IOException {
		Path upload = file(this.store.upload(this.id), Duration.ofMinutes(9));
		sweep();
		assertThat(upload).exists();
		file(upload, Duration.ofMinutes(11));
		sweep();
		assertThat(upload).doesNotExist();
	}

	@ParameterizedTest
	@EnumSource(SubmissionState.class)
	void anUploadIsKeptWhileItIsNeeded(SubmissionState state) throws IOException {
		row(state);
		Path upload = file(this.store.upload(this.id), Duration.ofDays(9));
		sweep();
		assertThat(Files.exists(upload)).isEqualTo(!state.isFinal());
	}

	@ParameterizedTest
	@EnumSource(SubmissionState.class)
	void anExcerptIsKeptWhileThereIsOrWillBeAReport(SubmissionState state) throws IOException {
		row(state);
		Path excerpt = file(this.store.excerpt(this.id, ExcerptFile.PCAP), Duration.ofDays(9));
		Path index = file(this.store.excerpt(this.id, ExcerptFile.INDEX), Duration.ofDays(9));
		sweep();
		boolean kept = state != SubmissionState.FAILED && state != SubmissionState.WITHDRAWN;
		assertThat(Files.exists(excerpt)).isEqualTo(kept);
		assertThat(Files.exists(index)).isEqualTo(kept);
	}

	@Test
	void anExcerptIsDeletedWhenItsTimeIsOver() throws IOException {
		row(SubmissionState.DONE);
		Path excerpt = file(this.store.excerpt(this.id, ExcerptFile.PCAP), Duration.ZERO);
		sweeper(Duration.ofDays(31)).sweep();
		assertThat(excerpt).exists();
		sweeper(Duration.ofDays(29)).sweep();
		assertThat(excerpt).doesNotExist();
	}

	@Test
	void aDraftIsDeletedWhenNobodyCanBeWritingIt() throws IOException {
		Path draft = file(this.store.excerptDraft(this.id, 1, ExcerptFile.PCAP), Duration.ofHours(5));
		Path old = file(draft.resolveSibling("upload_1234.tmp"), Duration.ofHours(7));
		sweep();
		assertThat(draft).exists();
		assertThat(old).doesNotExist();
	}

	@ParameterizedTest
	@EnumSource(SubmissionState.class)
	void aDraftOfASubmissionThatIsOverIsDeletedSoon(SubmissionState state) throws IOException {
		row(state);
		Path draft = file(this.store.excerptDraft(this.id, 1, ExcerptFile.PCAP), Duration.ofMinutes(11));
		sweep();
		assertThat(Files.exists(draft)).isEqualTo(!state.isFinal());
	}

	@Test
	void aFileThatIsNotOursIsLeftAlone() throws IOException {
		Path stranger = file(this.store.upload(this.id).resolveSibling("README.txt"), Duration.ofDays(99));
		sweep();
		assertThat(stranger).exists();
	}

	private void sweep() {
		new Sweeper(this.store, this.table, this.limits, Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
	}

	private Sweeper sweeper(Duration kept) {
		Limits some = new Limits(this.limits.uploadSize(), this.limits.decompressedSize(),
				this.limits.decompressionRatio(), this.limits.packets(), this.limits.submissionsPerHour(),
				this.limits.bytesPerDay(), this.limits.queue(), this.limits.diskFree(), this.limits.analysisTime(),
				this.limits.tries(), this.limits.excerptSize(), new Retention(Optional.of(kept)));
		return new Sweeper(this.store, this.table, some, Clock.fixed(NOW, ZoneOffset.UTC));
	}

	/** A submission that was received thirty days ago. */
	private void row(SubmissionState state) {
		SubmissionRows.insert(this.jdbc, this.id, "n", Answers.UNKNOWN, NOW.minus(Duration.ofDays(30)));
		this.table.end(this.id, state, null, NOW);
	}

	private static Path file(Path file, Duration age) throws IOException {
		Files.writeString(file, "x");
		return Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
	}

}
