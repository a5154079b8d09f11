package org.driftwood.report;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureFormat;
import org.driftwood.capture.CaptureFormatException;
import org.driftwood.decode.Anomaly;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.HypothesisId;
import org.driftwood.diagnosis.IdPattern;
import org.driftwood.diagnosis.KindGroup;
import org.driftwood.diagnosis.Likelihood;
import org.driftwood.diagnosis.Likeness;
import org.driftwood.diagnosis.Mark;
import org.driftwood.diagnosis.Reason;
import org.driftwood.diagnosis.ServerVerdict;
import org.driftwood.diagnosis.SourceVerdict;
import org.driftwood.diagnosis.Timer;
import org.driftwood.generator.GeneratedCaptures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The JSON of reports is what the published schema says. */
@PortalTest
class ReportSchemaTests {

	private static final String CONVERSATION = "/$defs/conversation/properties/";

	private static final String FINGERPRINT = CONVERSATION + "fingerprints/items/properties/";

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private String schema;

	@BeforeEach
	void fetch() {
		this.visitor = new Visitor(this.port);
		this.schema = this.visitor.get(SchemaController.ADDRESS).body();
	}

	static Stream<Arguments> captures() {
		byte[] strays = Captures.strays();
		Stream<Arguments> odd = Stream.of(arguments("in the middle", Arrays.copyOf(strays, 300)),
				arguments("empty", Arrays.copyOf(strays, 24)), arguments("no Teredo", Captures.queries(9)),
				arguments("gzip", Captures.gzip(strays)), arguments("broken", broken(strays)),
				arguments("mixed", GeneratedCaptures.mixed(7, 400).bytes()),
				arguments("crowded", GeneratedCaptures.crowded(8, 400).bytes()));
		return Stream.concat(Captures.LAB.stream().map((name) -> arguments(name, Captures.lab(name))), odd);
	}

	/** The second packet claims an impossible length. */
	private static byte[] broken(byte[] capture) {
		byte[] bytes = capture.clone();
		int second = 24 + 16 + (bytes[24 + 8] & 0xff);
		Arrays.fill(bytes, second + 8, second + 12, (byte) 0x7f);
		return bytes;
	}

	@ParameterizedTest
	@MethodSource("captures")
	void theReportIsAsTheSchemaSaysForTheOwnerAndForEveryone(String name, byte[] capture) {
		JsonNode sent = this.visitor.analysed(capture);
		for (String[] headers : new String[][] { {}, Visitor.key(sent) }) {
			String report = this.visitor.get(Visitor.API + "/" + Visitor.id(sent) + "/report", headers).body();
			assertThat(ReportSchema.of(this.schema).faults(report)).as(name).isEmpty();
			assertThat(ReportSchema.naming(this.schema).faults(report)).as(name).isEmpty();
		}
	}

	@Test
	void theSchemaIsOne() {
		HttpResponse<String> answer = this.visitor.get(SchemaController.ADDRESS);
		assertThat(Visitor.header(answer, "Content-Type")).isEqualTo("application/schema+json");
		assertThat(Visitor.json(answer).at("/$schema").asString())
			.isEqualTo("https://json-schema.org/draft/2020-12/schema");
		assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
			.validate(answer.body(), InputFormat.JSON)).isEmpty();
	}

	@Test
	void theReportAndTheDescriptionOfTheApiLeadToIt() {
		String id = Visitor.id(this.visitor.analysed(Captures.strays()));
		for (String path : List.of(Visitor.API + "/" + id + "/report", "/s/" + id + "/report.json")) {
			assertThat(Visitor.header(this.visitor.get(path), "Link"))
				.startsWith("<" + SchemaController.ADDRESS + ">; rel=\"describedby\"");
		}
		JsonNode api = Visitor.json(this.visitor.get("/api/v1/openapi.json"));
		assertThat(
				api.at("/paths/~1api~1v1~1submissions~1{id}~1report/get/responses/200/content/application~1json/schema")
					.at("/$ref")
					.asString())
			.isEqualTo(SchemaController.ADDRESS);
		assertThat(this.visitor.get("/api").body()).contains("href=\"" + SchemaController.ADDRESS + "\"");
	}

	@Test
	void theSchemaRefusesWhatIsNone() {
		String id = Visitor.id(this.visitor.analysed(Captures.strays()));
		String report = this.visitor.get(Visitor.API + "/" + id + "/report").body();
		ReportSchema whole = ReportSchema.of(this.schema);
		Map.of("\"capture\":", "\"file\":", "\"OLD_LEASE\"", "\"NEW_LEASE\"", "\"BUBBLE_DIRECT\":", "\"BUBBLE\":",
				"\"packets\":24", "\"packets\":-24", "192.0.2.", "2001:db8::", "\"EVERYONE\"", "\"NOBODY\"")
			.forEach((right, wrong) -> {
				assertThat(report).contains(right);
				assertThat(whole.faults(report.replace(right, wrong))).as(wrong).isNotEmpty();
			});
		assertThat(whole.faults("{}")).isNotEmpty();
	}

	static List<Arguments> names() {
		return List.of(arguments("/$defs/kind", PacketKind.class),
				arguments("/$defs/destinationVerdict", DestinationVerdict.class),
				arguments("/$defs/serverVerdict", ServerVerdict.class),
				arguments("/$defs/sourceVerdict", SourceVerdict.class), arguments("/$defs/anomaly", Anomaly.class),
				arguments("/properties/capture/properties/format", CaptureFormat.class),
				arguments("/properties/capture/properties/compression", CaptureCompression.class),
				arguments("/properties/capture/properties/brokenBecause", CaptureFormatException.Reason.class),
				arguments(CONVERSATION + "group", KindGroup.class), arguments(CONVERSATION + "timer", Timer.class),
				arguments(CONVERSATION + "ipv4Ids", IdPattern.class), arguments(FINGERPRINT + "part", Mark.Part.class),
				arguments(FINGERPRINT + "looksLike", Likeness.class),
				arguments(FINGERPRINT + "marks/items", Mark.class),
				arguments("/$defs/hypothesis/properties/id", HypothesisId.class),
				arguments("/$defs/hypothesis/properties/likelihood", Likelihood.class),
				arguments("/$defs/evidence/properties/reason", Reason.class));
	}

	@ParameterizedTest
	@MethodSource("names")
	void theSchemaHasEachName(String place, Class<? extends Enum<?>> type) {
		assertThat(Visitor.json(this.schema).at(place + "/enum").valueStream().map(JsonNode::asString))
			.containsExactlyInAnyOrderElementsOf(
					Arrays.stream(type.getEnumConstants()).map((value) -> value.name()).toList());
	}

}
