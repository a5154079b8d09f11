package org.driftwood.community;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.network.MmdbFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The page of one network (AS), for people and for programs. */
@PortalTest
class NetworkPageTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private AddressNetworks networks;

	@DynamicPropertySource
	static void networks(DynamicPropertyRegistry settings) {
		settings.add("driftwood.networks.file",
				() -> MmdbFile.of("Networks of tests")
					.withAs("65.54.0.0/16", 8075, "Microsoft")
					.withAs("83.170.0.0/16", 64500, "One <b>network</b>")
					.withAs("131.107.0.0/16", 64501, "Another")
					.withAs("93.184.216.0/24", 64511, "the sender’s own")
					.write());
	}

	private JsonNode send(String sender, String home) {
		Visitor visitor = new Visitor(this.port);
		JsonNode sent = Visitor.json(visitor.send("PUT", Visitor.API + "/a.pcap?homeAddress=" + home,
				BodyPublishers.ofByteArray(Captures.of(Collections.nCopies(12, Captures.bubble(sender, home))))));
		assertThat(visitor.settled(Visitor.id(sent)).at("/state").asString()).isEqualTo("DONE");
		awaitNetworkOf(sender);
		return sent;
	}

	/** It is written a moment after the report. */
	private void awaitNetworkOf(String address) {
		for (long end = System.nanoTime() + PATIENCE.toNanos(); count("address = '" + address + "'") == 0;) {
			assertThat(System.nanoTime()).as(address).isLessThan(end);
			pause();
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

	private long count(String condition) {
		return this.jdbc.sql("select count(*) from address_network where " + condition).query(Long.class).single();
	}

	@Test
	void itTellsBandsStepsAndWeeks() {
		Visitor visitor = new Visitor(this.port);
		send("83.170.6.76", "93.184.216.34");
		JsonNode alone = Visitor.json(visitor.get("/api/v1/networks/64500"));
		assertThat(alone.at("/organization").asString()).isEqualTo("One <b>network</b>");
		assertThat(alone.at("/senders/sum/networksSeeing").asString()).isEqualTo("1");
		assertThat(alone.at("/senders/sum/packets").asLong()).isOne();
		assertThat(alone.at("/senders/lists/ports").isEmpty()).isTrue();
		send("83.170.6.76", "93.184.216.34");
		send("83.170.6.77", "93.184.216.34");
		JsonNode three = Visitor.json(visitor.get("/api/v1/networks/AS64500"));
		assertThat(three.at("/senders/sum/networksSeeing").asString()).isEqualTo("2-4");
		assertThat(three.at("/senders/sum/packets").asLong()).isIn(1L, 2L, 20L);
		assertThat(three.at("/senders/sum/firstAt").asString()).isEqualTo("2023-11-13T00:00:00Z");
		assertThat(three.at("/senders/weeks/0/week").asString()).isEqualTo("2023-11-13");
		assertThat(three.at("/senders/lists/sources").valueStream().map((it) -> it.at("/name").asString()))
			.containsExactlyInAnyOrder("83.170.6.76", "83.170.6.77");
		assertThat(three.at("/networksLooking").asLong()).isGreaterThanOrEqualTo(3);
		HttpResponse<String> page = visitor.get("/networks/64500");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("AS64500", "One &lt;b&gt;network&lt;/b&gt;", "href=\"/sources/83.170.6.76\"",
				"Networks of tests");
		assertThat(visitor.get("/sources/83.170.6.76").body()).contains("href=\"/networks/64500\"");
		assertThat(Visitor.json(visitor.get("/api/v1/findings/top/networks"))
			.at("/items")
			.valueStream()
			.map((it) -> it.at("/name").asString())).contains("64500").doesNotContain("64511");
	}

	@Test
	void itIsNarrowedLikeAllFindings() {
		Visitor visitor = new Visitor(this.port);
		for (int i = 0; i < 3; i++) {
			send("131.107.0.36", "93.184.216.34");
		}
		assertThat(visitor.get("/api/v1/networks/64501?to=2023-11-01").statusCode()).isEqualTo(404);
		HttpResponse<String> before = visitor.get("/networks/64501?to=2023-11-01");
		assertThat(before.statusCode()).isEqualTo(200);
		assertThat(before.body()).contains("Nothing that may be told", "Show all");
		JsonNode week = Visitor.json(visitor.get("/api/v1/networks/64501?from=2023-11-14&to=2023-11-15"));
		assertThat(week.at("/senders/sum/networksSeeing").asString()).isIn("2-4", "5+");
		assertThat(week.at("/senders/weeks").size()).isOne();
		assertThat(visitor.get("/networks/64501?ipv6Use=TUNNEL").body()).contains("/networks/64501?from=");
		assertThat(visitor.get("/networks/64501?from=yesterday").statusCode()).isEqualTo(400);
		assertThat(visitor.get("/api/v1/networks/64501?from=yesterday").statusCode()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "series", "top/sources", "top/kinds", "top/verdicts", "top/makers", "top/ports", "top/hops" })
	void eachTableIsAFile(String table) {
		send("131.107.0.36", "93.184.216.34");
		Visitor visitor = new Visitor(this.port);
		HttpResponse<String> file = visitor.get("/api/v1/networks/64501/senders/" + table + ".csv");
		assertThat(file.statusCode()).isEqualTo(200);
		assertThat(Visitor.header(file, "Content-Type")).startsWith("text/csv");
		assertThat(file.body().lines().findFirst().orElseThrow())
			.contains("\"networks_looking\",\"networks_seeing\",\"packets_at_least\"");
		assertThat(visitor.get("/networks/64501").body()).contains(
				"/api/v1/networks/64501/senders/" + (file.body().lines().count() > 1 ? table : "series") + ".csv");
		assertThat(visitor.get("/api/v1/networks/64501/passers/" + table + ".csv").statusCode()).isEqualTo(404);
		assertThat(visitor.get("/api/v1/findings/top/networks.csv").body()).contains("64501");
	}

	@Test
	void theSendersOwnNetworkIsInNoList() {
		send("65.54.227.120", "93.184.216.34");
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/api/v1/networks/64511").statusCode()).isEqualTo(404);
		assertThat(visitor.get("/networks/64511").body()).contains("Nobody has reported it");
		assertThat(count("asn = 64511")).isZero();
	}

	@Test
	void aWithdrawnAddressIsForgotten() {
		JsonNode sent = send("65.54.99.99", "93.184.216.34");
		new Visitor(this.port).send("DELETE", Visitor.API + "/" + Visitor.id(sent), BodyPublishers.noBody(),
				Visitor.key(sent));
		this.networks.refresh();
		assertThat(count("address = '65.54.99.99'")).isZero();
	}

	@Test
	void anotherFileIsReadAnew() {
		send("65.54.227.120", "93.184.216.34");
		this.jdbc.sql("update address_network set version = 'an older file', asn = 1, organization = 'x'").update();
		this.networks.refresh();
		assertThat(count("asn = 8075 and organization = 'Microsoft' and address = '65.54.227.120'")).isOne();
		assertThat(count("version = 'an older file'")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "nonsense", "0", "-1", "4294967296", "99999999999999999999", "AS", "1.2", "%00" })
	void whatIsNoNumberIsNotFound(String text) {
		Visitor visitor = new Visitor(this.port);
		assertThat(visitor.get("/networks/" + text).statusCode()).isIn(400, 404);
		assertThat(visitor.get("/api/v1/networks/" + text).statusCode()).isIn(400, 404);
	}

}
