package org.driftwood.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.Driftwood;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.browser.BrowserExcerpt;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The report at a terminal is the one that the portal gives. */
@PortalTest
class ReportCommandTests {

	@LocalServerPort
	private int port;

	@TempDir
	private Path directory;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	static Stream<Arguments> captures() {
		byte[] strays = Captures.strays();
		Stream<Arguments> odd = Stream.of(arguments("in the middle", Arrays.copyOf(strays, 300)),
				arguments("empty", Arrays.copyOf(strays, 24)), arguments("no Teredo", Captures.queries(9)),
				arguments("gzip", Captures.gzip(strays)), arguments("with more behind its end", gzipAndMore(strays)),
				arguments("mixed", GeneratedCaptures.mixed(7, 400).bytes()),
				arguments("in fragments", GeneratedCaptures.inFragments(9).bytes()),
				arguments("crowded", GeneratedCaptures.crowded(8, 400).bytes()));
		return Stream.concat(Captures.LAB.stream().map((name) -> arguments(name, Captures.lab(name))), odd);
	}

	private static byte[] gzipAndMore(byte[] capture) {
		byte[] packed = Captures.gzip(capture);
		return Arrays.copyOf(packed, packed.length + 100_000);
	}

	@ParameterizedTest
	@MethodSource("captures")
	void theJsonIsThatOfThePortalByteForByte(String name, byte[] capture) throws IOException {
		Visitor owner = new Visitor(this.port);
		JsonNode sent = owner.analysed(capture);
		byte[] portals = owner.download(Visitor.API + "/" + Visitor.id(sent) + "/report", Visitor.key(sent));
		assertThat(execute(file(capture).toString())).isEqualTo(ReportCommand.PRINTED);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).as(name)
			.isEqualTo(new String(portals, StandardCharsets.UTF_8));
		assertThat(this.out.toByteArray()).isEqualTo(portals);
		assertThat(this.err.size()).isZero();
	}

	/** As a browser sends it: {@code Preview} writes its excerpt in the same way. */
	@ParameterizedTest
	@MethodSource("captures")
	void onWhatABrowserSendsOfAFileItIsThePortalsToo(String name, byte[] capture) throws IOException {
		for (boolean payload : new boolean[] { false, true }) {
			byte[] excerpt = excerpt(capture, payload);
			Visitor owner = new Visitor(this.port);
			JsonNode sent = Visitor.json(owner.send("POST", Visitor.API + "?includePayload=" + payload,
					BodyPublishers.ofByteArray(excerpt)));
			owner.settled(Visitor.id(sent));
			byte[] portals = owner.download(Visitor.API + "/" + Visitor.id(sent) + "/report", Visitor.key(sent));
			this.out.reset();
			String[] words = { file(capture).toString(), "--only-teredo", "--include-payload" };
			assertThat(execute(Arrays.copyOf(words, payload ? 3 : 2))).isEqualTo(ReportCommand.PRINTED);
			assertThat(this.out.toString(StandardCharsets.UTF_8)).as(name)
				.isEqualTo(new String(portals, StandardCharsets.UTF_8));
		}
	}

	private static byte[] excerpt(byte[] capture, boolean payload) throws IOException {
		ByteArrayOutputStream excerpt = new ByteArrayOutputStream();
		assertThat(BrowserExcerpt.of(capture, payload, excerpt)).doesNotContain("problem");
		return excerpt.toByteArray();
	}

	@ParameterizedTest
	@CsvSource({ "csv, /packets.csv", "conversations, /conversations.csv" })
	void theTablesAreThoseOfThePortal(String format, String path) throws IOException {
		Visitor owner = new Visitor(this.port);
		JsonNode sent = owner.analysed(Captures.lab("client.pcap"));
		byte[] portals = owner.download(Visitor.API + "/" + Visitor.id(sent) + path, Visitor.key(sent));
		assertThat(execute(file(Captures.lab("client.pcap")).toString(), "--format", format)).isZero();
		assertThat(this.out.toByteArray()).isEqualTo(portals);
	}

	@ParameterizedTest
	@CsvSource({ "md, '# These packets'", "html, '<!DOCTYPE html>'" })
	void thereAreDocumentsToReadToo(String format, String beginning) throws IOException {
		Path file = file(Captures.lab("stray-rerouted.pcap"));
		assertThat(execute("--format=" + format, file.toString())).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith(beginning)
			.contains("meant for another address", "203.0.113.5", "198.51.100.17")
			.doesNotContain("??", " th:", "http://localhost");
	}

	@Test
	void aCaptureMayComeThroughAPipe() {
		assertThat(command(Captures.strays()).execute(List.of("-"))).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("\"packets\":24");
	}

	@Test
	void theLimitsOfAPortalAreSettings() throws IOException {
		assertThat(execute(file(Captures.strays()).toString(), "--driftwood.limits.excerpt-size=500B")).isZero();
		assertThat(Visitor.json(this.out.toString(StandardCharsets.UTF_8)).at("/teredo/listed").asInt()).isBetween(1,
				10);
	}

	@ParameterizedTest
	@CsvSource({ "no capture at all, 'This is not a capture file that can be read.'", "'', 'The file is empty.'" })
	void whatIsNoCaptureIsSaidInASentence(String text, String sentence) throws IOException {
		assertThat(execute(file(text.getBytes(StandardCharsets.UTF_8)).toString())).isEqualTo(ReportCommand.NO_REPORT);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith(sentence).hasLineCount(1);
		assertThat(this.out.size()).isZero();
	}

	@Test
	void aLinkTypeThatIsNotReadIsSaidToo() throws IOException {
		byte[] capture = Captures.strays();
		capture[20] = (byte) 147;
		capture[21] = 0;
		assertThat(execute(file(capture).toString())).isEqualTo(ReportCommand.NO_REPORT);
		assertThat(execute(file(capture).toString(), "--only-teredo")).isEqualTo(ReportCommand.NO_REPORT);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("kind of link that is not read here")
			.containsPattern("(?s)its number is 147.*its number is 147");
	}

	@Test
	void whatIsNoFileIsSaid() {
		assertThat(execute(this.directory.resolve("none").toString())).isEqualTo(ReportCommand.NO_REPORT);
		assertThat(execute(this.directory.toString())).isEqualTo(ReportCommand.NO_REPORT);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("none” cannot be read").hasLineCount(2);
	}

	@ParameterizedTest
	@CsvSource({ "'', 'One FILE is wanted, and 0 are named.'", "a b, 'One FILE is wanted, and 2 are named.'",
			"a --format pdf, '“pdf” is no format.'", "a --wrong, '“--wrong” is no option.'",
			"a --include-payload, '“--include-payload” goes with --only-teredo alone.'",
			"a --driftwood.limits.packets=many, 'not understood'",
			"a --driftwood.limits.excerpt-size=x, 'not understood'" })
	void whatIsNotUnderstoodIsSaidWithWhatWouldBe(String words, String sentence) {
		assertThat(execute(words.isEmpty() ? new String[0] : words.split(" "))).isEqualTo(ReportCommand.MISUSED);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains(sentence, "Usage: ").doesNotContain("Exception");
	}

	@Test
	void whoAsksHowItIsCalledIsTold() {
		for (String[] words : new String[][] { { "--help" }, { "a.pcap", "--help" } }) {
			this.out.reset();
			assertThat(execute(words)).isEqualTo(ReportCommand.PRINTED);
			assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("Usage: ").contains("--only-teredo");
		}
		assertThat(this.err.size()).isZero();
		assertThat(ReportCommand.misunderstood("--help")).isEqualTo(ReportCommand.PRINTED);
		assertThat(ReportCommand.misunderstood("replay")).isEqualTo(ReportCommand.MISUSED);
	}

	@Test
	void theProgramDoesItWithoutStartingAPortal() throws Exception {
		Path file = file(Captures.strays());
		Path empty = Files.createDirectory(this.directory.resolve("empty"));
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
				System.getProperty("java.class.path"), Driftwood.class.getName(), "report", file.toString())
			.directory(empty.toFile())
			.redirectError(ProcessBuilder.Redirect.DISCARD)
			.start();
		byte[] printed = process.getInputStream().readAllBytes();
		assertThat(process.waitFor()).isZero();
		assertThat(execute(file.toString())).isZero();
		assertThat(printed).isEqualTo(this.out.toByteArray());
		assertThat(empty).isEmptyDirectory();
	}

	private Path file(byte[] bytes) throws IOException {
		return Files.write(this.directory.resolve("file.pcap"), bytes);
	}

	private int execute(String... words) {
		return command(new byte[0]).execute(List.of(words));
	}

	private ReportCommand command(byte[] in) {
		return new ReportCommand(new ByteArrayInputStream(in), this.out,
				new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

}
