package org.driftwood.decode;

import java.util.List;

import org.driftwood.decode.AddressAnatomy.Step;

/**
 * What each byte of a packet says: the headers around Teredo, Teredo's own, and those of
 * the IPv6 packet in it.
 *
 * @param bytes from the IPv4 header on, which all offsets count from
 * @param layers from the outside inwards, without gaps as far as the packet can be read
 */
public record PacketAnatomy(Bytes bytes, List<Layer> layers) {

	/** What some bytes in a row are. */
	public enum Header {

		IPV4, UDP, AUTHENTICATION, ORIGIN, IPV6, EXTENSION, INNER_UDP, TCP, ICMPV6, OTHER_TRANSPORT,
		/** What the inner packet carries behind its headers. */
		DATA, TRAILER,
		/** What cannot be read, or belongs to nothing. */
		UNREAD

	}

	/** What a part is. */
	public enum Field {

		VERSION, HEADER_LENGTH, TRAFFIC_CLASS, TOTAL_LENGTH, IDENTIFICATION, FRAGMENTATION, TIME_TO_LIVE, PROTOCOL,
		CHECKSUM, SOURCE, DESTINATION, OPTIONS, SOURCE_PORT, DESTINATION_PORT, LENGTH, INDICATOR, IDENTIFIER_LENGTH,
		VALUE_LENGTH, CLIENT_IDENTIFIER, AUTHENTICATION_VALUE, NONCE, CONFIRMATION, ORIGIN_PORT, ORIGIN_ADDRESS,
		FLOW_LABEL, PAYLOAD_LENGTH, NEXT_HEADER, HOP_LIMIT, PREFIX, SERVER, FLAGS, CLIENT_PORT, CLIENT, EMBEDDED,
		SEQUENCE, ACKNOWLEDGMENT, TYPE, CODE, VALUE, REST

	}

	/** How a part's bytes are read. */
	public enum Form {

		NUMBER, HEX, IPV4, IPV6,
		/** An address with every bit flipped. */
		FLIPPED_IPV4,
		/** A number with every bit flipped. */
		FLIPPED_NUMBER,
		/** The number in the upper four bits. */
		UPPER_BITS,
		/** The number in the lower four bits, counting words of four bytes. */
		WORDS,
		/** The same in the upper four bits. */
		UPPER_WORDS,
		/** The eight bits behind the first four. */
		MIDDLE_BITS,
		/** All but the first four bits. */
		LOWER_BITS,
		/** Two bits that tell, and an offset in units of eight bytes. */
		FRAGMENT;

		/** From the bytes to the value. */
		public Step step() {
			return switch (this) {
				case NUMBER, HEX, IPV4, IPV6 -> Step.AS_IS;
				case FLIPPED_IPV4, FLIPPED_NUMBER -> Step.FLIP;
				case UPPER_BITS, MIDDLE_BITS, LOWER_BITS, WORDS, UPPER_WORDS, FRAGMENT -> Step.BITS;
			};
		}

		/** Whether the value is an IPv4 address. */
		public boolean isIpv4() {
			return this == IPV4 || this == FLIPPED_IPV4;
		}

	}

	/**
	 * Bytes in a row that belong together.
	 *
	 * @param parts in their order; those within another one follow it
	 */
	public record Layer(Header header, int offset, int length, List<Part> parts) {
	}

	/**
	 * Some bytes of a layer with their meaning.
	 *
	 * @param offset of the first one
	 * @param raw as they stand
	 * @param within whether they are bytes of the last part that is not itself within
	 * another
	 * @param value as usually written
	 */
	public record Part(Field field, int offset, Bytes raw, Form form, boolean within, String value) {

		/**
		 * The IPv4 address that stands at this place of a packet.
		 * @param packet of the same layout, from the IPv4 header on
		 */
		public Ipv4Address ipv4In(Bytes packet) {
			Ipv4Address address = new Ipv4Address(packet.bits32(this.offset));
			return (this.form == Form.FLIPPED_IPV4) ? address.complement() : address;
		}

	}

	/** Takes a packet apart that was read as Teredo. */
	public static PacketAnatomy of(Verdict.Recognised verdict) {
		return new PacketAnatomy(verdict.outer().ipv4(), new PacketAnatomyReader(verdict).read());
	}

}
