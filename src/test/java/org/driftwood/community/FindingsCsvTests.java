package org.driftwood.community;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The figures of the page of findings, worked out again from the files beside it. */
@PortalTest
class FindingsCsvTests {

	private static final double Z = 1.959964;

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.visitor.analysed(Captures.strays());
		for (int i = 0; i < 5; i++) {
			new Visitor(this.port).analysed((i % 2 > 0) ? Captures.bubbles(60) : Captures.strays());
		}
		new Visitor(this.port).analysed(Captures.queries(3));
	}

	@Test
	void theFactsAreThoseOfTheFiles() {
		List<Map<String, String>> weeks = rows("/series.csv");
		Map<String, String> summary = rows("/summary.csv").getFirst();
		long packets = weeks.stream().mapToLong((it) -> number(it, "packets_at_least")).sum();
		assertThat(number(summary, "packets_at_least")).isEqualTo(packets).isPositive();
		assertThat(number(summary, "networks_looking")).isGreaterThanOrEqualTo(
				weeks.stream().mapToLong((it) -> number(it, "networks_looking")).max().orElseThrow());
		String page = text("/findings");
		assertThat(page).contains("Networks that looked " + number(summary, "networks_looking"))
			.contains("Teredo packets " + String.format("%,d", packets) + " at least");
		weeks.forEach((week) -> assertThat(page).contains(week.get("week") + " " + shown(week) + " of "
				+ week.get("networks_looking") + " " + String.format("%,d", number(week, "packets_at_least"))));
	}

	@Test
	void theShareOfEachLineFollowsFromItsBandAndItsDenominator() {
		for (String list : List.of("sources", "servers", "kinds", "verdicts", "anomalies", "ports", "hops", "makers")) {
			for (Map<String, String> row : rows("/top/" + list + ".csv?limit=100")) {
				long looking = number(row, "networks_looking");
				long least = least(row.getOrDefault("networks_seeing", ""));
				long most = most(row.getOrDefault("networks_seeing", ""), looking);
				assertThat(decimal(row, "share_from")).as(list + row)
					.isCloseTo(wilson(least, looking, -1), within(5e-5));
				assertThat(decimal(row, "share_to")).as(list + row).isCloseTo(wilson(most, looking, 1), within(5e-5));
			}
		}
	}

	@Test
	void theLinesOfThePageAreThoseOfTheFiles() {
		String page = text("/findings");
		for (String list : List.of("sources", "servers")) {
			List<Map<String, String>> rows = rows("/top/" + list + ".csv?limit=25");
			assertThat(rows).isNotEmpty();
			rows.forEach((row) -> assertThat(page)
				.contains(row.get("name") + " " + shown(row) + " of " + row.get("networks_looking")));
		}
	}

	@Test
	void eachTableOfOneHostIsAFile() {
		String source = rows("/top/sources.csv").getFirst().getOrDefault("name", "");
		String page = text("/sources/" + source);
		for (String list : List.of("kinds", "verdicts", "servers")) {
			String csv = this.visitor.get("/api/v1/sources/" + source + "/top/" + list + ".csv").body();
			assertThat(DiscretionTests.rows(csv)).isNotEmpty()
				.allSatisfy((row) -> assertThat(page).contains(shown(row) + " of " + row.get("networks_looking")));
		}
		assertThat(this.visitor.get("/sources/" + source).body()).contains("/api/v1/sources/" + source + "/series.csv")
			.contains("/api/v1/sources/" + source + "/top/kinds.csv");
	}

	private List<Map<String, String>> rows(String file) {
		return DiscretionTests.rows(this.visitor.get("/api/v1/findings" + file).body());
	}

	/** What stands on a page, without its tags. */
	private String text(String page) {
		Matcher tags = Pattern.compile("<[^>]*>").matcher(this.visitor.get(page).body());
		return tags.replaceAll(" ").replaceAll("\\s+", " ");
	}

	private static String shown(Map<String, String> row) {
		String band = row.getOrDefault("networks_seeing", "");
		return band.equals("0") ? "none" : band.replace('-', '–');
	}

	private static long least(String band) {
		return Long.parseLong(band.substring(0, 1));
	}

	private static long most(String band, long all) {
		return band.equals("5+") ? all : Math.min(all, least(band.substring(band.length() - 1)));
	}

	/** The one end of Wilson's interval, after his formula. */
	private static double wilson(long seen, long all, int side) {
		double n = all;
		double p = seen / n;
		double root = Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
		return (p + Z * Z / (2 * n) + side * Z * root) / (1 + Z * Z / n);
	}

	private static long number(Map<String, String> row, String column) {
		return Long.parseLong(row.getOrDefault(column, ""));
	}

	private static double decimal(Map<String, String> row, String column) {
		return Double.parseDouble(row.getOrDefault(column, ""));
	}

}
