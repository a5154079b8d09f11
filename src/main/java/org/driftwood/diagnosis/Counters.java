package org.driftwood.diagnosis;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/** Counts packets by kind, verdict and anomaly. */
final class Counters {

	private final Tallied<PacketKind> kinds = new Tallied<>(PacketKind.class);

	private final Tallied<DestinationVerdict> destinations = new Tallied<>(DestinationVerdict.class);

	private final Tallied<ServerVerdict> servers = new Tallied<>(ServerVerdict.class);

	private final Tallied<SourceVerdict> sources = new Tallied<>(SourceVerdict.class);

	private final Tallied<Anomaly> anomalies = new Tallied<>(Anomaly.class);

	private long duplicates;

	private long translatedCopies;

	private long packets;

	private long malformed;

	private long truncated;

	private long others;

	void addCopy(boolean translated) {
		this.packets++;
		this.duplicates++;
		if (translated) {
			this.translatedCopies++;
		}
	}

	void addOthers(long frames) {
		this.others += frames;
	}

	void add(Verdict.Recognised verdict, PacketFinding finding) {
		this.packets++;
		this.kinds.count(verdict.packet().kind());
		this.destinations.count(finding.destination());
		this.servers.count(finding.server());
		this.sources.count(finding.source());
		for (Anomaly anomaly : verdict.packet().anomalies()) {
			this.anomalies.count(anomaly);
		}
		switch (verdict) {
			case Verdict.Malformed _ -> this.malformed++;
			case Verdict.CutShort _ -> this.truncated++;
			case Verdict.Teredo _ -> {
			}
		}
	}

	/** Teredo packets without their copies. */
	long distinct() {
		return this.packets - this.duplicates;
	}

	Counts counts() {
		return new Counts(this.packets, this.duplicates, this.translatedCopies, this.malformed, this.truncated,
				this.others, this.kinds.map(), this.destinations.map(), this.servers.map(), this.sources.map(),
				this.anomalies.map());
	}

	/** Counts the values of an enum. */
	private static final class Tallied<E extends Enum<E>> {

		private final EnumMap<E, long[]> counts;

		private Tallied(Class<E> type) {
			this.counts = new EnumMap<>(type);
			for (E value : type.getEnumConstants()) {
				this.counts.put(value, new long[1]);
			}
		}

		private void count(@Nullable E value) {
			long[] count = (value != null) ? this.counts.get(value) : null;
			if (count != null) {
				count[0]++;
			}
		}

		private Map<E, Long> map() {
			Map<E, Long> map = new LinkedHashMap<>();
			this.counts.forEach((value, count) -> {
				if (count[0] > 0) {
					map.put(value, count[0]);
				}
			});
			return Collections.unmodifiableMap(map);
		}

	}

}
