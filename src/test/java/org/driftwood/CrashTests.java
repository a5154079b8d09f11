package org.driftwood;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The real application, killed with no time for a last word, and started again. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CrashTests {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Path data = FreshDataDirectory.make();

	private Process portal;

	private Visitor visitor;

	@AfterEach
	void tidyUp() throws IOException {
		kill();
		FileSystemUtils.deleteRecursively(this.data);
	}

	@Test
	void whatWasAcceptedSurvivesBeingKilledRightThen() throws Exception {
		String id = Visitor.id(this.visitor.sent(Captures.strays()));
		kill();
		start();
		assertThat(settled(id).at("/state").asString()).isEqualTo("DONE");
		assertThat(report(id).at("/teredo/packets").asInt()).isEqualTo(24);
		countedOnce(24);
	}

	@Test
	void anAnalysisThatWasKilledInTheMiddleIsDoneOnceMore() throws Exception {
		LongCapture capture = new LongCapture(6_000_000);
		HttpResponse<String> sent = this.visitor.send("POST", Visitor.API,
				BodyPublishers.ofInputStream(capture::stream));
		assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
		String id = Visitor.id(Visitor.json(sent));
		awaitProgress(id);
		kill();
		assertThat(files("incoming")).as("drafts of the killed analysis").isNotEmpty();
		start();
		assertThat(this.visitor.status(id).at("/state").asString()).isIn("ANALYSING", "DONE");
		assertThat(settled(id).at("/state").asString()).isEqualTo("DONE");
		assertThat(report(id).at("/capture/packets").asLong()).isEqualTo(capture.packets());
		assertThat(report(id).at("/teredo/packets").asLong()).isEqualTo(capture.bubbles());
		long counted = report(id).at("/teredo/packets").asLong() - report(id).at("/teredo/duplicates").asLong();
		isEmptied("uploads");
		isEmptied("incoming");
		countedOnce(counted);
	}

	@BeforeEach
	void start() throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElse("java"), "-cp", classPath(), "-Xmx256m",
						Driftwood.class.getName(), "--server.port=" + port, "--driftwood.data-dir=" + this.data,
						"--driftwood.limits.upload-size=1GB", "--" + Visitor.BEHIND_A_PROXY));
		this.portal = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect
				.appendTo(this.data.resolveSibling(this.data.getFileName() + ".log").toFile()))
			.start();
		this.visitor = new Visitor(port);
		for (long end = System.nanoTime() + PATIENCE.toNanos(); !isUp();) {
			assertThat(this.portal.isAlive()).as("the portal runs").isTrue();
			assertThat(System.nanoTime()).as("started in time").isLessThan(end);
			pause();
		}
	}

	/** What is tested, without the tests and their settings. */
	private static String classPath() {
		return String.join(File.pathSeparator,
				Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
					.filter((entry) -> !entry.endsWith("test-classes") && !entry.endsWith("test-classes/"))
					.toList());
	}

	private boolean isUp() {
		try {
			return this.visitor.get("/actuator/health/readiness").statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	private void kill() {
		this.portal.destroyForcibly().onExit().join();
	}

	private void awaitProgress(String id) {
		for (JsonNode status = this.visitor.status(id); status.at("/progress/packets")
			.asLong() == 0; status = this.visitor.status(id)) {
			assertThat(status.at("/state").asString()).isIn("QUEUED", "ANALYSING");
			pause();
		}
		assertThat(this.visitor.status(id).at("/state").asString()).isEqualTo("ANALYSING");
	}

	private JsonNode settled(String id) {
		JsonNode status = this.visitor.status(id);
		for (long end = System.nanoTime() + PATIENCE.toNanos(); System.nanoTime() < end
				&& List.of("QUEUED", "ANALYSING")
					.contains(status.at("/state").asString()); status = this.visitor.status(id)) {
			pause();
		}
		return status;
	}

	private JsonNode report(String id) {
		return Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/report"));
	}

	/** The public figures are in steps; the shares behind them are exact. */
	private void countedOnce(long packets) throws SQLException {
		assertThat(Visitor.json(this.visitor.get("/api/v1/findings/summary")).at("/submissions").asInt()).isOne();
		kill();
		try (Connection database = DriverManager
			.getConnection("jdbc:h2:file:" + this.data.toAbsolutePath().resolve("driftwood"));
				Statement statement = database.createStatement();
				ResultSet row = statement.executeQuery("select sum(packets) from share")) {
			assertThat(row.next()).isTrue();
			assertThat(row.getLong(1)).isEqualTo(packets);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** The files go right after the report is there, not before. */
	private void isEmptied(String directory) throws IOException {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); !files(directory).isEmpty();) {
			assertThat(System.nanoTime()).as("emptied in time").isLessThan(end);
			pause();
		}
	}

	private List<Path> files(String directory) throws IOException {
		try (Stream<Path> files = Files.list(this.data.resolve(directory))) {
			return files.toList();
		}
	}

}
