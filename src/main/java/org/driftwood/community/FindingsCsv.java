package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftwood.report.Csv;

/**
 * The findings as comma-separated values; columns are only ever added, at the end.
 */
final class FindingsCsv {

	private FindingsCsv() {
	}

	static String summary(Summary it) {
		return Csv.line("submissions", "networks_looking", "networks_seeing", "packets_at_least")
				+ Csv.line(it.submissions(), it.networksLooking(), it.networksSeeing(), it.packets());
	}

	static String series(List<WeekCount> weeks) {
		return Csv.line("week", "networks_looking", "networks_seeing", "packets_at_least")
				+ lines(weeks, (it) -> Csv.line(it.week(), it.networksLooking(), it.networksSeeing(), it.packets()));
	}

	static String top(List<TopEntry> entries, long looking) {
		return Csv.line("name", "networks_looking", "networks_seeing", "packets_at_least", "first_week", "last_week",
				"label", "share_from", "share_to")
				+ lines(entries,
						(it) -> Csv.line(it.name(), looking, it.networksSeeing(), it.packets(), day(it.firstAt()),
								day(it.lastAt()), it.label(), it.interval().getFirst(), it.interval().getLast()));
	}

	static String parts(List<PartEntry> entries, long looking) {
		return Csv.line("name", "networks_looking", "networks_seeing", "packets_at_least")
				+ lines(entries, (it) -> Csv.line(it.name(), looking, it.networksSeeing(), it.packets()));
	}

	private static <T> String lines(List<T> entries, Function<T, String> line) {
		return entries.stream().map(line).collect(Collectors.joining());
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZoneOffset.UTC);
	}

}
