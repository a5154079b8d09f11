package org.driftwood.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PacketCsvTests {

	@Test
	void quotesEveryCell() {
		assertThat(PacketCsv.cell(24)).isEqualTo("\"24\"");
		assertThat(PacketCsv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
		assertThat(PacketCsv.cell(null)).isEqualTo("\"\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx" })
	void letsNoCellBeginAFormula(String text) {
		assertThat(PacketCsv.cell(text)).startsWith("\"'");
	}

}
