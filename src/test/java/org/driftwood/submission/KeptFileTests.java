package org.driftwood.submission;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import jakarta.servlet.MultipartConfigElement;
import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of the file that somebody sends, as the page about it says. */
class KeptFileTests extends KeptThings {

	private static final String HALF_A_FORM = "multipart/form-data; boundary=b\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"capture\"\r\n\r\n";

	@Autowired
	private MultipartConfigElement forms;

	@Test
	@Holds(PolicyLine.UPLOAD)
	void theFileIsGoneWhenItHasBeenAnalysedWhateverCameOfIt() {
		assertThat(Path.of(this.forms.getLocation())).startsWithRaw(data());
		this.visitor.analysed(Captures.strays());
		this.visitor.submit("/submit", "/submissions", new Multipart().file("capture", "a.pcap", Captures.bubbles(50)));
		String bad = Visitor.id(this.visitor.sent(Captures.gzip(Captures.zeros(64))));
		assertThat(this.visitor.settled(bad).at("/state").asString()).isEqualTo("FAILED");
		isEmptied("uploads");
		isEmptied("incoming");
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/octet-stream\r\n\r\n", HALF_A_FORM })
	@Holds(PolicyLine.UNFINISHED)
	void whatDoesNotArriveWholeIsGoneAtOnce(String type) throws IOException {
		isEmptied("incoming");
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(
					("POST " + Visitor.API + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999\r\nContent-Type: "
							+ type)
						.getBytes(StandardCharsets.US_ASCII));
			out.write(Captures.bubbles(5000));
			out.flush();
			awaitFilesIn("incoming");
		}
		isEmptied("incoming");
		isEmptied("uploads");
	}

	@Test
	@Holds(PolicyLine.REST)
	void whatIsNotTeredoIsNotKept() {
		JsonNode sent = this.visitor.analysed(Captures.of(List.of(query(), data(CARRIED), query())));
		assertThat(Visitor.json(this.visitor.get(api(sent) + "/report")).at("/capture/packets").asInt()).isEqualTo(3);
		isNowhere(ASKED);
	}

	@Test
	@Holds(PolicyLine.PACKETS)
	void teredoPacketsAreKeptUntilTheyAreWithdrawn() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		assertThat(this.visitor.get(api(sent) + "/packets.csv").body()).contains("198.51.100.0/24")
			.doesNotContain(HOME);
		assertThat(this.visitor.get(api(sent) + "/packets.csv", Visitor.key(sent)).body()).contains(HOME);
		assertThat(files("excerpts")).anyMatch((file) -> file.toString().contains(Visitor.id(sent)));
		withdraw(sent);
		assertThat(files("excerpts")).noneMatch((file) -> file.toString().contains(Visitor.id(sent)));
	}

	@Test
	@Holds(PolicyLine.PAYLOAD)
	void whatTeredoPacketsCarryIsKeptOnRequestAndShownToNobodyElse() {
		this.visitor.analysed(Captures.of(List.of(data(CARRIED))));
		isNowhere(CARRIED);
		String asked = CARRIED + "-and-may-be-kept";
		JsonNode sent = Visitor.json(this.visitor.send("POST", Visitor.API + "?includePayload=true",
				BodyPublishers.ofByteArray(Captures.of(List.of(data(asked))))));
		this.visitor.settled(Visitor.id(sent));
		assertThat(latin(this.visitor.download(api(sent) + "/excerpt.pcap", Visitor.key(sent)))).contains(asked);
		assertThat(latin(this.visitor.download(api(sent) + "/excerpt.pcap"))).doesNotContain(CARRIED);
		withdraw(sent);
		isNowhere(asked);
	}

	@Test
	@Holds(PolicyLine.REPORT)
	void aReportIsListedNowhereAndGoneWhenItIsWithdrawn() {
		JsonNode sent = this.visitor.analysed(Captures.strays());
		Visitor stranger = new Visitor(this.port);
		assertThat(stranger.get("/s/" + Visitor.id(sent)).statusCode()).isEqualTo(200);
		for (String path : List.of("/", "/findings", "/submit", "/api/v1/findings/summary")) {
			assertThat(stranger.get(path).body()).as(path).doesNotContain(Visitor.id(sent));
		}
		withdraw(sent);
		assertThat(stranger.get("/s/" + Visitor.id(sent)).statusCode()).isEqualTo(410);
		assertThat(stranger.get(api(sent) + "/report").statusCode()).isEqualTo(410);
		assertThat(rows("report", sent)).isZero();
	}

	@Test
	@Holds(PolicyLine.HOMES)
	void whichAddressesAreHisIsToldToTheOwner() {
		JsonNode sent = this.visitor.analysed(Captures.lab("stray-rerouted.pcap"));
		String manage = "/s/" + Visitor.id(sent) + "/manage";
		assertThat(this.visitor.get(manage).body()).doesNotContain(HOME);
		this.visitor.own(sent);
		assertThat(this.visitor.get(manage).body()).contains(HOME, "Not mine");
		withdraw(sent);
		assertThat(rows("home_address", sent)).isZero();
	}

	@Test
	@Holds(PolicyLine.FILE)
	void theFilesNameAndHashAreToldToTheOwner() {
		JsonNode sent = Visitor.json(this.visitor.send("PUT", Visitor.API + "/a-telling-name.pcap",
				BodyPublishers.ofByteArray(Captures.strays())));
		this.visitor.settled(Visitor.id(sent));
		String page = "/s/" + Visitor.id(sent);
		assertThat(this.visitor.get(page).body()).doesNotContain("a-telling-name", "class=\"hash\"")
			.contains("SHA-256 is told to its sender alone");
		this.visitor.own(sent);
		assertThat(this.visitor.get(page).body()).contains("a-telling-name.pcap", "SHA-256 <code class=\"hash\"");
		withdraw(sent);
		assertThat(row(sent)).doesNotContainKey("FILE_NAME").containsEntry("SHA256", "");
	}

}
