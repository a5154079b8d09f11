package org.driftwood.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.jspecify.annotations.Nullable;

/** Draws up a timeline while an index goes by. */
final class TimelineMaker {

	private static final int MARKS = 240;

	private static final int ROWS = 12;

	private static final int LANES = 6;

	private static final int VERDICTS = 3;

	private static final int OPEN = 2;

	private static final double NANOS = 1e9;

	private final long from;

	private final long nanos;

	private final Map<PacketKind, long[][]> counts = new EnumMap<>(PacketKind.class);

	private long packets;

	private long last = Long.MIN_VALUE;

	private long silenceFrom;

	private long silence;

	/** Whether a packet that was captured later lies in it. */
	private boolean broken;

	/** Begins one from the file's first packet to its last. */
	TimelineMaker(Instant from, Instant to) {
		this.from = nanos(from);
		this.nanos = Math.max(0, nanos(to) - this.from);
	}

	private static long nanos(Instant at) {
		return Duration.between(Instant.EPOCH, at).toNanos();
	}

	/**
	 * Draws one; empty where there is nothing to draw or nobody to tell it.
	 * @param index tells what it knows of all packets
	 */
	static Optional<Timeline> draw(Report report, Index index) throws IOException {
		Instant from = report.capture().firstPacketAt();
		Instant to = report.capture().lastPacketAt();
		if (from == null || to == null || report.teredo().listed() == 0) {
			return Optional.empty();
		}
		TimelineMaker maker = new TimelineMaker(from, to);
		return (index.forEach(maker::add) && maker.packets > 0) ? Optional.of(maker.timeline()) : Optional.empty();
	}

	/** What goes through all packets; false where it cannot. */
	interface Index {

		boolean forEach(Consumer<IndexedPacket> each) throws IOException;

	}

	void add(IndexedPacket packet) {
		if (packet.timeNanos() == CapturedPacket.NO_TIME) {
			return;
		}
		PacketKind kind = (packet.kind() != null) ? packet.kind() : PacketKind.OTHER;
		long[][] marks = this.counts.computeIfAbsent(kind, (_) -> new long[VERDICTS][MARKS]);
		marks[verdict(packet.destination())][mark(packet.timeNanos())]++;
		this.packets++;
		if (this.packets > 1) {
			noteSilence(packet.timeNanos());
		}
		this.last = Math.max(this.last, packet.timeNanos());
	}

	private void noteSilence(long at) {
		if (at > this.silenceFrom && at < this.silenceFrom + this.silence) {
			this.broken = true;
		}
		if (at - this.last > this.silence) {
			this.broken = false;
			this.silence = at - this.last;
			this.silenceFrom = this.last;
		}
	}

	private int mark(long at) {
		double part = (double) (at - this.from) / Math.max(1, this.nanos);
		return (int) Math.clamp((long) (part * MARKS), 0, MARKS - 1);
	}

	private static int verdict(@Nullable DestinationVerdict verdict) {
		return (verdict == null) ? OPEN : switch (verdict) {
			case DEST_MATCH -> 0;
			case DEST_IS_SERVER, DEST_MULTICAST, DEST_BEHIND_NAT -> OPEN;
			case DEST_PORT_MISMATCH, DEST_RAW_MATCH, DEST_SWAPPED, DEST_SAME_24, DEST_SAME_16, DEST_IS_SENDER,
					DEST_INVALID, DEST_MISMATCH ->
				1;
		};
	}

	/** What was seen. */
	Timeline timeline() {
		List<Timeline.Lane> lanes = lanes();
		long most = lanes.stream()
			.flatMapToLong((lane) -> sums(lane).stream().mapToLong(Long::longValue))
			.max()
			.orElse(0);
		int rows = (int) Math.clamp(this.nanos, 1, ROWS);
		return new Timeline(ReportMaker.instant(this.from), ReportMaker.instant(this.from + this.nanos), lanes,
				IntStream.range(0, rows).mapToObj((i) -> row(lanes, i, rows)).toList(), silence(), most,
				this.nanos / NANOS / MARKS);
	}

	private Timeline.@Nullable Silence silence() {
		return (this.silence > 0 && !this.broken)
				? new Timeline.Silence(ReportMaker.instant(this.silenceFrom), this.silence / NANOS) : null;
	}

	private List<Timeline.Lane> lanes() {
		List<Map.Entry<PacketKind, long[][]>> kinds = new ArrayList<>(this.counts.entrySet());
		kinds.sort(Comparator.comparingLong((Map.Entry<PacketKind, long[][]> it) -> sum(it.getValue())).reversed());
		int shown = (kinds.size() <= LANES) ? kinds.size() : LANES - 1;
		List<Timeline.Lane> lanes = new ArrayList<>();
		kinds.subList(0, shown).forEach((it) -> lanes.add(lane(it.getKey().name(), List.<long[][]>of(it.getValue()))));
		if (shown < kinds.size()) {
			lanes.add(lane(null, kinds.subList(shown, kinds.size()).stream().map(Map.Entry::getValue).toList()));
		}
		return lanes;
	}

	private static Timeline.Lane lane(@Nullable String kind, List<long[][]> counts) {
		return new Timeline.Lane(kind,
				IntStream.range(0, VERDICTS)
					.mapToObj((v) -> IntStream.range(0, MARKS)
						.mapToObj((i) -> counts.stream().mapToLong((it) -> it[v][i]).sum())
						.toList())
					.toList());
	}

	private static long sum(long[][] counts) {
		return LongStream.of(counts[0]).sum() + LongStream.of(counts[1]).sum() + LongStream.of(counts[2]).sum();
	}

	/** How many came in each step, whatever their verdict. */
	private static List<Long> sums(Timeline.Lane lane) {
		return IntStream.range(0, MARKS)
			.mapToObj((i) -> lane.marks().stream().mapToLong((marks) -> marks.get(i)).sum())
			.toList();
	}

	private Timeline.Row row(List<Timeline.Lane> lanes, int row, int rows) {
		int first = row * MARKS / rows;
		int end = (row + 1) * MARKS / rows;
		List<Long> byKind = lanes.stream().map((lane) -> sum(sums(lane).subList(first, end))).toList();
		List<Long> byVerdict = IntStream.range(0, VERDICTS)
			.mapToObj((v) -> lanes.stream().mapToLong((lane) -> sum(lane.marks().get(v).subList(first, end))).sum())
			.toList();
		return new Timeline.Row(ReportMaker.instant(this.from + (long) ((double) this.nanos * row / rows)), sum(byKind),
				byKind, byVerdict);
	}

	private static long sum(List<Long> values) {
		return values.stream().mapToLong(Long::longValue).sum();
	}

}
