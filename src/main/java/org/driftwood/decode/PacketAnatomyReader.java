package org.driftwood.decode;

import java.util.ArrayList;
import java.util.List;

import org.driftwood.decode.PacketAnatomy.Field;
import org.driftwood.decode.PacketAnatomy.Form;
import org.driftwood.decode.PacketAnatomy.Header;
import org.driftwood.decode.PacketAnatomy.Layer;

/**
 * Finds the layers of one packet and what stands in them. What the packet is was decided
 * before; here its bytes are named.
 */
final class PacketAnatomyReader {

	private static final int INDICATOR_LENGTH = 2;

	private static final int EXTENSION_LEAST = 8;

	private final OuterPacket outer;

	private final TeredoPacket packet;

	private final Bytes bytes;

	private final int payload;

	private final int end;

	private final List<Layer> layers = new ArrayList<>();

	PacketAnatomyReader(Verdict.Recognised verdict) {
		this.outer = verdict.outer();
		this.packet = verdict.packet();
		this.bytes = this.outer.ipv4();
		this.payload = this.outer.payload().offsetIn(this.bytes);
		this.end = this.payload + this.outer.payload().length();
	}

	List<Layer> read() {
		readIpv4();
		readUdp();
		readAuthentication();
		readOrigin();
		if (this.packet.inner() != null) {
			readIpv6();
			readBehindHeaders();
		}
		if (position() < this.bytes.length()) {
			readRest(Header.UNREAD, this.bytes.length());
		}
		return List.copyOf(this.layers);
	}

	/** Where the next layer begins. */
	private int position() {
		return this.layers.isEmpty() ? 0 : this.layers.getLast().offset() + this.layers.getLast().length();
	}

	private LayerParts next(int length) {
		int from = position();
		return new LayerParts(this.bytes.slice(from, Math.min(length, this.bytes.length() - from)), from);
	}

	private void add(Header header, LayerParts parts) {
		this.layers.add(new Layer(header, parts.offset(), parts.length(), parts.list()));
	}

	private void readRest(Header header, int to) {
		LayerParts parts = next(to - position());
		parts.add(Field.REST, 0, parts.length(), Form.HEX);
		add(header, parts);
	}

	private void readIpv4() {
		LayerParts parts = next((this.bytes.u8(0) & 0xf) * 4);
		parts.add(Field.VERSION, 0, 1, Form.UPPER_BITS);
		parts.add(Field.HEADER_LENGTH, 0, 1, Form.WORDS);
		parts.add(Field.TRAFFIC_CLASS, 1, 1, Form.HEX);
		parts.add(Field.TOTAL_LENGTH, 2, 2, Form.NUMBER);
		parts.add(Field.IDENTIFICATION, 4, 2, Form.NUMBER);
		parts.add(Field.FRAGMENTATION, 6, 2, Form.FRAGMENT);
		parts.add(Field.TIME_TO_LIVE, 8, 1, Form.NUMBER);
		parts.add(Field.PROTOCOL, 9, 1, Form.NUMBER);
		parts.add(Field.CHECKSUM, 10, 2, Form.HEX);
		parts.add(Field.SOURCE, 12, 4, Form.IPV4);
		parts.add(Field.DESTINATION, 16, 4, Form.IPV4);
		parts.add(Field.OPTIONS, Ipv4Packet.HEADER_LENGTH, parts.length() - Ipv4Packet.HEADER_LENGTH, Form.HEX);
		add(Header.IPV4, parts);
	}

	private void readUdp() {
		LayerParts parts = next(UdpDatagram.HEADER_LENGTH);
		parts.addUdp();
		add(Header.UDP, parts);
	}

	private void readAuthentication() {
		Authentication authentication = this.packet.authentication();
		if (authentication == null) {
			return;
		}
		int identifier = authentication.clientIdentifier().length();
		int value = authentication.value().length();
		LayerParts parts = next(authentication.length());
		parts.add(Field.INDICATOR, 0, INDICATOR_LENGTH, Form.HEX);
		parts.add(Field.IDENTIFIER_LENGTH, 2, 1, Form.NUMBER);
		parts.add(Field.VALUE_LENGTH, 3, 1, Form.NUMBER);
		parts.add(Field.CLIENT_IDENTIFIER, 4, identifier, Form.HEX);
		parts.add(Field.AUTHENTICATION_VALUE, 4 + identifier, value, Form.HEX);
		parts.add(Field.NONCE, 4 + identifier + value, 8, Form.HEX);
		parts.add(Field.CONFIRMATION, 12 + identifier + value, 1, Form.NUMBER);
		add(Header.AUTHENTICATION, parts);
	}

	private void readOrigin() {
		if (this.packet.origin() != null) {
			LayerParts parts = next(OriginIndication.LENGTH);
			parts.add(Field.INDICATOR, 0, INDICATOR_LENGTH, Form.HEX);
			parts.add(Field.ORIGIN_PORT, 2, 2, Form.FLIPPED_NUMBER);
			parts.add(Field.ORIGIN_ADDRESS, 4, 4, Form.FLIPPED_IPV4);
			add(Header.ORIGIN, parts);
		}
	}

	private void readIpv6() {
		LayerParts parts = next(Ipv6Header.LENGTH);
		parts.add(Field.VERSION, 0, 1, Form.UPPER_BITS);
		parts.add(Field.TRAFFIC_CLASS, 0, 2, Form.MIDDLE_BITS);
		parts.add(Field.FLOW_LABEL, 1, 3, Form.LOWER_BITS);
		parts.add(Field.PAYLOAD_LENGTH, 4, 2, Form.NUMBER);
		parts.add(Field.NEXT_HEADER, 6, 1, Form.NUMBER);
		parts.add(Field.HOP_LIMIT, 7, 1, Form.NUMBER);
		parts.addAddress(Field.SOURCE, Ipv6Header.SOURCE);
		parts.addAddress(Field.DESTINATION, Ipv6Header.DESTINATION);
		add(Header.IPV6, parts);
	}

	/** Up to the end of the inner packet, and then the trailers. */
	private void readBehindHeaders() {
		int headersEnd = Math.min(this.end, this.payload + this.packet.dataOffset());
		readExtensionsAndTransport(headersEnd);
		int dataEnd = Math.min(this.end, this.payload + this.packet.dataEnd());
		if (position() < dataEnd) {
			readRest(Header.DATA, dataEnd);
		}
		for (Trailer trailer : this.packet.trailers()) {
			LayerParts parts = next(2 + trailer.value().length());
			parts.add(Field.TYPE, 0, 1, Form.NUMBER);
			parts.add(Field.LENGTH, 1, 1, Form.NUMBER);
			parts.add(Field.VALUE, 2, trailer.value().length(), Form.HEX);
			add(Header.TRAILER, parts);
		}
	}

	private void readExtensionsAndTransport(int headersEnd) {
		int start = position();
		int first = this.bytes.u8(start - Ipv6Header.LENGTH + 6);
		Bytes behind = this.bytes.slice(start, Math.max(0, headersEnd - start));
		List<Integer> starts = new ArrayList<>();
		HeaderChain chain = HeaderChain.walk(first, behind, (_, at) -> starts.add(at));
		starts.add(chain.length());
		for (int i = 0; i + 1 < starts.size() && starts.get(i) < starts.get(i + 1); i++) {
			readExtension(starts.get(i + 1) - starts.get(i));
		}
		if (position() < headersEnd) {
			readTransport(chain.protocol(), headersEnd - position());
		}
	}

	private void readExtension(int length) {
		LayerParts parts = next(Math.max(length, EXTENSION_LEAST));
		parts.add(Field.NEXT_HEADER, 0, 1, Form.NUMBER);
		parts.add(Field.REST, 1, parts.length() - 1, Form.HEX);
		add(Header.EXTENSION, parts);
	}

	private void readTransport(int protocol, int length) {
		LayerParts parts = next(length);
		switch (protocol) {
			case TransportHeader.TCP -> parts.addTcp();
			case TransportHeader.UDP -> parts.addUdp();
			case TransportHeader.ICMPV6 -> parts.addIcmpv6();
			default -> parts.add(Field.REST, 0, length, Form.HEX);
		}
		add(header(protocol), parts);
	}

	private static Header header(int protocol) {
		return switch (protocol) {
			case TransportHeader.TCP -> Header.TCP;
			case TransportHeader.UDP -> Header.INNER_UDP;
			case TransportHeader.ICMPV6 -> Header.ICMPV6;
			default -> Header.OTHER_TRANSPORT;
		};
	}

}
