package org.driftwood.report;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.network.MmdbFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whose senders and servers are is told wherever the report is, and never whose the
 * submitter's address is.
 */
@PortalTest
class NetworksOnReportTests {

	private static final String SERVER = "65.54.227.120";

	/** Of the submitter. */
	private static final String HOME = "93.184.216.34";

	private static final String HOSTILE = "<script>alert(1)</script> | =1+1 [x](javascript:1)";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private JsonNode sent;

	@DynamicPropertySource
	static void networks(DynamicPropertyRegistry settings) {
		settings.add("driftwood.networks.file",
				() -> MmdbFile.of("Networks of tests")
					.withAs("65.54.0.0/16", 8075, HOSTILE)
					.withAs("93.184.216.0/24", 64511, "the sender’s own network")
					.withAs("192.0.2.0/24", 64512, "nobody-at-all")
					.withAs("198.18.0.0/15", 64513, "nobody-at-all")
					.withAs("203.0.113.0/24", 64514, "nobody-at-all")
					.write());
		settings.add("driftwood.networks.attribution", () -> "IP data by Example, CC BY 4.0");
	}

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		List<byte[]> packets = new ArrayList<>();
		for (int i = 0; i < 4; i++) {
			packets.add(Captures.bubble(SERVER, HOME));
			packets.add(Captures.bubble("192.0.2.1", HOME));
			packets.add(Captures.bubble(HOME, SERVER));
		}
		this.sent = Visitor.json(this.visitor.send("PUT", Visitor.API + "/a.pcap?homeAddress=" + HOME,
				BodyPublishers.ofByteArray(Captures.of(packets))));
		assertThat(this.visitor.settled(Visitor.id(this.sent)).at("/state").asString()).isEqualTo("DONE");
	}

	@Test
	void theJsonTellsThemAndIsAsTheSchemaSays() {
		String report = this.visitor.get(api("/report")).body();
		JsonNode networks = Visitor.json(report).at("/networks");
		assertThat(networks.at("/description").asString()).isEqualTo("Networks of tests");
		assertThat(networks.at("/madeOn").asString()).isEqualTo("2026-06-01");
		assertThat(networks.at("/attribution").asString()).isEqualTo("IP data by Example, CC BY 4.0");
		assertThat(networks.at("/addresses").propertyNames()).containsExactly(SERVER);
		assertThat(networks.at("/addresses").get(SERVER).at("/asn").asLong()).isEqualTo(8075);
		String schema = this.visitor.get(SchemaController.ADDRESS).body();
		assertThat(ReportSchema.of(schema).faults(report)).isEmpty();
		assertThat(ReportSchema.naming(schema).faults(report)).isEmpty();
		String own = this.visitor.get(api("/report"), Visitor.key(this.sent)).body();
		assertThat(ReportSchema.naming(schema).faults(own)).isEmpty();
		assertThat(Visitor.json(own).at("/networks/addresses").propertyNames()).contains(SERVER, HOME);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/report.json", "/report.md", "/report.html", "/conversations.csv", "/conversations",
			"/packets", "/packets/1", "/packets.csv" })
	void theSendersOwnNetworkIsToldToNobodyElse(String path) {
		String body = this.visitor.get("/s/" + Visitor.id(this.sent) + path).body();
		assertThat(body).doesNotContain("64511", "sender’s own network", HOME, "64512", "64513", "64514",
				"nobody-at-all");
	}

	@Test
	void tablesAndTextsHaveThemAsText() {
		String page = this.visitor.get("/s/" + Visitor.id(this.sent)).body();
		assertThat(page)
			.contains("href=\"/networks/8075\"", "&lt;script&gt;alert(1)&lt;/script&gt;",
					"From “Networks of tests” of 1 Jun 2026. IP data by Example, CC BY 4.0")
			.doesNotContain("<script>alert");
		String html = this.visitor.get("/s/" + Visitor.id(this.sent) + "/report.html").body();
		assertThat(html).contains("AS8075", "&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>alert");
		String markdown = this.visitor.get("/s/" + Visitor.id(this.sent) + "/report.md").body();
		assertThat(markdown).contains("AS8075", "\\<script\\>alert(1)\\</script\\> \\| =1+1 \\[x\\](javascript:1)");
		String csv = this.visitor.get("/s/" + Visitor.id(this.sent) + "/conversations.csv").body();
		assertThat(csv.lines().findFirst().orElseThrow()).endsWith(
				"\"source_asn\",\"source_organization\",\"source_country\",\"server_asn\",\"server_organization\",\"server_country\"");
		assertThat(csv).contains("\"8075\",\"" + HOSTILE.replace("\"", "\"\"") + "\"");
	}

	@Test
	void thePdfHasThem() throws IOException {
		HttpResponse<byte[]> answer = this.visitor.ask("GET", "/s/" + Visitor.id(this.sent) + "/report.pdf",
				BodyPublishers.noBody());
		try (PDDocument pdf = Loader.loadPDF(answer.body())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("AS8075", "IP data by Example")
				.doesNotContain("64511", "64513");
		}
	}

	private String api(String call) {
		return Visitor.API + "/" + Visitor.id(this.sent) + call;
	}

}
