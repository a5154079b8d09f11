package org.driftwood.submission;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.util.unit.DataSize;

/**
 * What is kept, why, how long, and who sees it, by the settings that are in force.
 *
 * @param lines a row of the table each
 */
record DataPolicy(List<Line> lines) {

	private static final long KILOBYTE = 1024;

	/**
	 * One row.
	 *
	 * @param figures what its sentences tell in figures
	 */
	record Line(PolicyLine name, List<Object> figures) {

		/** The anchor of the row. */
		public String anchor() {
			return this.name.name().toLowerCase(Locale.ROOT);
		}

	}

	static DataPolicy of(Limits limits) {
		return new DataPolicy(
				Arrays.stream(PolicyLine.values()).map((name) -> new Line(name, figures(name, limits))).toList());
	}

	private static List<Object> figures(PolicyLine name, Limits limits) {
		return switch (name) {
			case UPLOAD -> List.of(span(limits.analysisTime()), limits.tries(), span(Sweeper.EVERY));
			case UNFINISHED -> List.of(span(Sweeper.DRAFT_KEPT));
			case PACKETS, PAYLOAD -> List.of(kept(limits.excerptKept()), size(limits.excerptSize()));
			case NETWORK -> List.of(limits.submissionsPerHour(), size(limits.bytesPerDay()));
			case BROWSER -> List.of(span(OwnerCookie.KEPT), span(OwnerCookie.UNTIL_SHOWN));
			case REST, REPORT, PUBLICATION, HOMES, FILE, ANSWERS, NOTE, KEY, FINDINGS, WITHDRAWN, LOG, VISIT ->
				List.of();
		};
	}

	private static MessageSourceResolvable kept(Retention retention) {
		return retention.duration()
			.map((longest) -> words("policy.until.limited", span(longest)))
			.orElseGet(() -> words("policy.until"));
	}

	private static MessageSourceResolvable span(Duration time) {
		long seconds = time.toSeconds();
		if (seconds % Duration.ofDays(1).toSeconds() == 0) {
			return words("span.DAYS", time.toDays());
		}
		if (seconds % Duration.ofHours(1).toSeconds() == 0) {
			return words("span.HOURS", time.toHours());
		}
		boolean whole = seconds % Duration.ofMinutes(1).toSeconds() == 0;
		return whole ? words("span.MINUTES", time.toMinutes()) : words("span.SECONDS", seconds);
	}

	private static MessageSourceResolvable size(DataSize size) {
		long kilobytes = size.toBytes() / KILOBYTE;
		if (kilobytes % (KILOBYTE * KILOBYTE) == 0) {
			return words("size.gb", size.toGigabytes());
		}
		return (kilobytes % KILOBYTE == 0) ? words("size.mb", size.toMegabytes()) : words("size.kb", kilobytes);
	}

	private static MessageSourceResolvable words(String code, Object... figures) {
		return new DefaultMessageSourceResolvable(new String[] { code }, figures);
	}

}
