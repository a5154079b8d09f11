package org.driftwood.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.PacketAnatomy;
import org.driftwood.decode.PacketAnatomy.Field;
import org.jspecify.annotations.Nullable;

/**
 * One packet opened: what its row says, and what each of its bytes does.
 *
 * @param layers from the outside inwards
 * @param dissection of the inner packet, by pcap4j; null where it could not be dissected
 * @param hex all bytes from the IPv4 header on
 */
record PacketDetail(@JsonUnwrapped PacketRow packet, List<LayerRow> layers, @Nullable List<DissectedHeader> dissection,
		String hex) {

	private static final Set<Field> OWNERS_ALONE = EnumSet.of(Field.CLIENT_IDENTIFIER, Field.AUTHENTICATION_VALUE);

	/**
	 * Bytes in a row that belong together.
	 *
	 * @param offset of the first, counted from the IPv4 header
	 */
	record LayerRow(String name, int offset, int length, List<FieldRow> fields) {

		static LayerRow of(PacketAnatomy.Layer layer, SeenPacket seen) {
			return new LayerRow(layer.header().name(), layer.offset(), layer.length(),
					layer.parts().stream().map((part) -> FieldRow.of(part, seen)).toList());
		}

		/** The place of the last byte. */
		public int last() {
			return this.offset + this.length - 1;
		}

	}

	/**
	 * Some of the bytes of a layer.
	 *
	 * @param bytes in hex
	 * @param step from them to the value
	 * @param within whether they are bytes of the field before
	 * @param value null where it is the owner's alone
	 */
	record FieldRow(String name, int offset, int length, String bytes, String step, boolean within,
			@Nullable String value) {

		static FieldRow of(PacketAnatomy.Part part, SeenPacket seen) {
			return new FieldRow(part.field().name(), part.offset(), part.raw().length(), part.raw().toString(),
					part.form().step().name(), part.within(), value(part, seen));
		}

		private static @Nullable String value(PacketAnatomy.Part part, SeenPacket seen) {
			Bytes actual = seen.listed().verdict().outer().ipv4();
			if (part.form().isIpv4()) {
				return seen.text().of(part.ipv4In(actual), part.ipv4In(seen.shown().outer().ipv4()));
			}
			return (!OWNERS_ALONE.contains(part.field()) || isSame(part, actual)) ? part.value() : null;
		}

		private static boolean isSame(PacketAnatomy.Part part, Bytes actual) {
			return part.raw().equals(actual.slice(part.offset(), part.raw().length()));
		}

		/** The place of the last byte. */
		public int last() {
			return this.offset + this.length - 1;
		}

	}

	static PacketDetail of(SeenPacket seen) {
		PacketAnatomy anatomy = PacketAnatomy.of(seen.shown());
		return new PacketDetail(seen.row(), anatomy.layers().stream().map((layer) -> LayerRow.of(layer, seen)).toList(),
				dissection(anatomy), anatomy.bytes().toString());
	}

	private static @Nullable List<DissectedHeader> dissection(PacketAnatomy anatomy) {
		for (PacketAnatomy.Layer layer : anatomy.layers()) {
			if (layer.header() == PacketAnatomy.Header.IPV6) {
				return InnerDissection.of(anatomy.bytes().from(layer.offset()), layer.offset()).orElse(null);
			}
		}
		return List.of();
	}

}
