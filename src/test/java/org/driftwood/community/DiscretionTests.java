package org.driftwood.community;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.Eventually;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.decode.Frames;
import org.driftwood.network.MmdbFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever looks before and after something is sent cannot read off what it was. */
@PortalTest
class DiscretionTests {

	/** No step, and no sum of the steps that are told here. */
	private static final int PACKETS = 37;

	private static final String SERVER = "83.170.6.76";

	/** The network (AS) that the server is in. */
	private static final long ASN = 64_500;

	/** On which the captures of {@link Captures#of} begin; the week's monday is told. */
	private static final List<String> MOMENT = List.of("2023-11-14", "14 Nov 2023", "22:13");

	/** MISP has an event for a day, once as many networks saw something on it as here. */
	private static final List<String> TIME_OF_DAY = List.of("14 Nov 2023", "22:13");

	private static final List<String> CUTS = List.of("", "?from=2020-01-01", "?from=2023-11-14&to=2023-11-14",
			"?ipv6Use=NONE", "?ipv6Use=NONE&vantage=ON_HOST&from=2020-01-01");

	@LocalServerPort
	private int port;

	@Autowired
	private RollupSums kept;

	@DynamicPropertySource
	static void networks(DynamicPropertyRegistry settings) {
		settings.add("driftwood.networks.file",
				() -> MmdbFile.of("Networks of tests").withAs("83.170.6.0/24", ASN, "The server’s").write());
	}

	@BeforeEach
	void send() {
		for (int i = 0; i < 4; i++) {
			analysed(new Visitor(this.port), 40_000);
		}
	}

	@ParameterizedTest
	@CsvSource({ "0, 9, 0", "1, 9, 1", "9, 9, 5", "19, 3, 10", "20, 3, 20", "99, 3, 50", "100, 3, 100",
			"999999, 3, 500000", "999999, 2, 1", "999999, 1, 1", "7, 0, 1" })
	void packetsAreToldInSteps(long packets, long networks, long told) {
		assertThat(Discretion.packets(packets, networks)).isEqualTo(told);
	}

	@Test
	void oneMoreFromANewNetworkCannotBeReadOff() {
		sendAndCompare(new Visitor(this.port), 61_234, 1);
	}

	@Test
	void oneMoreFromAKnownNetworkCannotBeReadOff() {
		Visitor known = new Visitor(this.port);
		analysed(known, 40_000);
		sendAndCompare(known, 61_235, 0);
	}

	/** All give the same answers, so that cuts by them show something. */
	private static void analysed(Visitor sender, int port) {
		JsonNode sent = Visitor.json(sender.send("PUT", Visitor.API + "/a.pcap?ipv6Use=NONE&vantage=ON_HOST",
				BodyPublishers.ofByteArray(strays(port))));
		assertThat(sender.settled(Visitor.id(sent)).at("/state").asString()).isEqualTo("DONE");
	}

	private void sendAndCompare(Visitor sender, int ownPort, long networks) {
		Map<String, String> before = answers();
		long packets = this.kept.seeing(Cut.ALL).packets();
		analysed(sender, ownPort);
		assertThat(this.kept.seeing(Cut.ALL).packets()).isEqualTo(packets + PACKETS);
		Map<String, String> after = answers();
		after.forEach((path, now) -> {
			assertThat(now).as(path)
				.doesNotContain(String.valueOf(ownPort))
				.doesNotContain(path.contains("/misp/") ? TIME_OF_DAY : MOMENT);
			assertThat(now.replaceAll("<[^>]*>", " ")).as(path)
				.doesNotContainPattern("(?<![\\w.,-])(" + packets + '|' + (packets + PACKETS) + ")(?![\\w.,-])");
			if (path.contains(".csv") && !path.contains("/misp/")) {
				compare(path, rows(before.getOrDefault(path, "")), rows(now), networks);
			}
		});
	}

	/** Of each line: networks one more at most, packets in steps, and the same weeks. */
	private static void compare(String path, List<Map<String, String>> before, List<Map<String, String>> after,
			long networks) {
		for (Map<String, String> row : after) {
			String packets = row.getOrDefault("packets_at_least", "");
			assertThat(path.contains("/findings/summary") || packets.matches("0|[125]0*")).as(path + row).isTrue();
			assertThat(row.getOrDefault("networks_seeing", "")).as(path).matches("0|1|2-4|5\\+");
			before.stream().filter((it) -> key(it).equals(key(row))).forEach((then) -> {
				assertThat(difference("networks_looking", then, row)).as(path + row).isBetween(0L, networks);
				assertThat(difference("packets_at_least", then, row)).as(path + row).isNotEqualTo(PACKETS);
				for (String week : List.of("first_week", "last_week")) {
					assertThat(row.get(week)).as(path).isEqualTo(then.get(week));
				}
			});
		}
		assertThat(after).extracting(DiscretionTests::key)
			.containsAll(before.stream().map(DiscretionTests::key).toList());
	}

	private static String key(Map<String, String> row) {
		return row.getOrDefault("name", row.getOrDefault("week", ""));
	}

	private static long difference(String column, Map<String, String> before, Map<String, String> after) {
		return Long.parseLong(after.getOrDefault(column, "")) - Long.parseLong(before.getOrDefault(column, ""));
	}

	/** The lines of a file by the names of its columns. */
	static List<Map<String, String>> rows(String csv) {
		List<String[]> lines = csv.lines()
			.map((line) -> line.substring(1, line.length() - 1).split("\",\"", -1))
			.toList();
		return lines.stream().skip(1).map((cells) -> {
			Map<String, String> row = new LinkedHashMap<>();
			IntStream.range(0, cells.length).forEach((i) -> row.put(lines.getFirst()[i], cells[i]));
			return row;
		}).toList();
	}

	/** All that is told in public of what everybody sent. */
	private Map<String, String> answers() {
		Visitor stranger = new Visitor(this.port);
		stranger.awaitFeeds();
		Eventually.holds(() -> stranger.get("/networks/" + ASN).statusCode(), (status) -> status == 200);
		Map<String, String> answers = new LinkedHashMap<>();
		Stream.concat(paths().stream(), mispEvents(stranger)).forEach((path) -> {
			HttpResponse<String> answer = stranger.get(path);
			assertThat(answer.statusCode()).as(path).isEqualTo(200);
			answers.put(path, answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""));
		});
		return answers;
	}

	/** An event for each day, at addresses that only the manifest tells. */
	private static Stream<String> mispEvents(Visitor stranger) {
		return Visitor.json(stranger.get("/feeds/misp/manifest.json"))
			.propertyNames()
			.stream()
			.map((uuid) -> "/feeds/misp/" + uuid + ".json");
	}

	private static List<String> paths() {
		List<String> paths = new ArrayList<>(
				List.of("/", "/findings", "/findings?from=2020-01-01", "/feeds/sources.txt", "/feeds/servers.json",
						"/feeds/findings.atom", "/feeds/findings.stix.json", "/feeds/sources/" + SERVER + ".atom",
						"/feeds/servers/" + SERVER + ".atom", "/api/v1/findings/summary", "/api/v1/findings/series"));
		for (String call : List.of("/api/v1/findings", "/api/v1/sources/" + SERVER, "/api/v1/servers/" + SERVER)) {
			for (String cut : CUTS) {
				paths.add(call + "/summary.csv" + cut);
				paths.add(call + "/series.csv" + cut);
				lists(call).forEach((list) -> paths.add(call + "/top/" + list.slug() + ".csv" + cut));
			}
		}
		for (String path : List.of("/sources/" + SERVER, "/servers/" + SERVER, "/networks/" + ASN)) {
			CUTS.forEach((cut) -> paths.addAll(List.of(path + cut, "/api/v1" + path + cut)));
		}
		CUTS.forEach((cut) -> paths.add("/api/v1/findings/top/networks.csv" + cut));
		paths.addAll(List.of("/feeds/misp/manifest.json", "/feeds/misp/hashes.csv"));
		return paths;
	}

	private static Stream<TopList> lists(String call) {
		return Arrays.stream(TopList.values())
			.filter((list) -> call.contains("findings") || !(list == TopList.ANOMALIES || call.contains(list.slug())));
	}

	private static byte[] strays(int port) {
		byte[] inner = Frames.ipv6("fe80::8000:5445:5245:444f", "2001:0:53aa:64c::39cc:9bee", 59, 0, new byte[0]);
		return Captures.of(IntStream.range(0, PACKETS)
			.mapToObj((i) -> Frames.put16(Frames.udp(SERVER + ":3544", "203.0.113.5:" + port, inner), 4, i))
			.toList());
	}

}
