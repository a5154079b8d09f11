package org.driftwood;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** From a file that is sent to an answer that is read. */
@PortalTest
class UploadJourneyTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void aCaptureGoesInAnAnswerComesOutAndTheFindingsCountIt() {
		JsonNode before = Visitor.json(this.visitor.get("/api/v1/findings/summary"));
		String id = Visitor.id(this.visitor.analysed(Captures.lab("stray-rerouted.pcap")));
		JsonNode report = Visitor.json(this.visitor.get(Visitor.API + "/" + id + "/report"));
		assertThat(report.at("/teredo/packets").asLong()).isEqualTo(12);
		assertThat(report.at("/teredo/byDestinationVerdict").toString()).isEqualTo("{\"DEST_MISMATCH\":12}");
		assertThat(report.at("/hypotheses/0/id").asString()).isEqualTo("REROUTED");
		JsonNode after = Visitor.json(this.visitor.get("/api/v1/findings/summary"));
		assertThat(after.at("/submissions").asLong()).isEqualTo(before.at("/submissions").asLong() + 1);
		assertThat(after.at("/networksLooking").asLong()).isEqualTo(before.at("/networksLooking").asLong() + 1);
	}

	@Test
	void aSmallCaptureIsDoneWellUnderASecondAfterItWasSent() {
		for (int i = 0; i < 3; i++) {
			this.visitor.analysed(Captures.strays());
		}
		Instant start = Instant.now();
		this.visitor.analysed(Captures.strays());
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(1));
	}

}
