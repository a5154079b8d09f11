package org.driftwood.privacy;

import java.nio.charset.StandardCharsets;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Frames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@Test
	void readsUtf8AsTheJdkDoes() {
		String text = "Aé€😀\u07ff\u0800\uffff\ud7ff\ue000 z";
		assertThat(PlainText.of(Bytes.of(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo(text);
	}

	@ParameterizedTest
	@CsvSource({ "61ff62, a\ufffdb", "61c3, a\ufffd", "c3e2, \ufffd\ufffd", "c0af, \ufffd\ufffd", "eda080, \ufffd",
			"e08080, \ufffd", "f0808080, \ufffd", "f4908080, \ufffd", "f5808080, \ufffd\ufffd\ufffd\ufffd" })
	void marksWhatIsNoText(String bytes, String text) {
		assertThat(PlainText.of(Bytes.of(Frames.hex(bytes)))).isEqualTo(text);
	}

	@Test
	void leavesOutWhatSteersText() {
		String text = "a\u0000b\nc\u007fd\u0085e\u202ef\u2066g\ufeffh\u200bi";
		assertThat(PlainText.of(Bytes.of(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo("abcdefghi");
	}

	@Test
	void isNoLongerThanAllowedAndSplitsNoCharacter() {
		assertThat(PlainText.of(Bytes.of(("a" + "😀".repeat(200)).getBytes(StandardCharsets.UTF_8)))).hasSize(255);
		assertThat(PlainText.of(Bytes.of("😀".repeat(200).getBytes(StandardCharsets.UTF_8)))).hasSize(254);
		assertThat(PlainText.cut("😀".repeat(200))).isEqualTo("😀".repeat(127));
		assertThat(PlainText.cut("short")).isEqualTo("short");
	}

}
