package org.driftwood.address;

import java.util.List;

import org.driftwood.decode.AddressAnatomy;
import org.driftwood.decode.AddressAnatomy.Embedding;
import org.driftwood.decode.AddressAnatomy.Part;
import org.driftwood.decode.AddressAnatomy.Step;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv6Address;
import org.jspecify.annotations.Nullable;

/**
 * What is written into an address, as page and API show it.
 *
 * @param text the address as RFC 5952 writes it
 * @param bytes all sixteen in hex
 * @param embeddings what is found in it; empty for most addresses
 */
public record Anatomy(String text, String bytes, List<Found> embeddings) {

	/** One thing found, by the name of its scheme. */
	public record Found(String scheme, List<Field> fields) {
	}

	/**
	 * Some of the bytes.
	 *
	 * @param name what they are
	 * @param offset of the first one, 0 to 15
	 * @param bytes in hex, one by one
	 * @param step from them to the value
	 * @param flipped the bytes with every bit flipped, where that is the step
	 */
	public record Field(String name, int offset, String bytes, String step, @Nullable String flipped, String value) {

		/** The place of the last one, 0 to 15. */
		public int last() {
			return this.offset + this.bytes.length() / 3;
		}

	}

	/** Takes the address apart. */
	public static Anatomy of(Ipv6Address address) {
		AddressAnatomy anatomy = AddressAnatomy.of(address);
		return new Anatomy(address.toString(), spaced(address.bytes(), 0),
				anatomy.embeddings().stream().map(Anatomy::found).toList());
	}

	private static Found found(Embedding embedding) {
		return new Found(embedding.scheme().name(), embedding.parts().stream().map(Anatomy::field).toList());
	}

	private static Field field(Part part) {
		return new Field(part.field().name(), part.offset(), spaced(part.raw(), 0), part.step().name(),
				(part.step() == Step.FLIP) ? spaced(part.raw(), 0xff) : null, part.value());
	}

	private static String spaced(Bytes bytes, int flip) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < bytes.length(); i++) {
			int value = bytes.u8(i) ^ flip;
			text.append(text.isEmpty() ? "" : " ")
				.append(Character.forDigit(value >> 4, 16))
				.append(Character.forDigit(value & 15, 16));
		}
		return text.toString();
	}

}
