package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;

/**
 * What is written into an IPv6 address: other addresses, ports and flags.
 *
 * @param address any address
 * @param embeddings all that are found, from the front of the address to its back; empty
 * for most
 */
public record AddressAnatomy(Ipv6Address address, List<Embedding> embeddings) {

	/** Ways to write something into an IPv6 address. */
	public enum Scheme {

		/** 2001:0::/32 (RFC 4380 section 4). */
		TEREDO,

		/** 3ffe:831f::/32, laid out as Teredo is today. */
		OBSOLETE_TEREDO,

		/** A Teredo server's link-local address. */
		TEREDO_LINK_LOCAL,

		/** 2002::/16 (RFC 3056). */
		SIX_TO_FOUR,

		/** An identifier of ::0:5efe:0:0/96 or ::200:5efe:0:0/96 (RFC 5214). */
		ISATAP,

		/** 64:ff9b::/96 (RFC 6052). */
		NAT64,

		/** ::ffff:0:0/96 (RFC 4291 2.5.5.2). */
		IPV4_MAPPED,

		/** An identifier made of a network card's address (RFC 4291 appendix A). */
		EUI_64

	}

	/** What a part is. */
	public enum Field {

		PREFIX, SERVER, FLAGS, PORT, CLIENT, IPV4, MAC

	}

	/** What turns a part's bytes into its value. */
	public enum Step {

		/** Nothing: they are read as they stand. */
		AS_IS,

		/** They are taken bit by bit. */
		BITS,

		/** Every bit is flipped. */
		FLIP

	}

	/**
	 * One thing written into the address.
	 *
	 * @param scheme by which rules
	 * @param parts in their order
	 */
	public record Embedding(Scheme scheme, List<Part> parts) {
	}

	/**
	 * Some bytes of the address with their meaning.
	 *
	 * @param field what it is
	 * @param offset of its first byte, 0 to 15
	 * @param raw as they stand in the address
	 * @param step from them to the value
	 * @param value an address or a port as usually written, flags and prefixes in hex
	 */
	public record Part(Field field, int offset, Bytes raw, Step step, String value) {
	}

	/** Takes an address apart. */
	public static AddressAnatomy of(Ipv6Address address) {
		List<Embedding> embeddings = new ArrayList<>();
		new AddressReader(address, embeddings).read();
		return new AddressAnatomy(address, List.copyOf(embeddings));
	}

}
