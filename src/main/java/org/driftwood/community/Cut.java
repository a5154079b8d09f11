package org.driftwood.community;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.submission.Answers;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which submissions are counted; what is null does not narrow.
 *
 * @param from first day on which they were received, in UTC
 * @param to last day
 */
record Cut(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, Answers.@Nullable Ipv6Use ipv6Use,
		Answers.@Nullable Vantage vantage) {

	static final Cut ALL = new Cut(null, null, null, null);

	/**
	 * The condition on a contribution {@code c}, with the parameters of
	 * {@link #parameters()}.
	 */
	String condition() {
		StringBuilder condition = new StringBuilder("1 = 1");
		if (this.from != null) {
			condition.append(" and c.received_on >= :from");
		}
		if (this.to != null) {
			condition.append(" and c.received_on <= :to");
		}
		if (this.ipv6Use != null) {
			condition.append(" and c.ipv6_use = :ipv6Use");
		}
		if (this.vantage != null) {
			condition.append(" and c.vantage = :vantage");
		}
		return condition.toString();
	}

	/** What the condition needs, and no more. */
	Map<String, Object> parameters() {
		Map<String, Object> parameters = new LinkedHashMap<>();
		if (this.from != null) {
			parameters.put("from", this.from);
		}
		if (this.to != null) {
			parameters.put("to", this.to);
		}
		if (this.ipv6Use != null) {
			parameters.put("ipv6Use", this.ipv6Use.name());
		}
		if (this.vantage != null) {
			parameters.put("vantage", this.vantage.name());
		}
		return parameters;
	}

}
