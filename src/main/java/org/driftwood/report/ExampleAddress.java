package org.driftwood.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.driftwood.decode.AddressAnatomy;
import org.driftwood.decode.AddressAnatomy.Part;
import org.driftwood.decode.AddressAnatomy.Step;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv6Address;
import org.jspecify.annotations.Nullable;

/**
 * The Teredo address of the packet that a report shows as its example, byte by byte.
 *
 * @param text the address as RFC 5952 writes it
 */
record ExampleAddress(String text, List<Field> fields) {

	/**
	 * Some of the bytes.
	 *
	 * @param offset of the first one, 0 to 15
	 * @param bytes in hex, one by one
	 * @param step from them to the value
	 * @param flipped the bytes with every bit flipped, where that is the step
	 */
	record Field(String name, int offset, String bytes, String step, @Nullable String flipped, String value) {

		/** The place of the last one, 0 to 15. */
		public int last() {
			return this.offset + this.bytes.length() / 3;
		}

		static Field of(Part part, PacketRow.TeredoRow shown) {
			String value = switch (part.field()) {
				case SERVER -> shown.server();
				case CLIENT -> shown.client();
				case PREFIX, FLAGS, PORT, IPV4, MAC -> part.value();
			};
			return new Field(part.field().name(), part.offset(), spaced(part.raw(), 0), part.step().name(),
					(part.step() == Step.FLIP) ? spaced(part.raw(), 0xff) : null, value);
		}

		private static String spaced(Bytes bytes, int flip) {
			return IntStream.range(0, bytes.length())
				.mapToObj((i) -> Bytes.of((byte) (bytes.u8(i) ^ flip)).toString())
				.collect(Collectors.joining(" "));
		}

	}

	/** The inner destination of the packet, where it is a Teredo address. */
	static Optional<ExampleAddress> of(PacketRow packet) {
		return (packet.inner() != null) ? of(packet.inner().destination(), packet.destinationTeredo())
				: Optional.empty();
	}

	/** The inner source of the packet, where it is a Teredo address. */
	static Optional<ExampleAddress> ofSource(PacketRow packet) {
		return (packet.inner() != null) ? of(packet.inner().source(), packet.sourceTeredo()) : Optional.empty();
	}

	private static Optional<ExampleAddress> of(String address, PacketRow.@Nullable TeredoRow shown) {
		if (shown == null) {
			return Optional.empty();
		}
		return Ipv6Address.parse(address)
			.map(AddressAnatomy::of)
			.filter((anatomy) -> anatomy.embeddings().size() == 1)
			.map((anatomy) -> of(anatomy, shown));
	}

	private static ExampleAddress of(AddressAnatomy anatomy, PacketRow.TeredoRow shown) {
		return new ExampleAddress(anatomy.address().toString(),
				anatomy.embeddings().getFirst().parts().stream().map((part) -> Field.of(part, shown)).toList());
	}

}
