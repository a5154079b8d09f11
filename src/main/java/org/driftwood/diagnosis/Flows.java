package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/** All conversations of a capture: the first 10,000 one by one, the rest counted. */
final class Flows {

	/** Room of the sketch that estimates how many conversations are not listed. */
	private static final int SKETCH_BITS = 1 << 20;

	private static final int NAMED_NUMBERS = 200_000;

	private final Map<FlowKey, Flow> flows = new HashMap<>();

	private final List<Flow> inOrder = new ArrayList<>();

	private final NumberSample.Budget budget = new NumberSample.Budget(NAMED_NUMBERS);

	private final BitSet unlisted = new BitSet();

	private long unlistedPackets;

	/** Counts a packet that is no copy; null where its conversation is not listed. */
	@Nullable Strand add(FlowKey key, Sighting seen, PacketFinding finding, int traits) {
		Flow flow = this.flows.get(key);
		if (flow == null) {
			if (this.flows.size() == Conversation.LISTED) {
				this.unlistedPackets++;
				this.unlisted.set((int) (key.hash() >>> 32) & SKETCH_BITS - 1);
				return null;
			}
			flow = new Flow(key, finding.destination());
			this.flows.put(key, flow);
			this.inOrder.add(flow);
		}
		return flow.add(seen, finding, traits, this.budget);
	}

	NumberSample.Budget budget() {
		return this.budget;
	}

	List<Flow> listed() {
		return this.inOrder;
	}

	List<Conversation> conversations(Predicate<Flow> stray) {
		List<Flow> sorted = new ArrayList<>(this.inOrder);
		sorted.sort(Comparator.comparingLong(Flow::packets).reversed());
		Map<Ipv4Address, @Nullable IdPattern> patterns = idPatterns();
		List<Conversation> conversations = new ArrayList<>(sorted.size());
		for (Flow flow : sorted) {
			conversations.add(flow.toConversation(stray.test(flow), patterns.get(flow.source().address())));
		}
		return conversations;
	}

	/** How each source numbers its packets. */
	Map<Ipv4Address, @Nullable IdPattern> idPatterns() {
		Map<Ipv4Address, List<IdTrail>> trails = new HashMap<>();
		for (Flow flow : this.inOrder) {
			trails.computeIfAbsent(flow.source().address(), _ -> new ArrayList<>()).add(flow.ids());
		}
		Map<Ipv4Address, @Nullable IdPattern> patterns = new HashMap<>();
		trails.forEach((source, some) -> patterns.put(source, IdTrail.pattern(some)));
		return patterns;
	}

	/**
	 * Linear counting (Whang et al. 1990): the share of bits left says how many were set.
	 */
	OtherConversations rest() {
		int set = this.unlisted.cardinality();
		double left = Math.max(1, SKETCH_BITS - set) / (double) SKETCH_BITS;
		long about = Math.round(-SKETCH_BITS * Math.log(left));
		return new OtherConversations(Math.min(about, this.unlistedPackets), this.unlistedPackets);
	}

}
