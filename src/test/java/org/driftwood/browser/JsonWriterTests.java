package org.driftwood.browser;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.driftwood.decode.PacketKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonWriterTests {

	private final JsonWriter json = new JsonWriter();

	@Test
	void writesMembersOfEveryType() {
		this.json.object().member("text", "a").member("number", 7).member("large", 1L << 53).member("yes", true);
		this.json.hundredths("score", 7).hundredths("more", 130).numbers("list", List.of(1, 276)).endObject();
		assertThat(this.json).hasToString("{\"text\":\"a\",\"number\":7,\"large\":9007199254740992,\"yes\":true,"
				+ "\"score\":0.07,\"more\":1.30,\"list\":[1,276]}");
	}

	@Test
	void leavesOutWhatIsNotThere() {
		assertThat(this.json.object().member("no", null).member("yes", "b").endObject()).hasToString("{\"yes\":\"b\"}");
	}

	@Test
	void separatesObjectsInArrays() {
		this.json.object().array("list");
		this.json.object().member("a", 1).endObject().object().endObject().endArray().strings("none", List.of());
		assertThat(this.json.endObject()).hasToString("{\"list\":[{\"a\":1},{}],\"none\":[]}");
	}

	@Test
	void countsByTheirNames() {
		Map<PacketKind, Long> counts = new EnumMap<>(Map.of(PacketKind.UDP, 2L));
		assertThat(this.json.object().counts("byKind", counts).endObject()).hasToString("{\"byKind\":{\"UDP\":2}}");
	}

	@Test
	void escapesWhatWouldEndTheText() {
		assertThat(this.json.object().member("a\"b", "c\\d\n\u0001é").endObject())
			.hasToString("{\"a\\\"b\":\"c\\\\d\\u000a\\u0001é\"}");
	}

	@Test
	void keepsHalfCharacters() {
		assertThat(this.json.object().member("a", "x\ud83dy\ude00\ud83d\ude00\ude00\ud83d").endObject())
			.hasToString("{\"a\":\"x\\ud83dy\\ude00\ud83d\ude00\\ude00\\ud83d\"}");
	}

}
