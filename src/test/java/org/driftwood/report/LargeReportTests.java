package org.driftwood.report;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.decode.Frames;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * However much was sent, a page shows some of it. What that costs is no test but a bench.
 */
@PortalTest
class LargeReportTests {

	private static final Pattern PACKET = Pattern.compile("<li id=\"packet-");

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\" class=\"addr lines\"");

	private static final Pattern FIRST_PACKET = Pattern
		.compile("<th role=\"rowheader\" scope=\"row\" class=\"n\"><a href");

	private static final String SENDER = "192.0.2.1";

	private static final String HOME = "203.0.113.5";

	@LocalServerPort
	private int port;

	@Test
	void noPageGrowsWithTheCapture() {
		Visitor visitor = new Visitor(this.port);
		String page = "/s/" + Visitor.id(visitor.analysed(GeneratedCaptures.mixed(3, 3_000).bytes()));
		String report = visitor.get(page).body();
		assertThat(FIRST_PACKET.matcher(report).results().count()).isEqualTo(10);
		assertThat(ROW.matcher(report).results().count()).isEqualTo(25);
		for (String from : new String[] { "", "?from=1500", "?from=2900" }) {
			assertThat(PACKET.matcher(visitor.get(page + "/packets" + from).body()).results().count()).as(from)
				.isEqualTo(25);
		}
		for (String number : new String[] { "", "?page=2" }) {
			assertThat(ROW.matcher(visitor.get(page + "/conversations" + number).body()).results().count()).as(number)
				.isEqualTo(100);
		}
	}

	/**
	 * It stays at hand, in the form for each who looks: again, and after the owner names
	 * one more.
	 */
	@Test
	void whatIsAtHandIsToldToWhomItIsFor() {
		Visitor owner = new Visitor(this.port);
		byte[] inner = Frames.ipv6("fe80::8000:5445:5245:444f", "2001:0:c000:201::39cc:9bee", 59, 0, new byte[0]);
		JsonNode sent = owner.analysed(Captures.of(IntStream.range(0, 600)
			.mapToObj((i) -> Frames.put16(Frames.udp(SENDER + ":3544", HOME + ':' + (40_000 + i), inner), 4, i))
			.toList()));
		String report = Visitor.API + "/" + Visitor.id(sent) + "/report";
		for (int i = 0; i < 2; i++) {
			assertThat(told(new Visitor(this.port).get(report), "destination")).hasSize(600)
				.noneMatch((it) -> it.startsWith(HOME + ':'));
			assertThat(told(owner.get(report, Visitor.key(sent)), "destination")).hasSize(600)
				.allMatch((it) -> it.startsWith(HOME + ':'));
			assertThat(told(new Visitor(this.port).get(report), "source")).containsOnly(SENDER + ":3544");
		}
		String page = "/s/" + Visitor.id(sent);
		owner.own(sent);
		assertThat(owner.fill(page + "/manage", page + "/homes", "address", SENDER).statusCode()).isLessThan(400);
		assertThat(told(new Visitor(this.port).get(report), "source")).hasSize(600)
			.noneMatch((it) -> it.startsWith(SENDER + ':'));
		assertThat(told(owner.get(report, Visitor.key(sent)), "source")).containsOnly(SENDER + ":3544");
		assertThat(new Visitor(this.port).get(page).body()).doesNotContain(SENDER).doesNotContain(HOME);
	}

	private static List<String> told(HttpResponse<String> report, String end) {
		return Visitor.json(report)
			.at("/conversations")
			.valueStream()
			.map((it) -> it.at("/" + end).asString())
			.toList();
	}

}
