package org.driftwood.report;

import java.util.stream.Stream;

import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.generator.GeneratedCapture;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is sent has a form for everyone, packet by packet. */
@PortalTest
class EveryonesFormTests {

	@LocalServerPort
	private int port;

	static Stream<GeneratedCapture> captures() {
		return Stream.of(GeneratedCaptures.mixed(7, 400), GeneratedCaptures.crowded(8, 400),
				GeneratedCaptures.inFragments(9), GeneratedCaptures.mixed(10, 2_000));
	}

	@ParameterizedTest
	@MethodSource("captures")
	void eachPacketIsThereForTheOwnerAndForEveryone(GeneratedCapture capture) {
		Visitor visitor = new Visitor(this.port);
		JsonNode sent = visitor.analysed(capture.bytes());
		String api = Visitor.API + "/" + Visitor.id(sent);
		long listed = Visitor.json(visitor.get(api + "/report")).at("/teredo/listed").asLong();
		assertThat(listed).isPositive();
		for (String[] headers : new String[][] { {}, Visitor.key(sent) }) {
			assertThat(visitor.get(api + "/packets.csv", headers).body().lines()).hasSize((int) listed + 1);
			assertThat(visitor.download(api + "/excerpt.pcap", headers)).hasSizeGreaterThan(24);
		}
		for (String page : new String[] { "", "/packets", "/conversations" }) {
			assertThat(visitor.get("/s/" + Visitor.id(sent) + page).statusCode()).as(page).isEqualTo(200);
		}
		JsonNode others = Visitor.json(visitor.get(api + "/packets?limit=1000")).at("/items");
		JsonNode owners = Visitor.json(visitor.get(api + "/packets?limit=1000", Visitor.key(sent))).at("/items");
		assertThat(others).hasSameSizeAs(owners);
		for (int i = 0; i < owners.size(); i++) {
			for (String said : new String[] { "number", "time", "kind", "fault", "destinationVerdict", "serverVerdict",
					"sourceVerdict", "anomalies", "duplicateOf" }) {
				assertThat(others.get(i).get(said)).as(said).isEqualTo(owners.get(i).get(said));
			}
			for (String part : new String[] { "authentication", "origin", "inner", "sourceTeredo",
					"destinationTeredo" }) {
				assertThat(others.get(i).has(part)).as(part + " of " + owners.get(i))
					.isEqualTo(owners.get(i).has(part));
			}
		}
	}

}
