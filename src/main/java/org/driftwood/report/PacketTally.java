package org.driftwood.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.jspecify.annotations.Nullable;

/**
 * How many packets of an index are of which kind and have which verdict, copies among
 * them: as many as a list of them has.
 */
final class PacketTally {

	private final Map<Cell, Long> packets = new HashMap<>();

	private record Cell(@Nullable PacketKind kind, @Nullable DestinationVerdict verdict) {
	}

	void add(IndexedPacket packet) {
		this.packets.merge(new Cell(packet.kind(), packet.destination()), 1L, Long::sum);
	}

	/**
	 * The names of the verdicts that there are, also of those that copies alone have;
	 * empty where no packet has one.
	 */
	List<String> verdicts() {
		boolean any = this.packets.keySet().stream().anyMatch((it) -> it.verdict() != null);
		return VerdictChoice.names().stream().filter((it) -> any && of(null, it) > 0).toList();
	}

	/**
	 * How many are both.
	 * @param kind one, or its name; null for any
	 * @param verdict a choice, or its name; null for any
	 */
	public long of(@Nullable Object kind, @Nullable Object verdict) {
		VerdictChoice wanted = (verdict != null) ? VerdictChoice.valueOf(verdict.toString()) : null;
		return this.packets.entrySet()
			.stream()
			.filter((it) -> kind == null || kind.toString().equals(String.valueOf(it.getKey().kind())))
			.filter((it) -> wanted == null || wanted.fits(it.getKey().verdict()))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

}
