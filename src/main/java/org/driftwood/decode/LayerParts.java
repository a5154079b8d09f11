package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;

import org.driftwood.decode.AddressAnatomy.Embedding;
import org.driftwood.decode.PacketAnatomy.Field;
import org.driftwood.decode.PacketAnatomy.Form;
import org.driftwood.decode.PacketAnatomy.Part;

/** Gathers the parts of one layer; those that are not all there are left out. */
final class LayerParts {

	private static final int ADDRESS_LENGTH = 16;

	private static final int TCP_LEAST = 20;

	private static final int ICMPV6_LEAST = 4;

	private final Bytes bytes;

	private final int offset;

	private final List<Part> parts = new ArrayList<>();

	/**
	 * Begins a layer.
	 * @param bytes all of it
	 * @param offset in the packet
	 */
	LayerParts(Bytes bytes, int offset) {
		this.bytes = bytes;
		this.offset = offset;
	}

	int offset() {
		return this.offset;
	}

	int length() {
		return this.bytes.length();
	}

	List<Part> list() {
		return List.copyOf(this.parts);
	}

	void add(Field field, int at, int length, Form form) {
		add(field, at, length, form, false);
	}

	private void add(Field field, int at, int length, Form form, boolean within) {
		if (length > 0 && at + length <= this.bytes.length()) {
			Bytes raw = this.bytes.slice(at, length);
			this.parts.add(new Part(field, this.offset + at, raw, form, within, value(form, raw)));
		}
	}

	void addUdp() {
		add(Field.SOURCE_PORT, UdpDatagram.SOURCE_PORT, 2, Form.NUMBER);
		add(Field.DESTINATION_PORT, UdpDatagram.DESTINATION_PORT, 2, Form.NUMBER);
		add(Field.LENGTH, 4, 2, Form.NUMBER);
		add(Field.CHECKSUM, UdpDatagram.CHECKSUM, 2, Form.HEX);
	}

	void addTcp() {
		add(Field.SOURCE_PORT, 0, 2, Form.NUMBER);
		add(Field.DESTINATION_PORT, 2, 2, Form.NUMBER);
		add(Field.SEQUENCE, 4, 4, Form.NUMBER);
		add(Field.ACKNOWLEDGMENT, 8, 4, Form.NUMBER);
		add(Field.HEADER_LENGTH, 12, 1, Form.UPPER_WORDS);
		add(Field.FLAGS, 13, 1, Form.HEX);
		add(Field.REST, 14, TCP_LEAST - 14, Form.HEX);
		add(Field.OPTIONS, TCP_LEAST, this.bytes.length() - TCP_LEAST, Form.HEX);
	}

	void addIcmpv6() {
		add(Field.TYPE, 0, 1, Form.NUMBER);
		add(Field.CODE, 1, 1, Form.NUMBER);
		add(Field.CHECKSUM, 2, 2, Form.HEX);
		add(Field.REST, ICMPV6_LEAST, this.bytes.length() - ICMPV6_LEAST, Form.HEX);
	}

	/** An IPv6 address and, where it is Teredo's, what is written into it. */
	void addAddress(Field field, int at) {
		add(field, at, ADDRESS_LENGTH, Form.IPV6);
		if (at + ADDRESS_LENGTH <= this.bytes.length()) {
			for (Embedding found : AddressAnatomy.of(Ipv6Header.address(this.bytes, at)).embeddings()) {
				found.parts()
					.forEach((part) -> add(field(part.field()), at + part.offset(), part.raw().length(), form(part),
							true));
			}
		}
	}

	private static Field field(AddressAnatomy.Field field) {
		return switch (field) {
			case PREFIX -> Field.PREFIX;
			case SERVER -> Field.SERVER;
			case FLAGS -> Field.FLAGS;
			case PORT -> Field.CLIENT_PORT;
			case CLIENT -> Field.CLIENT;
			case IPV4, MAC -> Field.EMBEDDED;
		};
	}

	private static Form form(AddressAnatomy.Part part) {
		boolean flipped = part.step() == AddressAnatomy.Step.FLIP;
		return switch (part.field()) {
			case PREFIX, FLAGS, MAC -> Form.HEX;
			case PORT -> Form.FLIPPED_NUMBER;
			case SERVER, CLIENT, IPV4 -> flipped ? Form.FLIPPED_IPV4 : Form.IPV4;
		};
	}

	private static String value(Form form, Bytes raw) {
		return switch (form) {
			case NUMBER -> Long.toString(number(raw));
			case HEX -> "0x" + raw;
			case IPV4 -> new Ipv4Address(raw.bits32(0)).toString();
			case IPV6 -> Ipv6Header.address(raw, 0).toString();
			case FLIPPED_IPV4 -> new Ipv4Address(raw.bits32(0)).complement().toString();
			case FLIPPED_NUMBER -> Integer.toString(~raw.u16(0) & 0xffff);
			case UPPER_BITS -> Integer.toString(raw.u8(0) >> 4);
			case MIDDLE_BITS -> "0x" + raw.toString().substring(1, 3);
			case LOWER_BITS -> "0x" + raw.toString().substring(1);
			case WORDS -> Integer.toString((raw.u8(0) & 0xf) * 4);
			case UPPER_WORDS -> Integer.toString((raw.u8(0) >> 4) * 4);
			case FRAGMENT -> fragment(raw.u16(0));
		};
	}

	private static long number(Bytes raw) {
		long number = 0;
		for (int i = 0; i < raw.length(); i++) {
			number = number << 8 | raw.u8(i);
		}
		return number;
	}

	/** The flags by their usual names, and the offset in bytes. */
	private static String fragment(int bits) {
		return ((bits & 0x4000) != 0 ? "DF " : "") + ((bits & 0x2000) != 0 ? "MF " : "") + (bits & 0x1fff) * 8;
	}

}
