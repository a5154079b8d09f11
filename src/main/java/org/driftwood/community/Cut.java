package org.driftwood.community;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.submission.Answers.Ipv6Use;
import org.driftwood.submission.Answers.Vantage;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

import jakarta.validation.constraints.AssertTrue;

/**
 * Which captures are counted; what is null does not narrow.
 *
 * @param from a day of the first week in which they were made, in UTC; the week counts
 * from its monday
 * @param to a day of the last week, which counts up to its sunday
 */
record Cut(@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to, @Nullable Ipv6Use ipv6Use,
		@Nullable Vantage vantage) implements Scope {

	static final Cut ALL = new Cut(null, null, null, null);

	private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 5);

	private static final LocalDate LATEST = LocalDate.of(9998, 12, 27);

	Cut {
		from = (from != null) ? Discretion.week(within(from)) : null;
		to = (to != null) ? Discretion.week(within(to)).plusDays(6) : null;
	}

	/** No database need know more years. */
	private static LocalDate within(LocalDate day) {
		return day.isBefore(EARLIEST) ? EARLIEST : day.isAfter(LATEST) ? LATEST : day;
	}

	/** Whether nothing is left out. */
	public boolean isAll() {
		return equals(ALL);
	}

	/** Whether a day is named. */
	public boolean byDate() {
		return this.from != null || this.to != null;
	}

	/** Whether an answer is asked for. */
	public boolean byAnswers() {
		return this.ipv6Use != null || this.vantage != null;
	}

	/** Whether it begins before it ends. */
	@AssertTrue
	public boolean isInOrder() {
		return this.from == null || this.to == null || this.from.isBefore(this.to);
	}

	/** The name of the cut by answers in {@link Cell}. */
	String name() {
		return Share.cut((this.ipv6Use != null) ? this.ipv6Use.name() : "",
				(this.vantage != null) ? this.vantage.name() : "");
	}

	/** The condition on a contribution {@code c} of somebody who looked. */
	String looked() {
		return answers() + ((this.from != null) ? " and c.looked_to >= :from" : "")
				+ ((this.to != null) ? " and c.looked_from <= :to" : "");
	}

	@Override
	public String condition() {
		return answers() + ((this.from != null) ? " and s.seen_on >= :from" : "")
				+ ((this.to != null) ? " and s.seen_on <= :to" : "");
	}

	private String answers() {
		return "1 = 1" + ((this.ipv6Use != null) ? " and c.ipv6_use = :ipv6Use" : "")
				+ ((this.vantage != null) ? " and c.vantage = :vantage" : "");
	}

	@Override
	public Map<String, Object> parameters() {
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
