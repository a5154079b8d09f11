package org.driftwood.diagnosis;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.TeredoAddress;

/** What makes a packet show each reason: one line for each. */
final class Signs {

	private static final long SECOND = 1_000_000_000L;

	private final Map<Reason, Sign> signs = new EnumMap<>(Reason.class);

	private final Strays strays;

	private final Dialogue dialogue;

	/** Of which packets a sign is counted. */
	enum Basis {

		/** All Teredo packets but copies. */
		ALL,

		/** Those that came in without being asked for. */
		STRAY,

		/** The stray ones that embed a client. */
		STRAY_WITH_CLIENT

	}

	record Sign(Basis basis, Predicate<Strand> shown) {
	}

	Signs(Strays strays, Dialogue dialogue) {
		this.strays = strays;
		this.dialogue = dialogue;
		ownTraffic();
		destinations();
		clients();
		senders();
		population();
		answers();
		defects();
	}

	Map<Reason, Sign> all() {
		return this.signs;
	}

	private void ownTraffic() {
		all(Reason.SENT_BY_THIS_MACHINE, strand -> strand.shows(Trait.SENT_HERE));
		all(Reason.SENT_FROM_BEHIND_NAT, strand -> strand.flow().source().address().scope().isBehindNat());
		all(Reason.SOLICITATION_ANSWERED, strand -> strand.shows(Trait.SOLICITED));
		all(Reason.CLIENT_IS_MAPPING_TOLD_HERE, strand -> {
			Endpoint client = strand.flow().key().client();
			return client != null && !isStray(strand) && this.dialogue.isMapped(client);
		});
		all(Reason.PART_OF_A_DIALOGUE, strand -> this.dialogue.sends(strand.flow().destination()));
		all(Reason.DISCOVERY_ON_THIS_LINK, strand -> strand.kind() == PacketKind.BUBBLE_DISCOVERY);
		all(Reason.KEEPALIVE_CADENCE, strand -> strand.kind() == PacketKind.ROUTER_SOLICITATION
				&& hasPace(strand.flow(), 15 * SECOND, 45 * SECOND));
		all(Reason.UNASKED, this::isStray);
	}

	private void destinations() {
		verdict(Reason.CLIENT_IS_DESTINATION, DestinationVerdict.DEST_MATCH);
		verdict(Reason.CLIENT_HAS_ANOTHER_PORT, DestinationVerdict.DEST_PORT_MISMATCH);
		verdict(Reason.CLIENT_MAY_BE_THIS_NAT, DestinationVerdict.DEST_BEHIND_NAT);
		verdict(Reason.DESTINATION_NAMED_AS_SERVER, DestinationVerdict.DEST_IS_SERVER);
		verdict(Reason.COMPLEMENT_FORGOTTEN, DestinationVerdict.DEST_RAW_MATCH);
		verdict(Reason.BYTES_SWAPPED, DestinationVerdict.DEST_SWAPPED);
		client(Reason.CLIENT_IS_NEIGHBOUR,
				flow -> !this.strays.isAnotherHere(flow) && (flow.verdict() == DestinationVerdict.DEST_SAME_24
						|| flow.verdict() == DestinationVerdict.DEST_SAME_16));
		client(Reason.CLIENT_IS_ELSEWHERE, this.strays::isElsewhere);
		client(Reason.CLIENT_IS_ANOTHER_ADDRESS_HERE, this.strays::isAnotherHere);
	}

	private void clients() {
		Endpoint constant = this.strays.constantClient();
		client(Reason.CLIENT_IS_ALWAYS_THE_SAME,
				flow -> constant != null && this.strays.isElsewhere(flow) && constant.equals(flow.key().client()));
		client(Reason.PORT_IS_KEPT, flow -> {
			Endpoint client = flow.key().client();
			return client != null && client.port() == flow.destination().port()
					&& flow.verdict() == DestinationVerdict.DEST_MISMATCH;
		});
		client(Reason.CLIENT_HAS_MANY_PORTS, this.strays::cyclesPorts);
		client(Reason.SENDERS_AGREE, this.strays::hasSeveralSenders);
		stray(Reason.DESTINATION_SPEAKS_FROM_ANOTHER_PORT,
				strand -> this.dialogue.sends(strand.flow().destination().address()));
	}

	private void senders() {
		stray(Reason.SERVER_IS_THE_NAMED_ONE,
				strand -> isFromServerPort(strand) && (strand.server() == ServerVerdict.SERVER_MATCH
						|| strand.server() == ServerVerdict.SERVER_SECONDARY));
		stray(Reason.SERVER_IS_NOT_NAMED,
				strand -> isFromServerPort(strand) && strand.server() == ServerVerdict.RELAY_OR_FOREIGN);
		all(Reason.ADVERTISEMENT_NAMES_ANOTHER_SERVER, strand -> strand.server() == ServerVerdict.SERVER_SPOOF_SUSPECT);
		stray(Reason.SOURCE_DOES_NOT_FIT, strand -> strand.source() == SourceVerdict.SOURCE_MISMATCH);
		stray(Reason.SOURCE_UNVERIFIABLE, _ -> true);
		stray(Reason.STRAY_BUBBLES, strand -> strand.kind().isBubble());
		stray(Reason.BUBBLES_AT_ALLOWED_PACE,
				strand -> isFromPeer(strand) && hasPace(strand.flow(), 2 * SECOND - SECOND / 10, Long.MAX_VALUE));
		stray(Reason.BUBBLES_TOO_FAST, strand -> isFromPeer(strand) && hasPace(strand.flow(), 0, SECOND));
	}

	private void population() {
		stray(Reason.HOPS_JUMP, strand -> this.strays.hopsJump(strand.flow()));
		stray(Reason.HOPS_STEADY, strand -> this.strays.hopsSteady(strand.flow()));
		stray(Reason.IDS_COUNT, strand -> this.strays.countsIds(strand.flow()));
		stray(Reason.ONE_SENDER_MANY_TARGETS, strand -> this.strays.hasManyTargets(strand.flow()));
		stray(Reason.TARGETS_TRIED_ONCE,
				strand -> this.strays.hasManyTargets(strand.flow()) && strand.flow().packets() <= 2);
	}

	private void answers() {
		stray(Reason.DESTINATION_SOLICITED, strand -> strand.kind() == PacketKind.ROUTER_SOLICITATION);
		stray(Reason.ANSWER_UNASKED, strand -> strand.shows(Trait.ANSWER));
		stray(Reason.ERROR_QUOTES_RECEIVER, strand -> strand.shows(Trait.QUOTES_RECEIVER));
		stray(Reason.ADVERTISEMENT_UNASKED,
				strand -> strand.kind() == PacketKind.ROUTER_ADVERTISEMENT && !strand.shows(Trait.SOLICITED));
		stray(Reason.ANSWER_TO_A_RELAY, strand -> strand.shows(Trait.TO_A_RELAY));
	}

	private void defects() {
		all(Reason.ADDRESS_FORBIDDEN,
				strand -> strand.shows(Trait.FORBIDDEN) || strand.flow().verdict() == DestinationVerdict.DEST_INVALID);
		all(Reason.FLAGS_IMPOSSIBLE, strand -> strand.shows(Trait.FLAGS));
		all(Reason.TRAILERS_BROKEN, strand -> strand.shows(Trait.TRAILERS));
		all(Reason.GRAMMAR_BROKEN, strand -> strand.kind() == PacketKind.MALFORMED);
	}

	private void all(Reason reason, Predicate<Strand> shown) {
		this.signs.put(reason, new Sign(Basis.ALL, shown));
	}

	private void stray(Reason reason, Predicate<Strand> shown) {
		this.signs.put(reason, new Sign(Basis.STRAY, shown));
	}

	private void client(Reason reason, Predicate<Flow> shown) {
		this.signs.put(reason, new Sign(Basis.STRAY_WITH_CLIENT, strand -> shown.test(strand.flow())));
	}

	private void verdict(Reason reason, DestinationVerdict verdict) {
		client(reason, flow -> flow.verdict() == verdict);
	}

	private boolean isStray(Strand strand) {
		return this.strays.isStray(strand.flow());
	}

	private static boolean isFromServerPort(Strand strand) {
		return strand.flow().source().port() == TeredoAddress.SERVER_PORT;
	}

	/** A server hands on the bubbles of many; only a peer's own have a pace. */
	private static boolean isFromPeer(Strand strand) {
		return strand.kind() == PacketKind.BUBBLE_DIRECT && !isFromServerPort(strand);
	}

	private static boolean hasPace(Flow flow, long fromNanos, long toNanos) {
		Cadence cadence = flow.cadence();
		return cadence != null && cadence.medianNanos() >= fromNanos && cadence.medianNanos() <= toNanos;
	}

}
