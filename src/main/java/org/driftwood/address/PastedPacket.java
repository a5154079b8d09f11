package org.driftwood.address;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A packet that somebody pasted as hex, taken apart.
 *
 * @param layer what the bytes begin with, by the name of a {@link Layer}
 * @param kind what it is
 * @param fault why it is malformed, if it is
 * @param outerSource null where only a UDP payload was pasted
 * @param client whom the inner destination names, address and port
 */
record PastedPacket(String layer, String kind, @Nullable String fault, @Nullable String outerSource,
		@Nullable String outerDestination, @Nullable String nonce, @Nullable String origin, @Nullable Anatomy source,
		@Nullable Anatomy destination, @Nullable String client, @Nullable Integer hopLimit, List<Behind> trailers,
		List<String> anomalies) {

	/** Longer than any packet on Ethernet. */
	static final int MOST_BYTES = 2048;

	/** Room for so many bytes in a hex dump, whose margins are longer than they are. */
	private static final int MOST_CHARACTERS = 8 * MOST_BYTES;

	private static final PacketDecoder DECODER = new PacketDecoder();

	private static final int IPV4_AND_UDP = 28;

	private static final int RAW_IPV4 = 228;

	private static final Set<Character> SEPARATORS = Set.of(' ', '\t', '\r', ':', '-', ',', '.');

	/**
	 * A trailer.
	 *
	 * @param value in hex
	 * @param addresses that it tells
	 * @param port that it announces
	 */
	record Behind(int type, String value, List<String> addresses, @Nullable Integer port) {

		static Behind of(Trailer it) {
			return new Behind(it.type(), it.value().toString(),
					it.alternateAddresses().stream().map(Endpoint::toString).toList(), it.randomPort().orElse(null));
		}

	}

	/** What a pasted packet may begin with, in the order in which it is tried. */
	enum Layer {

		UDP_PAYLOAD(0), IPV4(RAW_IPV4), ETHERNET(1), LINUX_COOKED_2(276), LINUX_COOKED(113);

		private final int linkType;

		Layer(int linkType) {
			this.linkType = linkType;
		}

	}

	/**
	 * The packet in the bytes, whatever layer they begin with. Sound Teredo at any layer
	 * goes before broken Teredo at an earlier one: many frames begin like a broken
	 * payload.
	 * @return empty where no Teredo is found
	 */
	static Optional<PastedPacket> of(byte[] bytes) {
		return find(bytes, Verdict.Teredo.class).or(() -> find(bytes, Verdict.Malformed.class));
	}

	private static Optional<PastedPacket> find(byte[] bytes, Class<? extends Verdict.Recognised> wanted) {
		for (Layer layer : Layer.values()) {
			byte[] frame = (layer == Layer.UDP_PAYLOAD) ? wrapped(bytes) : bytes;
			int linkType = (layer == Layer.UDP_PAYLOAD) ? RAW_IPV4 : layer.linkType;
			Verdict verdict = DECODER.decode(linkType, Bytes.of(frame), frame.length);
			if (wanted.isInstance(verdict)) {
				return Optional.of(of(layer, wanted.cast(verdict)));
			}
		}
		return Optional.empty();
	}

	/** The bytes as the payload of a packet between unknown hosts on Teredo's port. */
	private static byte[] wrapped(byte[] payload) {
		byte[] frame = new byte[IPV4_AND_UDP + payload.length];
		int total = frame.length;
		int udp = total - 20;
		byte[] header = { 0x45, 0, (byte) (total >> 8), (byte) total, 0, 0, 0, 0, 64, 17, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
				0x0d, (byte) 0xd8, 0x0d, (byte) 0xd8, (byte) (udp >> 8), (byte) udp, 0, 0 };
		System.arraycopy(header, 0, frame, 0, IPV4_AND_UDP);
		System.arraycopy(payload, 0, frame, IPV4_AND_UDP, payload.length);
		return frame;
	}

	private static PastedPacket of(Layer layer, Verdict.Recognised verdict) {
		TeredoPacket packet = verdict.packet();
		OuterPacket outer = (layer == Layer.UDP_PAYLOAD) ? null : verdict.outer();
		InnerPacket inner = packet.inner();
		return new PastedPacket(layer.name(), packet.kind().name(),
				(verdict instanceof Verdict.Malformed malformed) ? malformed.fault().name() : null,
				(outer != null) ? outer.source().toString() : null,
				(outer != null) ? outer.destination().toString() : null,
				(packet.authentication() != null) ? HexFormat.of().toHexDigits(packet.authentication().nonce()) : null,
				(packet.origin() != null) ? packet.origin().mapped().toString() : null,
				(inner != null) ? Anatomy.of(inner.source()) : null,
				(inner != null) ? Anatomy.of(inner.destination()) : null, client(inner),
				(inner != null) ? inner.hopLimit() : null, packet.trailers().stream().map(Behind::of).toList(),
				packet.anomalies().stream().map(Enum::name).toList());
	}

	private static @Nullable String client(@Nullable InnerPacket inner) {
		return Optional.ofNullable(inner)
			.flatMap(InnerPacket::destinationTeredo)
			.map((it) -> it.mapped().toString())
			.orElse(null);
	}

	/**
	 * Reads hex as people paste it: blanks, colons, {@code 0x} and the margins of a hex
	 * dump are forgiven.
	 * @return empty where it is not hex, or too long
	 */
	static Optional<byte[]> parseHex(String text) {
		if (text.length() > MOST_CHARACTERS) {
			return Optional.empty();
		}
		StringBuilder digits = new StringBuilder();
		for (String line : text.split("\n", -1)) {
			for (char c : new HexDumpLine(line.strip()).withoutMargins().replace("0x", "").toCharArray()) {
				if (c < 128 && Character.digit(c, 16) >= 0) {
					digits.append(c);
				}
				else if (!SEPARATORS.contains(c)) {
					return Optional.empty();
				}
			}
		}
		if (digits.isEmpty() || digits.length() % 2 != 0 || digits.length() > 2 * MOST_BYTES) {
			return Optional.empty();
		}
		return Optional.of(HexFormat.of().parseHex(digits));
	}

}
