package org.driftwood.community;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What one submission adds to the public sums: this class alone says to which.
 *
 * @param network hash of the network that it came from; empty where it came from nowhere,
 * which has no vote
 * @param ipv6Use the sender's answer
 * @param vantage the sender's answer
 * @param anomalies how many of its packets show each
 */
record Share(String submission, String network, @Nullable String ipv6Use, @Nullable String vantage, LookedDays looked,
		List<Part> parts, Map<String, Long> anomalies) {

	/** One row of it. */
	record Part(LocalDate day, @Nullable String source, @Nullable String server, String kind, @Nullable String verdict,
			int port, @Nullable Integer hops, @Nullable String maker, long packets) {

		/** What a list has of it; null where nothing. */
		@Nullable String name(TopList list) {
			return switch (list) {
				case SOURCES -> this.source;
				case SERVERS -> this.server;
				case PORTS -> (this.port > 0) ? String.valueOf(this.port) : null;
				case KINDS -> this.kind;
				case VERDICTS -> this.verdict;
				case HOPS -> (this.hops != null) ? String.valueOf(this.hops) : null;
				case MAKERS -> this.maker;
				case ANOMALIES -> null;
			};
		}

	}

	/** The monday of a day's week. */
	static LocalDate monday(LocalDate day) {
		return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
	}

	/** What it adds to each cell; no votes, which are its network's. */
	Map<Cell, Change> cells() {
		Map<Cell, Change> cells = new HashMap<>();
		Set<String> cuts = cuts();
		for (LocalDate week = monday(this.looked.from()); !week.isAfter(this.looked.to()); week = week.plusWeeks(1)) {
			add(cells, cuts, Cell.LOOKING, "", week, 0);
		}
		for (Part part : this.parts) {
			LocalDate week = monday(part.day());
			add(cells, cuts, Cell.SEEING, "", week, part.packets());
			for (TopList list : TopList.values()) {
				add(cells, cuts, list.name(), part.name(list), week, part.packets());
			}
			addWithin(cells, TopList.SOURCES, part);
			addWithin(cells, TopList.SERVERS, part);
		}
		LocalDate end = monday(this.looked.to());
		this.anomalies.forEach((name, packets) -> add(cells, cuts, TopList.ANOMALIES.name(), name, end, packets));
		cells.replaceAll((_, sum) -> new Change(1, 0, sum.packets()));
		return cells;
	}

	private static void add(Map<Cell, Change> cells, Set<String> cuts, String facet, @Nullable String name,
			LocalDate week, long packets) {
		if (name != null) {
			for (String cut : cuts) {
				Cell cell = new Cell("", facet, name, cut, week);
				add(cells, cell, packets);
				add(cells, cell.always(), packets);
			}
		}
	}

	/** What else the packets of one host show; this is told of everybody's captures. */
	private static void addWithin(Map<Cell, Change> cells, TopList hosts, Part part) {
		String host = part.name(hosts);
		if (host != null) {
			for (TopList list : TopList.values()) {
				String name = part.name(list);
				if (list != hosts && name != null) {
					add(cells, new Cell(Cell.within(hosts, host), list.name(), name, "", Cell.ALWAYS), part.packets());
				}
			}
		}
	}

	private static void add(Map<Cell, Change> cells, Cell cell, long packets) {
		cells.merge(cell, Change.of(packets), Change::plus);
	}

	/** Everybody's captures, those with each of its answers, and those with both. */
	private Set<String> cuts() {
		String use = Objects.requireNonNullElse(this.ipv6Use, "");
		String place = Objects.requireNonNullElse(this.vantage, "");
		return new LinkedHashSet<>(List.of("", use, place, cut(use, place)));
	}

	/** The name of a cut by answers, either of which may be empty. */
	static String cut(String ipv6Use, String vantage) {
		return (ipv6Use + ' ' + vantage).strip();
	}

}
