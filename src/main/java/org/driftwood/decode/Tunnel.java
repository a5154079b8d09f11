package org.driftwood.decode;

/** The tunnels that are looked through to find Teredo in them. */
public enum Tunnel {

	/** Carries what mobile phones send (3GPP TS 29.281). */
	GTP_U,

	/** RFC 2784 and 2890, with IPv4 or Ethernet in it. */
	GRE,

	/** IPv4 straight in IPv4 (RFC 2003). */
	IP_IN_IP,

	/** RFC 7348. */
	VXLAN,

	/** RFC 8926. */
	GENEVE

}
