package org.driftwood.diagnosis;

import java.util.List;

import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Draws the conclusions from a capture's packets, one packet at a time and in bounded
 * memory. Packets that were captured twice get their verdicts twice and count once. Not
 * for several threads.
 */
public final class Diagnosis {

	/**
	 * The version of the rules: the same packets lead to the same answer under the same
	 * number. Whoever changes what comes out raises it.
	 */
	public static final int RULES = 5;

	private final Counters counters = new Counters();

	private final Copies copies = new Copies();

	private final Dialogue dialogue = new Dialogue();

	private final Flows flows = new Flows();

	private final Tallies tallies = new Tallies();

	private final OwnAddressSearch ownAddresses = new OwnAddressSearch();

	private final Census census = new Census();

	private final NumberSample others = new NumberSample();

	/**
	 * Adds one packet and says what is to be said of it alone.
	 * @param number of the frame in the capture, from 1
	 * @param timeNanos when it was captured, in nanoseconds since 1970;
	 * {@link Sighting#NO_TIME} where the capture does not tell
	 * @param verdict what it is; nothing of its bytes is kept
	 * @return its verdicts, which no later packet changes
	 */
	public PacketFinding add(long number, long timeNanos, Verdict verdict) {
		return switch (verdict) {
			case Verdict.Recognised recognised -> addRecognised(number, timeNanos, recognised);
			case Verdict.NotTeredo notTeredo -> {
				OuterPacket outer = notTeredo.outer();
				yield (outer != null && notTeredo.reason().onTeredoPort()) ? addOther(number, timeNanos, outer)
						: PacketFinding.NOTHING;
			}
		};
	}

	private PacketFinding addRecognised(long number, long nanos, Verdict.Recognised verdict) {
		Sighting seen = Sighting.of(number, nanos, verdict);
		long hash = Copies.hash(seen.outer());
		Copies.First first = this.copies.find(nanos, hash, seen.outer());
		FlowKey flow = FlowKey.of(seen);
		PacketFinding finding = finding(seen, flow, first);
		this.dialogue.addSender(seen.outer());
		if (first == null) {
			Strand strand = addFirst(verdict, seen, flow, finding);
			this.copies.remember(Copies.First.of(number, nanos, hash, seen.outer(), strand));
		}
		else {
			addCopy(seen, first, finding.translatedCopy());
		}
		return finding;
	}

	private static PacketFinding finding(Sighting seen, FlowKey flow, Copies.@Nullable First first) {
		return new PacketFinding(Verdicts.destination(seen), Verdicts.server(seen), Verdicts.source(seen),
				(first != null) ? (Long) first.number() : null, first != null && !first.isSame(seen.outer()),
				flow.hash());
	}

	private @Nullable Strand addFirst(Verdict.Recognised verdict, Sighting seen, FlowKey flow, PacketFinding finding) {
		this.counters.add(verdict, finding);
		this.ownAddresses.add(seen);
		this.census.add(seen);
		this.tallies.add(seen, flow.server(), finding.destination());
		return this.flows.add(flow, seen, finding, Trait.of(seen, this.dialogue.add(seen)));
	}

	private void addCopy(Sighting seen, Copies.First first, boolean translated) {
		this.counters.addCopy(translated);
		this.ownAddresses.addCopy(first, seen.outer(), translated);
		if (translated && first.strand() != null) {
			first.strand().addTranslation(seen.number(), this.flows.budget());
		}
	}

	private PacketFinding addOther(long number, long nanos, OuterPacket outer) {
		long hash = Copies.hash(outer);
		Copies.First first = this.copies.find(nanos, hash, outer);
		if (first != null) {
			return new PacketFinding(null, null, null, first.number(), !first.isSame(outer), 0);
		}
		this.copies.remember(Copies.First.of(number, nanos, hash, outer, null));
		this.counters.addOthers(1);
		this.others.add(number, this.flows.budget());
		return PacketFinding.NOTHING;
	}

	/**
	 * Counts packets on Teredo's port that are no Teredo and were not kept, before any
	 * packet is added.
	 * @param named the numbers of the first of them, as far as they are known
	 */
	public void addOthersOfBefore(long count, List<Long> named) {
		this.counters.addOthers(count);
		named.forEach((number) -> this.others.add(number, this.flows.budget()));
		this.others.addUnnamed(count - named.size());
	}

	/** What the packets say together. */
	public Findings finish() {
		OwnAddresses own = this.ownAddresses.found();
		List<Flow> listed = this.flows.listed();
		Strays strays = new Strays(this.flows, this.dialogue, own);
		Observations observations = new Observations(listed, strays, this.dialogue, this.others);
		return new Findings(this.counters.counts(), this.flows.conversations(strays::isStray), this.flows.rest(),
				new Hypotheses(observations.seen()).weighed(), this.tallies.rows(own), own,
				this.census.count(listed, this.flows.rest().packets() > 0));
	}

}
