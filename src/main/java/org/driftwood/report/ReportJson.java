package org.driftwood.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report's JSON, which {@code report.schema.json} describes. It is written by this
 * class alone, whatever an operator sets for other JSON: the same report is the same
 * bytes, wherever it is made.
 */
final class ReportJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.changeDefaultPropertyInclusion((it) -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private static final byte[] END = { '\n' };

	private ReportJson() {
	}

	/** The document in UTF-8, in one line with an end. */
	static byte[] bytes(Report report) {
		byte[] json = MAPPER.writeValueAsBytes(report);
		byte[] line = new byte[json.length + END.length];
		System.arraycopy(json, 0, line, 0, json.length);
		System.arraycopy(END, 0, line, json.length, END.length);
		return line;
	}

}
