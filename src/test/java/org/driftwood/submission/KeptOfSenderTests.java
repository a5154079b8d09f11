package org.driftwood.submission;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.driftwood.Captures;
import org.driftwood.EmptyTables;
import org.driftwood.Multipart;
import org.driftwood.Visitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of whoever sends or looks, as the page about it says. */
@ExtendWith(OutputCaptureExtension.class)
class KeptOfSenderTests extends KeptThings {

	@Test
	@Holds(PolicyLine.ANSWERS)
	void answersAreToldOnlyInSums() {
		JsonNode sent = sentWith(
				"?vantage=MIRROR_PORT&network=TELESCOPE&ipv6Use=TUNNEL&teredoUse=YES&listenedHours=1234.5");
		String all = publicly(sent);
		assertThat(all).doesNotContain("1234.5", "TELESCOPE", "MIRROR_PORT", "TUNNEL\"", "teredoUse");
		long counted = counted();
		withdraw(sent);
		assertThat(counted()).isEqualTo(counted - 1);
		assertThat(row(sent)).doesNotContainKeys("VANTAGE", "NETWORK", "IPV6_USE", "TEREDO_USE", "LISTENED_HOURS");
	}

	private long counted() {
		return this.jdbc.sql("select count(*) from contribution where vantage = 'MIRROR_PORT' and ipv6_use = 'TUNNEL'")
			.query(Long.class)
			.single();
	}

	@Test
	@Holds(PolicyLine.NOTE)
	void theNoteIsShownToNoVisitor() {
		JsonNode sent = sentWith("?note=mind-the-gap");
		this.visitor.own(sent);
		assertThat(publicly(sent)).doesNotContain("mind-the-gap");
		assertThat(row(sent)).containsEntry("NOTE", "mind-the-gap");
		withdraw(sent);
		assertThat(row(sent)).doesNotContainKey("NOTE");
	}

	@Test
	@Holds(PolicyLine.NETWORK)
	void ofTheNetworkThereIsAHashOnly() {
		JsonNode sent = this.visitor.analysed(Captures.strays());
		JsonNode other = new Visitor(this.port).analysed(Captures.strays());
		Object hash = row(sent).get("NETWORK_HASH");
		assertThat(hash).asString().matches("[0-9a-f]{64}");
		assertThat(row(this.visitor.analysed(Captures.strays()))).containsEntry("NETWORK_HASH", hash);
		assertThat(row(other).get("NETWORK_HASH")).isNotEqualTo(hash);
		isNowhere(this.visitor.neighbour(7));
		withdraw(sent);
		assertThat(row(sent)).doesNotContainKey("NETWORK_HASH");
	}

	@Test
	@Holds(PolicyLine.KEY)
	void theKeyItselfIsNotStored() {
		JsonNode sent = this.visitor.analysed(Captures.strays());
		assertThat(row(sent).get("KEY_HASH")).asString().matches("[0-9a-f]{64}");
		isNowhere(sent.at("/key").asString());
		withdraw(sent);
		assertThat(row(sent)).doesNotContainKey("KEY_HASH");
	}

	@Test
	@Holds(PolicyLine.KEY)
	void whatAProgramSendsOnceByIsNotStoredItself() {
		String once = "not-twice-" + UUID.randomUUID();
		JsonNode sent = Visitor.json(this.visitor.post(Captures.strays(), "Idempotency-Key", once));
		this.visitor.settled(Visitor.id(sent));
		assertThat(row(sent).get("IDEMPOTENCY_HASH")).asString().matches("[0-9a-f]{64}");
		isNowhere(once);
		isNowhere(sent.at("/key").asString());
		withdraw(sent);
		assertThat(row(sent)).doesNotContainKey("IDEMPOTENCY_HASH");
	}

	@Test
	@Holds(PolicyLine.FINDINGS)
	void noHomeAndNoPrivateAddressIsCounted() {
		JsonNode sent = this.visitor.analysed(Captures.lab("client.pcap"));
		List<@Nullable String> counted = this.jdbc.sql(
				"select source from share where submission_id = :id union select server from share where submission_id = :id")
			.param("id", Visitor.id(sent))
			.query(String.class)
			.list();
		assertThat(counted).contains("192.0.2.1").noneMatch((it) -> it != null && it.startsWith("10."));
		this.visitor.own(sent);
		String manage = this.visitor.get("/s/" + Visitor.id(sent) + "/manage").body();
		assertThat(counted).filteredOn(Objects::nonNull).noneMatch(manage::contains);
		withdraw(sent);
		assertThat(rows("share", sent)).isZero();
		assertThat(rows("contribution", sent)).isZero();
	}

	@Test
	@Holds(PolicyLine.PUBLICATION)
	void aTitleIsKeptWhileTheReportIsPublished() {
		JsonNode sent = this.visitor.analysed(Captures.strays());
		assertThat(rows("publication", sent)).isZero();
		publish(sent, "{\"visibility\":\"PUBLISHED\",\"title\":\"tell-tale-title\"}");
		assertThat(this.visitor.get("/reports").body()).contains("tell-tale-title");
		publish(sent, "{\"visibility\":\"UNLISTED\"}");
		assertThat(rows("publication", sent)).isZero();
		publish(sent, "{\"visibility\":\"PUBLISHED\",\"title\":\"tell-tale-title\"}");
		withdraw(sent);
		assertThat(rows("publication", sent)).isZero();
		assertThat(this.visitor.get("/reports").body()).doesNotContain("tell-tale-title");
	}

	private void publish(JsonNode sent, String change) {
		assertThat(this.visitor
			.send("PATCH", api(sent), BodyPublishers.ofString(change), "Content-Type", "application/json",
					Visitor.key(sent)[0], Visitor.key(sent)[1])
			.statusCode()).isEqualTo(204);
	}

	@Test
	@Holds(PolicyLine.WITHDRAWN)
	void ofAWithdrawnReportItsTimesAreLeft() {
		JsonNode sent = sentWith("?vantage=ON_HOST&note=x&homeAddress=192.0.2.1&includePayload=true");
		withdraw(sent);
		assertThat(row(sent))
			.containsOnlyKeys("ID", "STATE", "BYTES", "SHA256", "INCLUDE_PAYLOAD", "RECEIVED_AT", "SETTLED_AT",
					"ATTEMPTS", "READ_BYTES", "PACKETS", "HOMES_DECIDED")
			.containsEntry("STATE", "WITHDRAWN")
			.containsEntry("SHA256", "")
			.containsEntry("BYTES", 0L)
			.containsEntry("PACKETS", 0L)
			.containsEntry("READ_BYTES", 0L)
			.containsEntry("INCLUDE_PAYLOAD", false)
			.containsEntry("HOMES_DECIDED", false);
	}

	@Test
	@Holds(PolicyLine.BROWSER)
	void theBrowserKeepsThreeCookies() {
		assertThat(PolicyPage.of(this.visitor).line(PolicyLine.BROWSER))
			.contains("The key 400 days, the second one hour");
		HttpResponse<String> answer = this.visitor.submit("/submit", "/submissions",
				new Multipart().file("capture", "a.pcap", Captures.strays()));
		List<String> cookies = answer.headers().allValues("Set-Cookie");
		assertThat(cookies).anyMatch((it) -> it.startsWith("owner=") && it.contains("Max-Age=34560000"))
			.anyMatch((it) -> it.startsWith("first=") && it.contains("Max-Age=3600"))
			.allMatch((it) -> it.matches("(owner|first|form)=.*"));
		assertThat(this.visitor.get("/submit").headers().allValues("Set-Cookie"))
			.allMatch((it) -> it.startsWith("form=") && !it.contains("Max-Age"));
	}

	@Test
	@Holds(PolicyLine.LOG)
	void theLogNamesNobody(CapturedOutput output) {
		JsonNode sent = Visitor
			.json(this.visitor.send("PUT", Visitor.API + "/a-telling-name.pcap?note=mind-the-gap&homeAddress=192.0.2.1",
					BodyPublishers.ofByteArray(Captures.lab("stray-rerouted.pcap"))));
		this.visitor.settled(Visitor.id(sent));
		this.visitor.post("no capture".getBytes(StandardCharsets.UTF_8));
		this.visitor.get(api(sent) + "/report", "Authorization", "Bearer nonsense");
		this.visitor.get("/s/" + Visitor.id(sent) + "/packets?from=nonsense");
		withdraw(sent);
		assertThat(output.getAll()).contains("received " + Visitor.id(sent), "withdrawn " + Visitor.id(sent))
			.doesNotContain("a-telling-name", "mind-the-gap", "192.0.2.1", HOME, "198.51.100.17",
					this.visitor.neighbour(7), sent.at("/key").asString(), "nonsense");
	}

	@Test
	@Holds(PolicyLine.VISIT)
	void ofAVisitNothingIsKept() {
		long before = EmptyTables.count(this.jdbc, "submission");
		String address = "2001:0:c000:201:0:63bf:39cc:9bab";
		this.visitor.get("/decode?q=" + address);
		this.visitor.get("/findings");
		this.visitor.get("/api/v1/decode/" + address);
		assertThat(EmptyTables.count(this.jdbc, "submission")).isEqualTo(before);
		isNowhere(address);
		isNowhere(this.visitor.neighbour(7));
	}

}
