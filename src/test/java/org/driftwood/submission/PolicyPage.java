package org.driftwood.submission;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftwood.Visitor;

import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of what is kept, as it is read on its page. */
record PolicyPage(Map<PolicyLine, String> lines) {

	static PolicyPage of(Visitor visitor) {
		String html = visitor.get("/data-policy").body();
		Map<PolicyLine, String> lines = new EnumMap<>(PolicyLine.class);
		for (PolicyLine line : PolicyLine.values()) {
			Matcher row = Pattern
				.compile("<tr[^>]* id=\"" + line.name().toLowerCase(Locale.ROOT) + "\".*?</tr>", Pattern.DOTALL)
				.matcher(html);
			assertThat(row.find()).as(line.name()).isTrue();
			lines.put(line,
					HtmlUtils.htmlUnescape(row.group().replaceAll("<[^>]+>", " "))
						.replaceAll("[\\s\u00a0]+", " ")
						.strip());
		}
		return new PolicyPage(lines);
	}

	String line(PolicyLine line) {
		return this.lines.getOrDefault(line, "");
	}

}
