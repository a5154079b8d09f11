package org.driftwood.decode;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.driftwood.decode.PacketAnatomy.Header;
import org.driftwood.decode.PacketAnatomy.Layer;
import org.driftwood.decode.PacketAnatomy.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Every field of every layer: where it stands and what it says. */
class PacketAnatomyFieldsTests {

	/**
	 * TTL 55, from 203.0.113.5:3544 to 198.51.100.77:40000; 28 bytes with UDP's header.
	 */
	private static final String OUTER = "45180000abcd40003711beefcb007105c633644d0dd89c4000000a0b";

	private static final String ADDRESSES = "fe800000000000008000f22734ff8efa" + "20010000cb00710528a563bf39cc9bb2";

	@Test
	void theOuterHeaders() {
		List<String> lines = lines(OUTER, "6000000000003b15" + ADDRESSES);
		assertThat(of(lines, Header.IPV4)).containsExactly("0+20", "VERSION 0 4", "HEADER_LENGTH 0 20",
				"TRAFFIC_CLASS 1 0x18", "TOTAL_LENGTH 2 68", "IDENTIFICATION 4 43981", "FRAGMENTATION 6 DF 0",
				"TIME_TO_LIVE 8 55", "PROTOCOL 9 17", "CHECKSUM 10 0xbeef", "SOURCE 12 203.0.113.5",
				"DESTINATION 16 198.51.100.77");
		assertThat(of(lines, Header.UDP)).containsExactly("20+8", "SOURCE_PORT 20 3544", "DESTINATION_PORT 22 40000",
				"LENGTH 24 48", "CHECKSUM 26 0x0a0b");
	}

	@Test
	void anOuterHeaderWithOptions() {
		String options = OUTER.substring(0, 40).replaceFirst("45", "46") + "01010100" + OUTER.substring(40);
		List<String> lines = lines(options, "6000000000003b15" + ADDRESSES);
		assertThat(of(lines, Header.IPV4)).startsWith("0+24", "VERSION 0 4", "HEADER_LENGTH 0 24")
			.endsWith("OPTIONS 20 0x01010100");
		assertThat(of(lines, Header.UDP)).startsWith("24+8", "SOURCE_PORT 24 3544");
	}

	@Test
	void authenticationAndOrigin() {
		String teredo = "00010203aabb010203112233445566778801000063bf39cc9bb2";
		List<String> lines = lines(OUTER, teredo + "6000000000003b15" + ADDRESSES);
		assertThat(of(lines, Header.AUTHENTICATION)).containsExactly("28+18", "INDICATOR 28 0x0001",
				"IDENTIFIER_LENGTH 30 2", "VALUE_LENGTH 31 3", "CLIENT_IDENTIFIER 32 0xaabb",
				"AUTHENTICATION_VALUE 34 0x010203", "NONCE 37 0x1122334455667788", "CONFIRMATION 45 1");
		assertThat(of(lines, Header.ORIGIN)).containsExactly("46+8", "INDICATOR 46 0x0000", "ORIGIN_PORT 48 40000",
				"ORIGIN_ADDRESS 50 198.51.100.77");
		assertThat(of(lines, Header.IPV6)).startsWith("54+40", "VERSION 54 6");
	}

	@Test
	void theInnerHeaderWithWhatIsWrittenIntoItsAddresses() {
		assertThat(of(lines(OUTER, "6ab1234500003b15" + ADDRESSES), Header.IPV6)).containsExactly("28+40",
				"VERSION 28 6", "TRAFFIC_CLASS 28 0xab", "FLOW_LABEL 29 0x12345", "PAYLOAD_LENGTH 32 0",
				"NEXT_HEADER 34 59", "HOP_LIMIT 35 21", "SOURCE 36 fe80::8000:f227:34ff:8efa",
				"> PREFIX 36 0xfe80000000000000", "> FLAGS 44 0x8000", "> CLIENT_PORT 46 3544",
				"> SERVER 48 203.0.113.5", "DESTINATION 52 2001:0:cb00:7105:28a5:63bf:39cc:9bb2",
				"> PREFIX 52 0x20010000", "> SERVER 56 203.0.113.5", "> FLAGS 60 0x28a5", "> CLIENT_PORT 62 40000",
				"> CLIENT 64 198.51.100.77");
	}

	@Test
	void anExtensionAndTcpWithOptionsAndData() {
		String destinationOptions = "0600010400000000";
		String tcp = "01bbc000000000640000006560120fa0abcd0000020405b4";
		List<String> lines = lines(OUTER, "6000000000243c40" + ADDRESSES + destinationOptions + tcp + "c0ffee99");
		assertThat(of(lines, Header.EXTENSION)).containsExactly("68+8", "NEXT_HEADER 68 6", "REST 69 0x00010400000000");
		assertThat(of(lines, Header.TCP)).containsExactly("76+24", "SOURCE_PORT 76 443", "DESTINATION_PORT 78 49152",
				"SEQUENCE 80 100", "ACKNOWLEDGMENT 84 101", "HEADER_LENGTH 88 24", "FLAGS 89 0x12",
				"REST 90 0x0fa0abcd0000", "OPTIONS 96 0x020405b4");
		assertThat(of(lines, Header.DATA)).containsExactly("100+4", "REST 100 0xc0ffee99");
	}

	@Test
	void anEchoRequest() {
		List<String> lines = lines(OUTER, "60000000000a3a40" + ADDRESSES + "80001234000700090102");
		assertThat(of(lines, Header.ICMPV6)).startsWith("68+8", "TYPE 68 128", "CODE 69 0", "CHECKSUM 70 0x1234",
				"REST 72 0x00070009");
		assertThat(of(lines, Header.DATA)).containsExactly("76+2", "REST 76 0x0102");
	}

	@Test
	void anInnerDatagramAndTrailersBehindIt() {
		List<String> lines = lines(OUTER,
				"600000000009113f" + ADDRESSES + "003500360009000055" + "0104c0ffee01" + "03080000" + "0a010203c822");
		assertThat(of(lines, Header.INNER_UDP)).containsExactly("68+8", "SOURCE_PORT 68 53", "DESTINATION_PORT 70 54",
				"LENGTH 72 9", "CHECKSUM 74 0x0000");
		assertThat(of(lines, Header.DATA)).containsExactly("76+1", "REST 76 0x55");
		assertThat(of(lines, Header.TRAILER)).containsExactly("77+6", "TYPE 77 1", "LENGTH 78 4", "VALUE 79 0xc0ffee01",
				"83+10", "TYPE 83 3", "LENGTH 84 8", "VALUE 85 0x00000a010203c822");
	}

	/** The lines of all layers of that sort, without its name. */
	private static List<String> of(List<String> lines, Header header) {
		String start = header + ": ";
		return lines.stream().filter((it) -> it.startsWith(start)).map((it) -> it.substring(start.length())).toList();
	}

	/**
	 * A line for each layer, and for each part of it; those within another are marked.
	 */
	private static List<String> lines(String headers, String payload) {
		byte[] frame = HexFormat.of().parseHex(headers + payload);
		int udp = frame.length - payload.length() / 2 - 8;
		frame[3] = (byte) frame.length;
		frame[udp + 5] = (byte) (frame.length - udp);
		Verdict verdict = new PacketDecoder().decode(228, Bytes.of(frame), frame.length);
		List<String> lines = new ArrayList<>();
		for (Layer layer : PacketAnatomy.of((Verdict.Recognised) verdict).layers()) {
			lines.add(layer.header() + ": " + layer.offset() + '+' + layer.length());
			for (Part part : layer.parts()) {
				lines.add(layer.header() + ": " + (part.within() ? "> " : "") + part.field() + ' ' + part.offset() + ' '
						+ part.value());
			}
		}
		return lines;
	}

}
