package org.driftwood.web;

import java.util.List;
import java.util.TreeSet;

import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** The description of the API is that of this very API. */
@PortalTest
class OpenApiTests {

	private static final String DESCRIPTION = "/api/v1/openapi.json";

	@LocalServerPort
	private int port;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void itIsOpenApi31AndNamesEveryPath() {
		JsonNode api = Visitor.json(new Visitor(this.port).get(DESCRIPTION));
		assertThat(api.at("/openapi").asString()).startsWith("3.1");
		TreeSet<String> paths = new TreeSet<>();
		this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> mapping.getPatternValues()
				.stream()
				.filter((path) -> path.startsWith("/api/v1/") && !path.startsWith(DESCRIPTION))
				.forEach(paths::add));
		assertThat(paths).hasSizeGreaterThan(10);
		assertThat(api.at("/paths").propertyNames()).containsAll(paths);
	}

	@Test
	void itTellsWhatTheOwnersKeyIsGoodFor() {
		JsonNode api = Visitor.json(new Visitor(this.port).get(DESCRIPTION));
		assertThat(api.at("/components/securitySchemes/ownerKey/scheme").asString()).isEqualTo("bearer");
		JsonNode paths = api.at("/paths");
		for (String path : List.of("/report", "/report.json", "/report.md", "/report.html", "/report.pdf", "/packets",
				"/packets.csv", "/report.csv", "/conversations.csv", "/excerpt.pcap")) {
			JsonNode get = paths.get("/api/v1/submissions/{id}" + path).at("/get");
			assertThat(get.at("/security").toString()).as(path).isEqualTo("[{},{\"ownerKey\":[]}]");
			assertThat(get.at("/description").asString()).as(path).contains("everyone’s form", "as it is kept");
			assertThat(get.at("/responses").propertyNames()).as(path).contains("200", "403");
			assertThat(get.at("/parameters").toString()).as(path).doesNotContain("Authorization");
		}
		JsonNode withdraw = paths.get("/api/v1/submissions/{id}").at("/delete");
		assertThat(withdraw.at("/security").toString()).isEqualTo("[{\"ownerKey\":[]}]");
		assertThat(api.at("/components/schemas/SubmissionForm/properties").propertyNames()).contains("homeAddress");
	}

	@Test
	void itTellsWhatAChangeIsThoughItIsReadByHand() {
		JsonNode api = Visitor.json(new Visitor(this.port).get(DESCRIPTION));
		JsonNode patch = api.at("/paths").get("/api/v1/submissions/{id}").at("/patch");
		assertThat(patch.at("/requestBody/required").asBoolean()).isTrue();
		JsonNode content = patch.at("/requestBody/content");
		assertThat(content.propertyNames()).containsExactly("application/json");
		assertThat(content.get("application/json").at("/schema/$ref").asString())
			.isEqualTo("#/components/schemas/PublicationChange");
		assertThat(api.at("/components/schemas/PublicationChange/properties").propertyNames())
			.containsExactlyInAnyOrder("visibility", "title");
		assertThat(patch.at("/responses").propertyNames()).containsExactlyInAnyOrder("204", "400", "401", "403", "409",
				"410", "413", "415", "422");
		assertThat(patch.at("/parameters")).hasSize(1);
	}

	@Test
	void aFormsFieldsStandBesideItsCapture() {
		JsonNode api = Visitor.json(new Visitor(this.port).get(DESCRIPTION));
		JsonNode post = api.at("/paths").get(Visitor.API).at("/post");
		JsonNode parts = post.at("/requestBody/content").get("multipart/form-data").at("/schema/properties");
		assertThat(parts.propertyNames()).containsExactlyInAnyOrder("capture", "ipv6Use", "teredoUse", "vantage",
				"network", "listenedHours", "note", "includePayload", "homeAddress");
		assertThat(parts.at("/vantage/enum").toString()).contains("\"OUTSIDE_FIREWALL\"");
		for (String method : List.of("/post", "/put")) {
			assertThat(names(api.at("/paths").get(Visitor.API).at(method))).as(method)
				.contains("vantage", "listenedHours", "homeAddress")
				.doesNotContain("form");
		}
	}

	@Test
	void listsAreNamed() {
		JsonNode paths = Visitor.json(new Visitor(this.port).get(DESCRIPTION)).at("/paths");
		assertThat(lists(paths, "/api/v1/findings/top/{list}")).containsExactly("sources", "servers", "ports", "kinds",
				"verdicts", "hops", "makers", "anomalies");
		assertThat(lists(paths, "/api/v1/sources/{ip}/top/{list}.csv")).contains("servers", "makers")
			.doesNotContain("sources", "anomalies");
		assertThat(lists(paths, "/api/v1/networks/{asn}/{role}/top/{list}.csv")).contains("sources", "servers");
	}

	@Test
	void aPublishedReportIsNoOtherItem() {
		JsonNode api = Visitor.json(new Visitor(this.port).get(DESCRIPTION));
		JsonNode report = api.at("/components/schemas/PublishedReport/properties");
		assertThat(report.propertyNames()).contains("id", "answer", "certain", "publishedAt");
		assertThat(report.at("/certain/description").asString()).contains("“It may be that”");
		assertThat(api.at("/components/schemas/PublishedReports/properties/items/items/$ref").asString())
			.endsWith("/PublishedReport");
		assertThat(api.at("/components/schemas").propertyNames()).doesNotContain("Item", "Answer");
	}

	private static List<String> names(JsonNode operation) {
		return operation.at("/parameters").valueStream().map((it) -> it.at("/name").asString()).toList();
	}

	private static List<String> lists(JsonNode paths, String path) {
		return paths.get(path)
			.at("/get/parameters")
			.valueStream()
			.filter((it) -> it.at("/name").asString().equals("list"))
			.flatMap((it) -> it.at("/schema/enum").valueStream())
			.map(JsonNode::asString)
			.toList();
	}

	@Test
	void itNamesNoMachine() {
		String text = new Visitor(this.port).get(DESCRIPTION).body();
		assertThat(text).doesNotContain("org.driftwood", "HttpServletRequest");
	}

}
