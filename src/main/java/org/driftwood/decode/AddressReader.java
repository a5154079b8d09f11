package org.driftwood.decode;

import java.util.List;

import org.driftwood.decode.AddressAnatomy.Embedding;
import org.driftwood.decode.AddressAnatomy.Field;
import org.driftwood.decode.AddressAnatomy.Part;
import org.driftwood.decode.AddressAnatomy.Scheme;
import org.driftwood.decode.AddressAnatomy.Step;

/** Looks for everything that is written into one IPv6 address. */
final class AddressReader {

	private static final int SIX_TO_FOUR = 0x2002;

	private static final long NAT64 = 0x0064_ff9b_0000_0000L;

	private static final int ISATAP = 0x5efe;

	// The bit that tells a globally unique identifier may be set.
	private static final int ISATAP_GLOBAL = 0x0200;

	private static final int UNIVERSAL = 0x02;

	private final Ipv6Address address;

	private final Bytes bytes;

	private final List<Embedding> found;

	AddressReader(Ipv6Address address, List<Embedding> found) {
		this.address = address;
		this.bytes = address.bytes();
		this.found = found;
	}

	void read() {
		if (TeredoAddress.hasPrefix(this.address)) {
			readTeredo(new TeredoAddress(this.address));
			return;
		}
		if (this.address.high() == NAT64 && this.address.low() >>> 32 == 0) {
			found(Scheme.NAT64, prefix(0, 12), ipv4(Field.IPV4, 12));
		}
		else if (this.address.high() == 0 && this.address.low() >>> 32 == 0xffff) {
			found(Scheme.IPV4_MAPPED, prefix(0, 12), ipv4(Field.IPV4, 12));
		}
		else if (this.address.isGlobalUnicast() || this.address.isLinkLocal() || isUniqueLocal()) {
			readSixToFour();
			readIdentifier();
		}
	}

	private void readTeredo(TeredoAddress teredo) {
		found(teredo.hasObsoletePrefix() ? Scheme.OBSOLETE_TEREDO : Scheme.TEREDO, prefix(0, 4), ipv4(Field.SERVER, 4),
				flags(), port(), flippedIpv4(Field.CLIENT));
	}

	private void readSixToFour() {
		if (this.address.group(0) == SIX_TO_FOUR) {
			found(Scheme.SIX_TO_FOUR, prefix(0, 2), ipv4(Field.IPV4, 2));
		}
	}

	private void readIdentifier() {
		int first = this.address.group(4);
		if (TeredoInterfaceIdentifier.of(this.address).isPresent()) {
			found(Scheme.TEREDO_LINK_LOCAL, prefix(0, 8), flags(), port(), flippedIpv4(Field.SERVER));
		}
		else if ((first == 0 || first == ISATAP_GLOBAL) && this.address.group(5) == ISATAP) {
			found(Scheme.ISATAP, prefix(8, 4), ipv4(Field.IPV4, 12));
		}
		else if (this.bytes.u16(11) == 0xfffe) {
			found(Scheme.EUI_64, part(Field.MAC, 8, 8, Step.BITS, mac()));
		}
	}

	private boolean isUniqueLocal() {
		return this.address.high() >>> 57 == 0xfc >> 1;
	}

	private void found(Scheme scheme, Part... parts) {
		this.found.add(new Embedding(scheme, List.of(parts)));
	}

	private Part prefix(int offset, int length) {
		return part(Field.PREFIX, offset, length, Step.AS_IS, this.bytes.slice(offset, length).toString());
	}

	private Part ipv4(Field field, int offset) {
		return part(field, offset, 4, Step.AS_IS, new Ipv4Address(this.bytes.bits32(offset)).toString());
	}

	private Part flippedIpv4(Field field) {
		return part(field, 12, 4, Step.FLIP, new Ipv4Address(this.bytes.bits32(12)).complement().toString());
	}

	private Part flags() {
		return part(Field.FLAGS, 8, 2, Step.BITS, "0x" + this.bytes.slice(8, 2));
	}

	private Part port() {
		return part(Field.PORT, 10, 2, Step.FLIP, Integer.toString(~this.bytes.u16(10) & 0xffff));
	}

	private Part part(Field field, int offset, int length, Step step, String value) {
		return new Part(field, offset, this.bytes.slice(offset, length), step, value);
	}

	// The middle ff:fe is filling, and the universal bit stands the other way round.
	private String mac() {
		Bytes first = Bytes.of((byte) (this.bytes.u8(8) ^ UNIVERSAL));
		return first + ":" + this.bytes.slice(9, 1) + ":" + this.bytes.slice(10, 1) + ":" + this.bytes.slice(13, 1)
				+ ":" + this.bytes.slice(14, 1) + ":" + this.bytes.slice(15, 1);
	}

}
