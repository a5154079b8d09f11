package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.driftwood.decode.Ipv4Address;

/** Measures what a capture shows. */
final class Observations {

	/** Samples of fewer packets are said to be small. */
	private static final int FEW = 4;

	private final List<Flow> flows;

	private final Strays strays;

	private final Map<Reason, Observation> seen = new EnumMap<>(Reason.class);

	Observations(List<Flow> flows, Strays strays, Dialogue dialogue, NumberSample others) {
		this.flows = flows;
		this.strays = strays;
		Map<Signs.Basis, Long> totals = totals();
		new Signs(strays, dialogue).all()
			.forEach((reason, sign) -> observe(reason, sign, totals.getOrDefault(sign.basis(), 0L)));
		observeTranslations();
		observePort(others, totals.getOrDefault(Signs.Basis.ALL, 0L));
	}

	/** What was seen; nothing where it was not. */
	Map<Reason, Observation> seen() {
		return this.seen;
	}

	private Map<Signs.Basis, Long> totals() {
		Map<Signs.Basis, Long> totals = new EnumMap<>(Signs.Basis.class);
		totals.put(Signs.Basis.ALL, packets(this.flows));
		totals.put(Signs.Basis.STRAY, packets(this.strays.flows()));
		totals.put(Signs.Basis.STRAY_WITH_CLIENT,
				packets(this.strays.flows().stream().filter(flow -> flow.key().client() != null).toList()));
		return totals;
	}

	private static long packets(List<Flow> flows) {
		return flows.stream().mapToLong(Flow::packets).sum();
	}

	private List<Flow> of(Signs.Basis basis) {
		return switch (basis) {
			case ALL -> this.flows;
			case STRAY, STRAY_WITH_CLIENT -> this.strays.flows();
		};
	}

	private void observe(Reason reason, Signs.Sign sign, long total) {
		List<NumberSample> samples = new ArrayList<>();
		Set<Ipv4Address> sources = new HashSet<>();
		int targets = 0;
		int agreeing = 0;
		int ports = 0;
		for (Flow flow : of(sign.basis())) {
			for (Strand strand : flow.strands()) {
				if (sign.shown().test(strand)) {
					samples.add(strand.packets());
					sources.add(flow.source().address());
					targets = Math.max(targets, this.strays.targets(flow));
					agreeing = Math.max(agreeing, this.strays.sendersOfClient(flow));
					ports = Math.max(ports, this.strays.portsOfClient(flow));
				}
			}
		}
		put(reason, samples, total, switch (reason) {
			case SENDERS_AGREE -> agreeing;
			case HOPS_JUMP, HOPS_STEADY, IDS_COUNT -> sources.size();
			case CLIENT_HAS_MANY_PORTS -> ports;
			case ONE_SENDER_MANY_TARGETS -> targets;
			default -> total;
		});
	}

	private void put(Reason reason, List<NumberSample> samples, long total, long secondFigure) {
		if (!samples.isEmpty()) {
			PacketNumbers packets = NumberSample.merge(samples);
			double share = packets.count() / (double) Math.max(total, packets.count());
			this.seen.put(reason, new Observation(reason, share, List.of(packets.count(), secondFigure), packets));
		}
	}

	/** A NAT that translates what a client here says, or what strays in. */
	private void observeTranslations() {
		List<NumberSample> own = new ArrayList<>();
		List<NumberSample> stray = new ArrayList<>();
		long total = 0;
		for (Flow flow : this.flows) {
			total += flow.packets();
			for (Strand strand : flow.strands()) {
				if (strand.translations() != null) {
					(this.strays.isStray(flow) ? stray : own).add(strand.translations());
				}
			}
		}
		put(Reason.SEEN_ON_BOTH_SIDES_OF_NAT, own, total, total);
		put(Reason.TRANSLATED_ON_ARRIVAL, stray, total, total);
	}

	private void observePort(NumberSample others, long teredo) {
		if (others.count() > 0) {
			put(Reason.OTHER_ON_TEREDO_PORT, List.of(others), others.count() + teredo, others.count() + teredo);
		}
		if (others.count() > 0 && teredo == 0) {
			put(Reason.NO_TEREDO_AT_ALL, List.of(others), others.count(), others.count());
		}
		List<NumberSample> recognised = new ArrayList<>();
		for (Flow flow : this.flows) {
			flow.strands().forEach(strand -> recognised.add(strand.packets()));
		}
		put(Reason.TEREDO_RECOGNISED, recognised, others.count() + teredo, others.count() + teredo);
		if (teredo + others.count() < FEW) {
			List<NumberSample> few = new ArrayList<>(recognised);
			few.add(others);
			put(Reason.FEW_PACKETS, few, FEW, FEW);
		}
	}

}
