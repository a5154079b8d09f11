package org.driftwood.community;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds as files: whole, dated, and no others. */
class FeedDirectoryTests {

	private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

	@TempDir
	Path root;

	private FeedDirectory directory;

	@BeforeEach
	void make() {
		this.directory = new FeedDirectory(this.root);
	}

	@Test
	void theDateIsThatOfTheLastChange() throws IOException {
		assertThat(this.directory.write("a.txt", (_) -> "one", NOW)).isEqualTo(NOW);
		assertThat(this.directory.write("a.txt", (_) -> "one", NOW.plusSeconds(60))).isEqualTo(NOW);
		assertThat(this.directory.write("a.txt", (_) -> "two", NOW.plusSeconds(90))).isEqualTo(NOW.plusSeconds(90));
		assertThat(new FeedDirectory(this.root).read("a.txt"))
			.contains(new FeedFile("a.txt", "two", NOW.plusSeconds(90)));
	}

	/**
	 * The date has whole seconds, and whoever asks by date has to be told of each change.
	 */
	@Test
	void twoChangesInOneSecondHaveTwoDates() throws IOException {
		this.directory.write("a.txt", (_) -> "one", NOW.plusMillis(1));
		assertThat(this.directory.write("a.txt", (_) -> "two", NOW.plusMillis(900))).isEqualTo(NOW.plusSeconds(1));
	}

	@Test
	void aFileMayTellItsDate() throws IOException {
		this.directory.write("misp/a.json", String::valueOf, NOW);
		this.directory.write("misp/a.json", String::valueOf, NOW.plusSeconds(60));
		assertThat(this.directory.read("misp/a.json")).map(FeedFile::content).contains(NOW.toString());
	}

	@Test
	void whatIsNotOfTheEditionIsDeleted() throws IOException {
		FeedEdition first = new FeedEdition(this.directory, NOW);
		first.put("a.txt", "a");
		first.put("misp/b.json", "b");
		first.close();
		Files.writeString(this.root.resolve(".c.txt.new"), "left by a crash");
		FeedEdition second = new FeedEdition(this.directory, NOW);
		second.put("misp/c.json", "c");
		assertThat(this.directory.read("misp/b.json")).as("until the end it is there").isPresent();
		second.close();
		try (Stream<Path> files = Files.walk(this.root)) {
			assertThat(files.filter(Files::isRegularFile)).containsExactly(this.root.resolve("misp/c.json"));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "../network.key", "misp/../../network.key", ".a.txt.new", "a", "/etc/passwd.txt", "misp",
			"misp/../a.txt", "x\0.txt", "", "a\\b.txt" })
	void noNameLeadsElsewhere(String name) {
		assertThat(this.directory.read(name)).isEmpty();
	}

	@Test
	void whoReadsWhileItIsWrittenReadsAWholeFile() throws Exception {
		this.directory.write("a.txt", (_) -> "0", NOW);
		CompletableFuture<List<FeedFile>> reading = CompletableFuture.supplyAsync(() -> {
			List<FeedFile> read = new ArrayList<>();
			for (int i = 0; i < 2_000; i++) {
				read.add(this.directory.read("a.txt").orElseThrow());
			}
			return read;
		});
		for (int i = 1; !reading.isDone(); i++) {
			String content = String.valueOf(i).repeat(1 + i % 3_000);
			this.directory.write("a.txt", (_) -> content, NOW.plusSeconds(i));
		}
		assertThat(reading.get()).allSatisfy((it) -> {
			long number = it.changed().getEpochSecond() - NOW.getEpochSecond();
			assertThat(it.content()).isEqualTo(String.valueOf(number).repeat((int) (1 + number % 3_000)));
		});
		this.directory.keepOnly(Set.of());
		assertThat(this.directory.read("a.txt")).isEmpty();
	}

}
