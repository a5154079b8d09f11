package org.driftwood.diagnosis;

/**
 * What evidence says; a key to a sentence. Figures are how many packets, then of how
 * many, if nothing else is said. "Stray" packets are those that came in though their
 * receiver never sends.
 */
public enum Reason {

	/** The capturing machine itself sent Teredo. */
	SENT_BY_THIS_MACHINE,

	/** Teredo was sent from a private address: the sender is on this side of a NAT. */
	SENT_FROM_BEHIND_NAT,

	/** The same packet was seen before and after a NAT changed one of its ends. */
	SEEN_ON_BOTH_SIDES_OF_NAT,

	/** An advertisement echoes the nonce of a solicitation in this capture. */
	SOLICITATION_ANSWERED,

	/** The embedded client is a mapping that a server told in this capture. */
	CLIENT_IS_MAPPING_TOLD_HERE,

	/** Sent by or to an end that takes part in Teredo, in this capture. */
	PART_OF_A_DIALOGUE,

	/** A neighbour on the local link looks for Teredo clients. */
	DISCOVERY_ON_THIS_LINK,

	/** Solicitations as far apart as a client's keep-alives are (15 to 45 seconds). */
	KEEPALIVE_CADENCE,

	/** Packets that nobody here asked for. */
	UNASKED,

	/** The embedded client is exactly whom the stray packet was sent to. */
	CLIENT_IS_DESTINATION,

	/** The embedded address is the destination, the embedded port is not. */
	CLIENT_HAS_ANOTHER_PORT,

	/** One client address is named with four ports or more; figures: packets, ports. */
	CLIENT_HAS_MANY_PORTS,

	/** The embedded client has nothing to do with the destination. */
	CLIENT_IS_ELSEWHERE,

	/** The embedded client is another address that this capture was taken at. */
	CLIENT_IS_ANOTHER_ADDRESS_HERE,

	/** The embedded client lies in the /24 or /16 of the destination. */
	CLIENT_IS_NEIGHBOUR,

	/** A global client is embedded, sent to a private address that never sends. */
	CLIENT_MAY_BE_THIS_NAT,

	/**
	 * Packets for somebody else name one and the same client, eight of ten or more.
	 */
	CLIENT_IS_ALWAYS_THE_SAME,

	/** The address differs from the embedded one and the port does not. */
	PORT_IS_KEPT,

	/** A NAT here gave the stray packet another destination. */
	TRANSLATED_ON_ARRIVAL,

	/** The destination speaks Teredo from another port. */
	DESTINATION_SPEAKS_FROM_ANOTHER_PORT,

	/** The destination is named as the Teredo server. */
	DESTINATION_NAMED_AS_SERVER,

	/** The destination is solicited as if it were a server. */
	DESTINATION_SOLICITED,

	/** Sent by the very server that the inner addresses name. */
	SERVER_IS_THE_NAMED_ONE,

	/** Several senders name the same client; figures: packets, senders. */
	SENDERS_AGREE,

	/** Bubbles: somebody tries to reach a client that no longer answers. */
	STRAY_BUBBLES,

	/** Bubbles from a peer no faster than the RFC allows. */
	BUBBLES_AT_ALLOWED_PACE,

	/** Bubbles from a peer faster than the RFC allows. */
	BUBBLES_TOO_FAST,

	/** From port 3544, but by a host that is not the named server. */
	SERVER_IS_NOT_NAMED,

	/** An advertisement that names another server than its sender. */
	ADVERTISEMENT_NAMES_ANOTHER_SERVER,

	/** The outer source does not fit the inner one. */
	SOURCE_DOES_NOT_FIT,

	/** The hop count of one source jumps by 4 or more; figures: packets, sources. */
	HOPS_JUMP,

	/**
	 * Sources seen four times or more always have the same hop count; figures: packets,
	 * sources.
	 */
	HOPS_STEADY,

	/**
	 * One counter of IPv4 IDs runs through all packets of a source; figures: packets,
	 * sources.
	 */
	IDS_COUNT,

	/** The source of a UDP packet can be forged, and nothing rules it out. */
	SOURCE_UNVERIFIABLE,

	/** One sender tries many receivers, ports or clients; figures: packets, targets. */
	ONE_SENDER_MANY_TARGETS,

	/** That sender tries each of them once or twice. */
	TARGETS_TRIED_ONCE,

	/** Echo replies, errors, resets and the like that nobody here asked for. */
	ANSWER_UNASKED,

	/** ICMPv6 errors that quote a packet which is said to come from the receiver. */
	ERROR_QUOTES_RECEIVER,

	/** Advertisements that answer no solicitation in this capture. */
	ADVERTISEMENT_UNASKED,

	/** Answers to a relay's bubble that was not sent from here. */
	ANSWER_TO_A_RELAY,

	/** The embedded address fits as its bytes stand: its bits were not flipped. */
	COMPLEMENT_FORGOTTEN,

	/** The embedded address fits once its bytes are swapped. */
	BYTES_SWAPPED,

	/** An embedded address or port that must not occur. */
	ADDRESS_FORBIDDEN,

	/** Flag bits that no known implementation sets. */
	FLAGS_IMPOSSIBLE,

	/** Begins as Teredo and breaks its grammar. */
	GRAMMAR_BROKEN,

	/** Trailers that cannot be read. */
	TRAILERS_BROKEN,

	/** Packets on port 3544 that are not Teredo; of all packets on it. */
	OTHER_ON_TEREDO_PORT,

	/** No Teredo at all; figures: packets on its port, twice. */
	NO_TEREDO_AT_ALL,

	/** Packets that are Teredo. */
	TEREDO_RECOGNISED,

	/** Too few packets for more than a guess; figures: how many, how many are wanted. */
	FEW_PACKETS

}
