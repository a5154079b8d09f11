package org.driftwood.diagnosis;

import java.util.List;

/**
 * What speaks for and against each hypothesis, and how much: argue here. How the weights
 * become a score is told in {@link Hypotheses}.
 */
final class HypothesisRules {

	private HypothesisRules() {
	}

	/** What a rule does to its hypothesis. */
	enum Role {

		/** Is enough to put it forward; as much as the share of packets that show it. */
		MAKES,

		/** Is enough to put it forward; once is as good as always. */
		PROVES,

		/** Strengthens it where something else has put it forward. */
		HELPS,

		/** Weakens it. */
		OPPOSES

	}

	/**
	 * One rule.
	 *
	 * @param weight 0 to 1: how far it alone would take the hypothesis
	 */
	record Rule(Role role, double weight, Reason reason) {
	}

	static List<Rule> of(HypothesisId hypothesis) {
		return switch (hypothesis) {
			case OWN_TEREDO -> OWN;
			case OLD_LEASE -> LEASE;
			case MOVED_MAPPING -> MOVED;
			case REROUTED -> ROUTE;
			case FORGED_SOURCE -> FORGED;
			case SCAN -> SCANNED;
			case BACKSCATTER -> SCATTERED;
			case BROKEN_SENDER -> BROKEN;
			case NOT_TEREDO -> OTHER;
		};
	}

	private static final List<Rule> OWN = List.of(
			// The link layer marks what was sent, and nothing else.
			proves(0.9, Reason.SENT_BY_THIS_MACHINE),
			// Only a NAT changes one end and keeps the rest: the client is behind it.
			proves(0.8, Reason.SEEN_ON_BOTH_SIDES_OF_NAT),
			// The nonce is 64 bits of the client's own choice (RFC 4380 5.2.1).
			proves(0.6, Reason.SOLICITATION_ANSWERED),
			// A server tells a client its own mapping (RFC 4380 5.2.1).
			makes(0.6, Reason.CLIENT_IS_MAPPING_TOLD_HERE),
			// Private addresses do not cross the Internet (RFC 1918).
			proves(0.5, Reason.SENT_FROM_BEHIND_NAT),
			// Clients announce themselves on their own link (RFC 4380 5.2.8).
			proves(0.5, Reason.DISCOVERY_ON_THIS_LINK),
			// Both ends speak: nobody strays.
			makes(0.4, Reason.PART_OF_A_DIALOGUE),
			// A client behind the same NAT, whose qualification was not captured.
			makes(0.3, Reason.CLIENT_MAY_BE_THIS_NAT),
			// A client's timer: 15 to 45 s (RFC 4380 5.2.5, RFC 6081 5.1.1).
			helps(0.2, Reason.KEEPALIVE_CADENCE),
			// What nobody asked for needs another explanation.
			opposes(0.6, Reason.UNASKED));

	private static final List<Rule> LEASE = List.of(
			// This very address and port is the client that they mean (RFC 4380 5.3.1).
			makes(0.7, Reason.CLIENT_IS_DESTINATION),
			// They mean an address that this capture was taken at before or after.
			makes(0.6, Reason.CLIENT_IS_ANOTHER_ADDRESS_HERE),
			// Behind a NAT it may be the NAT's public address that was a client's.
			makes(0.4, Reason.CLIENT_MAY_BE_THIS_NAT),
			// The address may have been a server's.
			makes(0.4, Reason.DESTINATION_NAMED_AS_SERVER),
			// The same, seen from clients that still look for it.
			makes(0.3, Reason.DESTINATION_SOLICITED),
			// The address may have been a relay's.
			makes(0.3, Reason.ANSWER_TO_A_RELAY),
			// Leases move within a pool, and so does the memory of them.
			makes(0.3, Reason.CLIENT_IS_NEIGHBOUR),
			// Server and peers remember a client independently of each other.
			helps(0.4, Reason.SENDERS_AGREE),
			// A genuine server hands on what genuine peers say (RFC 4380 5.3.1).
			helps(0.3, Reason.SERVER_IS_THE_NAMED_ONE),
			// Bubbles are what is left once the client is silent (RFC 4380 5.2.6).
			helps(0.3, Reason.STRAY_BUBBLES),
			// They keep to the pause of 2 s (RFC 4380 5.2.6).
			helps(0.2, Reason.BUBBLES_AT_ALLOWED_PACE),
			// Nobody believes that those clients are here.
			opposes(0.5, Reason.CLIENT_IS_ELSEWHERE),
			// An address is the memory of one client, not of many.
			opposes(0.5, Reason.ONE_SENDER_MANY_TARGETS),
			// A client that is still here explains it better.
			opposes(0.4, Reason.DESTINATION_SPEAKS_FROM_ANOTHER_PORT),
			// Answers follow what was asked a moment ago, not last week.
			opposes(0.3, Reason.ANSWER_UNASKED),
			// Those did not come the way that a client's packets come.
			opposes(0.2, Reason.SERVER_IS_NOT_NAMED),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static final List<Rule> MOVED = List.of(
			// Same host, other port: a NAT forgot, or maps each peer apart.
			makes(0.7, Reason.CLIENT_HAS_ANOTHER_PORT),
			// The client is here, and has another port by now.
			makes(0.7, Reason.DESTINATION_SPEAKS_FROM_ANOTHER_PORT),
			// A NAT that gives one client a new port each time.
			makes(0.5, Reason.CLIENT_HAS_MANY_PORTS),
			// All that knew the old port go on using it.
			helps(0.3, Reason.SENDERS_AGREE),
			// Its server sends to what the address embeds (RFC 4380 5.3.1).
			helps(0.3, Reason.SERVER_IS_THE_NAMED_ONE),
			// Ports do not explain another address.
			opposes(0.3, Reason.CLIENT_IS_ELSEWHERE),
			// Who tries many ports does not have one in mind.
			opposes(0.5, Reason.ONE_SENDER_MANY_TARGETS),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static final List<Rule> ROUTE = List.of(
			// Servers send to the embedded client (RFC 4380 5.3.1): it changed since.
			makes(0.6, Reason.CLIENT_IS_ELSEWHERE),
			// A NAT here was seen to give the packet another destination.
			proves(0.6, Reason.TRANSLATED_ON_ARRIVAL),
			// One address here gets what is meant for another; or that one moved to the
			// other.
			makes(0.4, Reason.CLIENT_IS_ANOTHER_ADDRESS_HERE),
			// A wrong mask, or a wrong line in a table, is off by little.
			makes(0.4, Reason.CLIENT_IS_NEIGHBOUR),
			// A NAT passes on to this host what nobody behind it asked for.
			makes(0.3, Reason.CLIENT_MAY_BE_THIS_NAT),
			// A translation of addresses leaves the port as it was.
			helps(0.5, Reason.PORT_IS_KEPT),
			// A translation picks one client; chance and forgers pick many.
			helps(0.4, Reason.CLIENT_IS_ALWAYS_THE_SAME),
			// That server sent it to the client, so it was changed on its way.
			helps(0.4, Reason.SERVER_IS_THE_NAMED_ONE),
			// Whoever writes to that client ends up here.
			helps(0.3, Reason.SENDERS_AGREE),
			// Those are where they are meant to be.
			opposes(0.5, Reason.CLIENT_IS_DESTINATION),
			// A translation does not depend on one sender.
			opposes(0.4, Reason.ONE_SENDER_MANY_TARGETS),
			// A relay may use a mapping that it learned, and be right.
			opposes(0.3, Reason.SERVER_IS_NOT_NAMED),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static final List<Rule> FORGED = List.of(
			// An advertisement by a stranger can hijack a client, and one is enough (RFC
			// 4380 7.2).
			proves(0.6, Reason.ADVERTISEMENT_NAMES_ANOTHER_SERVER),
			// One host is always about as far away.
			makes(0.5, Reason.HOPS_JUMP),
			// Beside servers only relays may use that port, and few do.
			makes(0.4, Reason.SERVER_IS_NOT_NAMED),
			// Weak: a symmetric NAT at the sender does the same.
			makes(0.3, Reason.SOURCE_DOES_NOT_FIT),
			// Always true, therefore never enough.
			makes(0.1, Reason.SOURCE_UNVERIFIABLE),
			// Inside and outside agree; a forger has to take care of that.
			opposes(0.4, Reason.SERVER_IS_THE_NAMED_ONE),
			// All packets of a source come the same way.
			opposes(0.3, Reason.HOPS_STEADY),
			// A forger would have to know how far another host's counter is.
			opposes(0.1, Reason.IDS_COUNT),
			// Several hosts would have to be forged to agree.
			opposes(0.2, Reason.SENDERS_AGREE),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static final List<Rule> SCANNED = List.of(
			// Who but a scanner has business with eight ports or clients at once?
			makes(0.6, Reason.ONE_SENDER_MANY_TARGETS),
			// It may look for servers.
			makes(0.4, Reason.DESTINATION_SOLICITED),
			// A scanner moves on, a peer tries again.
			helps(0.5, Reason.TARGETS_TRIED_ONCE),
			// Clients wait 2 s, and stop after 4 (RFC 4380 5.2.6).
			helps(0.3, Reason.BUBBLES_TOO_FAST),
			// A busy server has many clients, and so may a block of addresses.
			opposes(0.4, Reason.SERVER_IS_THE_NAMED_ONE),
			// Scanners are in a hurry.
			opposes(0.2, Reason.BUBBLES_AT_ALLOWED_PACE),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static final List<Rule> SCATTERED = List.of(
			// Somebody asked in this address's name.
			makes(0.6, Reason.ANSWER_UNASKED),
			// The error says whose packet it answers: one in this address's name.
			makes(0.7, Reason.ERROR_QUOTES_RECEIVER),
			// Somebody solicited in this address's name.
			makes(0.6, Reason.ADVERTISEMENT_UNASKED),
			// Somebody posed as a relay at this address.
			makes(0.5, Reason.ANSWER_TO_A_RELAY),
			// Answers go where the forged Teredo address says.
			helps(0.3, Reason.CLIENT_IS_DESTINATION),
			// Bubbles are questions, not answers.
			opposes(0.4, Reason.STRAY_BUBBLES),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static final List<Rule> BROKEN = List.of(
			// By chance once in four thousand million (RFC 4380 section 4).
			makes(0.8, Reason.COMPLEMENT_FORGOTTEN),
			// The same, for byte order.
			makes(0.8, Reason.BYTES_SWAPPED),
			// Receivers must drop it (RFC 4380 5.2.4), so nobody means it.
			makes(0.7, Reason.ADDRESS_FORBIDDEN),
			// No implementation sends it (RFC 4380 5.1.1).
			makes(0.6, Reason.GRAMMAR_BROKEN),
			// No known implementation sets them (RFC 5991 3.1).
			makes(0.5, Reason.FLAGS_IMPOSSIBLE),
			// The packet before them stays valid (RFC 6081 section 4).
			makes(0.2, Reason.TRAILERS_BROKEN),
			// Faster than RFC 4380 5.2.6 allows.
			makes(0.2, Reason.BUBBLES_TOO_FAST),
			// Those were encoded as they should be.
			opposes(0.4, Reason.CLIENT_IS_DESTINATION),
			// Others understand the sender.
			opposes(0.4, Reason.PART_OF_A_DIALOGUE),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static final List<Rule> OTHER = List.of(
			// 3544 is an ephemeral port of some systems, and scanners try them all.
			makes(0.8, Reason.OTHER_ON_TEREDO_PORT),
			// There is nothing else to explain.
			helps(0.5, Reason.NO_TEREDO_AT_ALL),
			// Those are Teredo.
			opposes(0.8, Reason.TEREDO_RECOGNISED),
			// The score is low already; this says why.
			opposes(0, Reason.FEW_PACKETS));

	private static Rule makes(double weight, Reason reason) {
		return new Rule(Role.MAKES, weight, reason);
	}

	private static Rule proves(double weight, Reason reason) {
		return new Rule(Role.PROVES, weight, reason);
	}

	private static Rule helps(double weight, Reason reason) {
		return new Rule(Role.HELPS, weight, reason);
	}

	private static Rule opposes(double weight, Reason reason) {
		return new Rule(Role.OPPOSES, weight, reason);
	}

}
