package org.driftwood.decode;

import java.util.HexFormat;
import java.util.List;
import java.util.Random;

import org.driftwood.decode.PacketAnatomy.Field;
import org.driftwood.decode.PacketAnatomy.Header;
import org.driftwood.decode.PacketAnatomy.Layer;
import org.driftwood.decode.PacketAnatomy.Part;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Each byte of a packet has its place in one layer. */
class PacketAnatomyTests {

	/** Authentication and origin around an advertisement with an option. */
	private static final String ADVERTISEMENT = "00010000112233445566778800000063bf39cc9bb26000000000303afffe80000000000000"
			+ "8000f22734ff8efafe800000000000000000fffffffffffe8600649d0000000000003a98000007d003044040ffffffffffffffff"
			+ "0000000020010000cb007105ff00000000200100";

	private static final String TRAILERS = "6000000000003b1520010000cb007105000037dd3ffffd3720010000cb00710528a563bf39cc9bb2"
			+ "0104c0ffee01030800000a010203c822";

	@Test
	void namesTheLayersFromTheOutsideInwards() {
		assertThat(of(ADVERTISEMENT).layers()).extracting(Layer::header)
			.containsExactly(Header.IPV4, Header.UDP, Header.AUTHENTICATION, Header.ORIGIN, Header.IPV6, Header.ICMPV6);
		assertThat(of(TRAILERS).layers()).extracting(Layer::header)
			.containsExactly(Header.IPV4, Header.UDP, Header.IPV6, Header.TRAILER, Header.TRAILER);
	}

	@Test
	void readsEachFieldAtItsPlace() {
		PacketAnatomy anatomy = of(ADVERTISEMENT);
		assertThat(value(anatomy, Header.IPV4, Field.SOURCE)).isEqualTo("203.0.113.5");
		assertThat(value(anatomy, Header.IPV4, Field.HEADER_LENGTH)).isEqualTo("20");
		assertThat(value(anatomy, Header.UDP, Field.SOURCE_PORT)).isEqualTo("3544");
		assertThat(value(anatomy, Header.AUTHENTICATION, Field.NONCE)).isEqualTo("0x1122334455667788");
		assertThat(value(anatomy, Header.ORIGIN, Field.ORIGIN_PORT)).isEqualTo("40000");
		assertThat(value(anatomy, Header.ORIGIN, Field.ORIGIN_ADDRESS)).isEqualTo("198.51.100.77");
		assertThat(value(anatomy, Header.IPV6, Field.VERSION)).isEqualTo("6");
		assertThat(value(anatomy, Header.IPV6, Field.TRAFFIC_CLASS)).isEqualTo("0x00");
		assertThat(value(anatomy, Header.IPV6, Field.HOP_LIMIT)).isEqualTo("255");
		assertThat(value(anatomy, Header.ICMPV6, Field.TYPE)).isEqualTo("134");
	}

	@Test
	void takesTeredoAddressesWithinApart() {
		List<Part> within = layer(of(TRAILERS), Header.IPV6).parts().stream().filter(Part::within).toList();
		assertThat(within).extracting(Part::field)
			.containsExactly(Field.PREFIX, Field.SERVER, Field.FLAGS, Field.CLIENT_PORT, Field.CLIENT, Field.PREFIX,
					Field.SERVER, Field.FLAGS, Field.CLIENT_PORT, Field.CLIENT);
		assertThat(within.getLast().value()).isEqualTo("198.51.100.77");
		assertThat(within.getLast().raw()).hasToString("39cc9bb2");
	}

	@Test
	void leavesNoByteOutAndHasNoneTwice() {
		Random random = new Random(4380);
		for (String payload : List.of(ADVERTISEMENT, TRAILERS)) {
			byte[] frame = frame(HexFormat.of().parseHex(payload));
			for (int i = 0; i < 4000; i++) {
				byte[] bytes = frame.clone();
				bytes[28 + random.nextInt(bytes.length - 28)] = (byte) random.nextInt();
				int length = (i < frame.length) ? i : frame.length;
				if (decode(bytes, length) instanceof Verdict.Recognised recognised) {
					assertCovered(PacketAnatomy.of(recognised));
				}
			}
		}
	}

	private static void assertCovered(PacketAnatomy anatomy) {
		int at = 0;
		for (Layer layer : anatomy.layers()) {
			assertThat(layer.offset()).isEqualTo(at);
			at += layer.length();
			for (Part part : layer.parts()) {
				assertThat(part.offset()).isBetween(layer.offset(), at - part.raw().length());
				assertThat(part.raw()).isEqualTo(anatomy.bytes().slice(part.offset(), part.raw().length()));
			}
		}
		assertThat(at).isEqualTo(anatomy.bytes().length());
	}

	private static String value(PacketAnatomy anatomy, Header header, Field field) {
		return layer(anatomy, header).parts()
			.stream()
			.filter((part) -> part.field() == field)
			.findFirst()
			.orElseThrow()
			.value();
	}

	private static Layer layer(PacketAnatomy anatomy, Header header) {
		return anatomy.layers().stream().filter((layer) -> layer.header() == header).findFirst().orElseThrow();
	}

	private static PacketAnatomy of(String payload) {
		byte[] frame = frame(HexFormat.of().parseHex(payload));
		return PacketAnatomy.of((Verdict.Recognised) decode(frame, frame.length));
	}

	private static Verdict decode(byte[] frame, int captured) {
		return new PacketDecoder().decode(228, Bytes.of(frame).first(captured), frame.length);
	}

	/** From a server to a client. */
	private static byte[] frame(byte[] payload) {
		byte[] headers = HexFormat.of().parseHex("450000000000000036110000cb007105c633644d0dd89c4000000000");
		byte[] frame = new byte[headers.length + payload.length];
		System.arraycopy(headers, 0, frame, 0, headers.length);
		System.arraycopy(payload, 0, frame, headers.length, payload.length);
		frame[3] = (byte) frame.length;
		frame[25] = (byte) (payload.length + 8);
		return frame;
	}

}
