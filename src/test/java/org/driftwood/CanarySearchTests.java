package org.driftwood;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.luben.zstd.Zstd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nothing but Teredo is kept of what somebody sends: a word that was all over his private
 * traffic is in no file afterwards.
 */
@PortalTest
@ExtendWith(OutputCaptureExtension.class)
class CanarySearchTests {

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	/** May lie among the temporary files itself. */
	private static final Path BUILD = Path.of("target").toAbsolutePath();

	private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

	/** Different in each run, since others use the same directory for temporary files. */
	private final String word = "canary-" + UUID.randomUUID().toString().replace("-", "");

	private final byte[] card = Arrays
		.copyOf(UUID.randomUUID().toString().replace("-", "").getBytes(StandardCharsets.US_ASCII), 6);

	private final CanaryCapture capture = new CanaryCapture(this.word, this.card);

	private final FileSearch search = new FileSearch(this.word);

	/** Six letters are too few for other people's files. */
	private final FileSearch cardSearch = new FileSearch(new String(this.card, StandardCharsets.US_ASCII));

	@LocalServerPort
	private int port;

	@Value("${driftwood.data-dir}")
	private Path directory;

	private Visitor visitor;

	private Instant start;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
		// Times of files are coarser than the clock on some systems.
		this.start = Instant.now().minusSeconds(2);
	}

	@Test
	void nothingButTeredoIsKeptInAnyForm(CapturedOutput output) throws Exception {
		for (byte[] file : List.of(this.capture.pcap(), this.capture.pcapng())) {
			for (byte[] form : List.of(file, Captures.gzip(file), Zstd.compress(file))) {
				JsonNode sent = this.visitor.sent(form);
				JsonNode status = this.visitor.settled(Visitor.id(sent));
				assertThat(status.at("/state").asString()).as(status.toString()).isEqualTo("DONE");
				assertThat(report(sent).at("/teredo/packets").asLong()).isEqualTo(6);
			}
			sendByForm(file);
		}
		assertNothingIsLeft(output);
	}

	@Test
	void nothingIsKeptOfWhatIsRefusedOrBroken(CapturedOutput output) throws Exception {
		assertThat(this.visitor.post(this.word.repeat(99).getBytes(StandardCharsets.US_ASCII)).statusCode())
			.isBetween(400, 499);
		for (byte[] file : List.of(this.capture.pcap(), this.capture.pcapng())) {
			byte[] packed = Captures.gzip(file);
			for (byte[] broken : List.of(Arrays.copyOf(file, file.length - 40), Arrays.copyOf(file, file.length / 2),
					Arrays.copyOf(packed, packed.length - 20))) {
				this.visitor.settled(Visitor.id(this.visitor.sent(broken)));
			}
		}
		assertNothingIsLeft(output);
	}

	@Test
	void dataThatMayBeKeptIsKeptWithItsPacketAndNowhereElse() throws Exception {
		JsonNode sent = Visitor.json(this.visitor.send("POST", Visitor.API + "?includePayload=true",
				BodyPublishers.ofByteArray(this.capture.pcap())));
		this.visitor.settled(Visitor.id(sent));
		awaitNoUpload();
		assertThat(this.search.below(this.directory, this.start)).isNotEmpty()
			.allSatisfy((place) -> assertThat(place).contains(Visitor.id(sent) + ".pcap"));
		assertThat(this.search.below(TEMPORARY, this.start)).filteredOn((place) -> !place.startsWith(BUILD.toString()))
			.isEmpty();
	}

	private JsonNode report(JsonNode sent) {
		return Visitor.json(this.visitor.get(Visitor.API + "/" + Visitor.id(sent) + "/report", "Authorization",
				"Bearer " + sent.at("/key").asString()));
	}

	private void sendByForm(byte[] file) {
		String location = Visitor.header(
				this.visitor.submit("/submit", "/submissions", new Multipart().file("capture", "a.pcap", file)),
				"Location");
		assertThat(location).contains("/s/");
		this.visitor.settled(location.substring(location.lastIndexOf('/') + 1));
	}

	private void assertNothingIsLeft(CapturedOutput output) throws Exception {
		awaitNoUpload();
		assertThat(this.search.below(this.directory, Instant.EPOCH)).isEmpty();
		assertThat(this.cardSearch.below(this.directory, Instant.EPOCH)).isEmpty();
		assertThat(this.search.below(TEMPORARY, this.start)).isEmpty();
		assertThat(this.search.in(output.getAll().getBytes(StandardCharsets.UTF_8))).isEmpty();
		assertThat(output.getAll()).doesNotContain(HexFormat.ofDelimiter(":").formatHex(this.card));
	}

	/** Uploads are deleted right after the report is told. */
	private void awaitNoUpload() throws Exception {
		Instant end = Instant.now().plus(PATIENCE);
		while (!uploads().isEmpty() && Instant.now().isBefore(end)) {
			Thread.sleep(20);
		}
		assertThat(uploads()).isEmpty();
	}

	private List<Path> uploads() throws IOException {
		List<Path> files = new ArrayList<>();
		for (String place : List.of("incoming", "uploads")) {
			try (Stream<Path> listed = Files.list(this.directory.resolve(place))) {
				listed.forEach(files::add);
			}
		}
		return files;
	}

	@Test
	void theSearchFindsTheWordInEveryForm(@TempDir Path place) throws Exception {
		Path deep = Files.createDirectories(place.resolve("a/b"));
		byte[] plain = ("… " + this.word.toUpperCase(Locale.ROOT) + " …").getBytes(StandardCharsets.UTF_8);
		Files.write(deep.resolve("1"), plain);
		Files.write(deep.resolve("2"), this.word.getBytes(StandardCharsets.UTF_16LE));
		Files.write(deep.resolve("3"), this.word.getBytes(StandardCharsets.UTF_16BE));
		Files.write(deep.resolve("4"), Captures.gzip(plain));
		Files.write(deep.resolve("5"), Zstd.compress(plain));
		Files.createFile(deep.resolve(this.word));
		Files.write(deep.resolve("6"), this.word.substring(1).getBytes(StandardCharsets.UTF_8));
		List<String> found = this.search.below(place, this.start);
		for (String file : List.of("1", "2", "3", "4", "5", "name of " + deep.resolve(this.word))) {
			assertThat(found).anySatisfy((it) -> assertThat(it).contains(file + ": " + this.word));
		}
		assertThat(found).noneSatisfy((it) -> assertThat(it).contains("/6: " + this.word));
		assertThat(this.search.in(this.capture.pcap())).isNotEmpty();
		assertThat(this.search.in(this.capture.pcapng())).isNotEmpty();
	}

}
