package org.driftwood.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * When the packets came, from the file's first packet to its last: silence is as long in
 * it as it was.
 *
 * @param lanes one for each kind, the most frequent first; the last one may hold all
 * other kinds
 * @param rows the same as numbers, in fewer steps
 * @param silence the longest one between two packets; null where there is none, and where
 * a packet that was captured later lies in it
 * @param most packets that one mark stands for
 * @param secondsPerMark how long a mark is
 */
record Timeline(Instant from, Instant to, List<Lane> lanes, List<Row> rows, @Nullable Silence silence, long most,
		double secondsPerMark) {

	private static final int LABELS = 3;

	private static final long SECOND = 1_000_000_000L;

	/** Whether all of it is one point in time. */
	public boolean atOnce() {
		return this.from.equals(this.to);
	}

	/** Points in time that are written below it, evenly apart. */
	public List<Instant> labels() {
		if (atOnce()) {
			return List.of(this.from);
		}
		Duration all = Duration.between(this.from, this.to);
		return IntStream.rangeClosed(0, LABELS)
			.mapToObj((i) -> this.from.plus(all.multipliedBy(i).dividedBy(LABELS)))
			.toList();
	}

	/** How a time has to be written for no two rows to read the same. */
	public String clock() {
		long step = Duration.between(this.from, this.to).toNanos() / Math.max(1, this.rows.size());
		int decimals = 0;
		for (long told = SECOND; step > 0 && told > step; told /= 10) {
			decimals++;
		}
		return (decimals == 0) ? "HH:mm:ss" : "HH:mm:ss." + "S".repeat(decimals);
	}

	/** How a time is written below it: with the day where there are several. */
	public String axis() {
		if (Duration.between(this.from, this.to).compareTo(Duration.ofDays(1)) <= 0) {
			return clock();
		}
		return severalYears() ? "yyyy-MM-dd HH:mm" : "MM-dd HH:mm";
	}

	/** How a time is written in a row: with the day, and with the year if need be. */
	public String moment() {
		return (severalYears() ? "d MMM yyyy, " : "d MMM, ") + clock();
	}

	/** How a time is written in a sentence. */
	public String told() {
		return day(this.from).equals(day(this.to)) ? clock() : moment();
	}

	private boolean severalYears() {
		return day(this.from).getYear() != day(this.to).getYear();
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZoneOffset.UTC);
	}

	/** How long a mark is, for people. */
	public Lasted mark() {
		return Lasted.of(this.secondsPerMark);
	}

	/** How many packets a lane shows. */
	public long packetsOf(int lane) {
		return this.rows.stream().mapToLong((row) -> row.byKind().get(lane)).sum();
	}

	/**
	 * The packets of a kind.
	 *
	 * @param kind by its name, null for all others
	 * @param marks how many came in each step: those whose client is the receiver, those
	 * whose client is not, those that cannot be compared
	 */
	record Lane(@Nullable String kind, List<List<Long>> marks) {
	}

	/**
	 * How many packets came in one step, by lane, and by whether the client is the
	 * receiver.
	 */
	record Row(Instant from, long packets, List<Long> byKind, List<Long> byVerdict) {
	}

	/** A time without a packet. */
	record Silence(Instant from, double seconds) {

		/** How long it is, for people. */
		public Lasted lasted() {
			return Lasted.of(this.seconds);
		}

	}

}
