package org.driftwood.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.decode.Frames;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedCaseInsensitiveMap;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal, and what it keeps: its files and its rows. */
@PortalTest
abstract class KeptThings {

	static final String CARRIED = "what-a-stray-packet-carries";

	static final String ASKED = "intranet-host-of-somebody";

	static final String HOME = "203.0.113.5";

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@LocalServerPort
	int port;

	@Autowired
	Environment environment;

	@Autowired
	JdbcClient jdbc;

	Visitor visitor = new Visitor(0);

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	JsonNode sentWith(String answers) {
		JsonNode sent = Visitor.json(this.visitor.send("POST", Visitor.API + answers,
				BodyPublishers.ofByteArray(Captures.lab("stray-rerouted.pcap"))));
		this.visitor.settled(Visitor.id(sent));
		return sent;
	}

	void withdraw(JsonNode sent) {
		assertThat(this.visitor.send("DELETE", api(sent), BodyPublishers.noBody(), Visitor.key(sent)).statusCode())
			.isEqualTo(204);
	}

	String publicly(JsonNode sent) {
		StringBuilder all = new StringBuilder();
		for (String path : List.of("", "/packets", "/conversations", "/report.json", "/packets.csv")) {
			all.append(this.visitor.get("/s/" + Visitor.id(sent) + path).body());
		}
		return all + this.visitor.get(api(sent)).body();
	}

	static String api(JsonNode sent) {
		return Visitor.API + "/" + Visitor.id(sent);
	}

	/** What the row of a submission has in its columns, without those that are empty. */
	Map<String, Object> row(JsonNode sent) {
		Map<String, @Nullable Object> row = this.jdbc.sql("select * from submission where id = :id")
			.param("id", Visitor.id(sent))
			.query()
			.singleRow();
		Map<String, Object> filled = new LinkedCaseInsensitiveMap<>();
		row.forEach((column, value) -> {
			if (value != null) {
				filled.put(column, value);
			}
		});
		return filled;
	}

	int rows(String table, JsonNode sent) {
		return this.jdbc.sql("select count(*) from " + table + " where submission_id = :id")
			.param("id", Visitor.id(sent))
			.query(Integer.class)
			.single();
	}

	/** The upload is deleted right after the report is there, not before. */
	void isNowhere(String text) {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); !filesWith(text).isEmpty();) {
			assertThat(System.nanoTime()).as(text + " in " + filesWith(text)).isLessThan(end);
			pause();
		}
	}

	void isEmptied(String directory) {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); !files(directory).isEmpty();) {
			assertThat(System.nanoTime()).as(files(directory).toString()).isLessThan(end);
			pause();
		}
	}

	void awaitFilesIn(String directory) {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); files(directory).isEmpty();) {
			assertThat(System.nanoTime()).as("a file in " + directory).isLessThan(end);
			pause();
		}
	}

	static void pause() {
		try {
			Thread.sleep(20);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	Path data() {
		return Path.of(this.environment.getRequiredProperty("driftwood.data-dir")).toAbsolutePath();
	}

	List<Path> files(String directory) {
		try (Stream<Path> files = Files.list(data().resolve(directory))) {
			return files.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<Path> filesWith(String text) {
		try (Stream<Path> files = Files.walk(data())) {
			return files.filter(Files::isRegularFile).filter((file) -> read(file).contains(text)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String read(Path file) {
		try {
			return latin(Files.readAllBytes(file));
		}
		catch (NoSuchFileException ex) {
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static String latin(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	static byte[] query() {
		return Frames.udp("203.0.113.5:40000", "192.0.2.53:53",
				Frames.join(Frames.hex("1234 0100 0001 0000 0000 0000"), ASKED.getBytes(StandardCharsets.US_ASCII)));
	}

	static byte[] data(String carried) {
		byte[] text = carried.getBytes(StandardCharsets.US_ASCII);
		byte[] datagram = Frames.join(Frames.hex("0035 1234"), Frames.u16(8 + text.length), Frames.u16(0), text);
		return Frames.udp("203.0.113.5:4660", "198.51.100.77:40000", Frames.ipv6("2001:0:cb00:7105:28a5:63bf:39cc:9bb2",
				"2001:0:cb00:7105:28a5:63bf:39cc:9bb3", 17, 64, datagram));
	}

}
