package org.driftwood.report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CsvTests {

	@Test
	void quotesEveryCell() {
		assertThat(Csv.cell(24)).isEqualTo("\"24\"");
		assertThat(Csv.cell("a \"b\", c")).isEqualTo("\"a \"\"b\"\", c\"");
		assertThat(Csv.cell(null)).isEqualTo("\"\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx" })
	void letsNoCellBeginAFormula(String text) {
		assertThat(Csv.cell(text)).startsWith("\"'");
	}

}
