package org.driftwood.diagnosis;

/** How the outer source compares with the inner one. */
public enum SourceVerdict {

	/** The client that the inner source names. */
	SOURCE_DIRECT,

	/** A server that hands on a packet of that client. */
	SOURCE_FORWARDED,

	/** Sent from native IPv6: the outer source is a relay. */
	SOURCE_RELAY,

	/** Sent from 6to4 by the host that the address names, or through a server. */
	SOURCE_6TO4,

	/** Seen before the sender's NAT translated it. */
	SOURCE_BEHIND_NAT,

	/** Neither: a symmetric NAT, or a forgery. */
	SOURCE_MISMATCH

}
