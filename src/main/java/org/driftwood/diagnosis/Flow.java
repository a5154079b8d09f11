package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.driftwood.decode.Authentication;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;

/** A conversation while it is being counted. */
final class Flow {

	/** Packets of more sorts than these are counted with the last sort. */
	private static final int STRANDS = 24;

	private final FlowKey key;

	private final @Nullable DestinationVerdict verdict;

	private final List<Strand> strands = new ArrayList<>(1);

	/** Most packets are like the one before them. */
	private @Nullable Strand last;

	private final GapSample gaps = new GapSample();

	private final IdTrail ids = new IdTrail();

	private long firstNanos = Sighting.NO_TIME;

	private long lastNanos = Sighting.NO_TIME;

	private long packets;

	private int minHops = Integer.MAX_VALUE;

	private int maxHops;

	private int marks;

	private @Nullable Authentication solicited;

	/** The key decides about the destination: all of the flow's packets agree on it. */
	Flow(FlowKey key, @Nullable DestinationVerdict verdict) {
		this.key = key;
		this.verdict = verdict;
	}

	Strand add(Sighting seen, PacketFinding finding, int traits, NumberSample.Budget budget) {
		if (seen.nanos() != Sighting.NO_TIME) {
			addTime(seen.nanos());
		}
		this.packets++;
		int hops = Hops.of(seen.outer().timeToLive());
		this.minHops = Math.min(this.minHops, hops);
		this.maxHops = Math.max(this.maxHops, hops);
		this.ids.add(seen.outer().identification());
		this.marks |= Marks.of(seen);
		if (seen.kind() == PacketKind.ROUTER_SOLICITATION) {
			noteNonce(seen.packet().authentication());
		}
		Strand strand = strand(seen, finding, traits);
		strand.packets().add(seen.number(), budget);
		return strand;
	}

	private void addTime(long nanos) {
		if (this.firstNanos == Sighting.NO_TIME) {
			this.firstNanos = nanos;
			this.lastNanos = nanos;
			return;
		}
		this.gaps.add(Math.max(0, nanos - this.lastNanos));
		this.lastNanos = Math.max(this.lastNanos, nanos);
	}

	private void noteNonce(@Nullable Authentication told) {
		if (told != null && this.solicited != null && told.nonce() == this.solicited.nonce()) {
			this.marks |= Mark.NONCE_USED_AGAIN.bit();
		}
		this.solicited = told;
	}

	private Strand strand(Sighting seen, PacketFinding finding, int traits) {
		if (this.last == null || !this.last.takes(seen.kind(), finding.server(), finding.source(), traits)) {
			this.last = findStrand(seen, finding, traits);
		}
		return this.last;
	}

	private Strand findStrand(Sighting seen, PacketFinding finding, int traits) {
		for (int i = 0; i < this.strands.size(); i++) {
			Strand strand = this.strands.get(i);
			if (strand.takes(seen.kind(), finding.server(), finding.source(), traits)) {
				return strand;
			}
		}
		if (this.strands.size() == STRANDS) {
			return this.strands.getLast();
		}
		Strand strand = new Strand(this, seen.kind(), finding.server(), finding.source(), traits);
		this.strands.add(strand);
		return strand;
	}

	FlowKey key() {
		return this.key;
	}

	Endpoint source() {
		return this.key.source();
	}

	Endpoint destination() {
		return this.key.destination();
	}

	@Nullable DestinationVerdict verdict() {
		return this.verdict;
	}

	List<Strand> strands() {
		return this.strands;
	}

	long packets() {
		return this.packets;
	}

	GapSample gaps() {
		return this.gaps;
	}

	IdTrail ids() {
		return this.ids;
	}

	@Nullable Cadence cadence() {
		return this.gaps.cadence();
	}

	Hops hops() {
		return new Hops(this.minHops, this.maxHops);
	}

	boolean shows(Trait trait) {
		for (Strand strand : this.strands) {
			if (strand.shows(trait)) {
				return true;
			}
		}
		return false;
	}

	boolean has(PacketKind kind) {
		for (Strand strand : this.strands) {
			if (strand.kind() == kind) {
				return true;
			}
		}
		return false;
	}

	boolean has(SourceVerdict verdict) {
		for (Strand strand : this.strands) {
			if (strand.source() == verdict) {
				return true;
			}
		}
		return false;
	}

	/** Advertisements that echo a nonce of this capture; null where there are none. */
	private @Nullable Long answers() {
		long answers = 0;
		for (Strand strand : this.strands) {
			answers += strand.shows(Trait.SOLICITED) ? strand.packets().count() : 0;
		}
		return has(PacketKind.ROUTER_ADVERTISEMENT) ? (Long) answers : null;
	}

	Conversation toConversation(boolean stray, @Nullable IdPattern idPattern) {
		List<NumberSample> samples = new ArrayList<>();
		Map<ServerVerdict, Long> servers = new EnumMap<>(ServerVerdict.class);
		Map<SourceVerdict, Long> sources = new EnumMap<>(SourceVerdict.class);
		for (Strand strand : this.strands) {
			samples.add(strand.packets());
			if (strand.server() != null) {
				servers.merge(strand.server(), strand.packets().count(), Long::sum);
			}
			if (strand.source() != null) {
				sources.merge(strand.source(), strand.packets().count(), Long::sum);
			}
		}
		return new Conversation(source(), destination(), this.key.server(), this.key.client(), this.key.group(),
				this.packets, this.firstNanos, this.lastNanos, cadence(), hops(), this.verdict, mostFrequent(servers),
				mostFrequent(sources), stray, NumberSample.merge(samples), Timers.of(this), idPattern,
				Fingerprint.of(this.marks), answers());
	}

	private static <E extends Enum<E>> @Nullable E mostFrequent(Map<E, Long> counts) {
		E most = null;
		long mostPackets = 0;
		for (Map.Entry<E, Long> entry : counts.entrySet()) {
			if (entry.getValue() > mostPackets) {
				most = entry.getKey();
				mostPackets = entry.getValue();
			}
		}
		return most;
	}

}
