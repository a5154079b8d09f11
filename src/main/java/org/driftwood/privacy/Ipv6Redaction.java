package org.driftwood.privacy;

import java.util.HashSet;
import java.util.Set;

import org.driftwood.decode.AddressAnatomy;
import org.driftwood.decode.AddressAnatomy.Part;
import org.driftwood.decode.AddressAnatomy.Step;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.TeredoAddress;
import org.driftwood.privacy.PublicView.Role;

/**
 * Makes one IPv6 address fit to be seen: replaces what is written into it by the known
 * schemes, and then the same addresses wherever else in it and however coded they stand.
 */
final class Ipv6Redaction {

	private static final int LENGTH = 16;

	private static final int WORD = 4;

	private static final int TEREDO_PREFIX_LENGTH = 4;

	private static final long LINK_LOCAL = 0xfe80_0000_0000_0000L;

	/** 00-00-5e-00-53-00, for documentation (RFC 9542 2.1.2), as an identifier. */
	private static final long DOCUMENTATION_CARD = 0x0200_5eff_fe00_5300L;

	/** ff02::1:ff00:0/104, whose rest are the last 24 bits of some unicast address. */
	private static final long SOLICITED_HIGH = 0xff02_0000_0000_0000L;

	private static final long SOLICITED_LOW = 0x0001_ff00_0000L;

	private static final int SOLICITED_FREE = 24;

	private final Ipv6Address address;

	private final PublicView view;

	private final Draft draft;

	private final boolean[] settled = new boolean[LENGTH];

	private final Set<Ipv4Address> replaced = new HashSet<>();

	Ipv6Redaction(Ipv6Address address, PublicView view) {
		this.address = address;
		this.view = view;
		this.draft = Draft.of(address.bytes());
	}

	Ipv6Address redacted() {
		if (this.address.high() == SOLICITED_HIGH
				&& this.address.low() >>> SOLICITED_FREE == SOLICITED_LOW >>> SOLICITED_FREE) {
			return new Ipv6Address(SOLICITED_HIGH, SOLICITED_LOW);
		}
		this.draft.copy(0, LENGTH);
		for (AddressAnatomy.Embedding embedding : AddressAnatomy.of(this.address).embeddings()) {
			embedding.parts().forEach(this::replace);
		}
		replaceElsewhere();
		eraseLeftovers();
		Bytes made = this.draft.made();
		return new Ipv6Address(made.bits64(0), made.bits64(Long.BYTES));
	}

	private void replace(Part part) {
		switch (part.field()) {
			case SERVER -> replace(part, Role.SENDER);
			case CLIENT, IPV4 -> replace(part, Role.CLIENT);
			case MAC -> {
				long identifier = DOCUMENTATION_CARD | this.view.card(part);
				this.draft.put32(part.offset(), (int) (identifier >>> 32));
				this.draft.put32(part.offset() + WORD, (int) identifier);
			}
			case PREFIX, FLAGS, PORT -> {
			}
		}
	}

	private void replace(Part part, Role role) {
		Coding coding = (part.step() == Step.FLIP) ? Coding.FLIPPED : Coding.PLAIN;
		int bits = part.raw().bits32(0);
		int made = this.view.word(bits, coding, role);
		if (made != bits) {
			this.replaced.add(coding.address(bits));
			settle(part.offset(), made);
		}
	}

	private void settle(int offset, int bits) {
		this.draft.put32(offset, bits);
		for (int i = offset; i < offset + WORD; i++) {
			this.settled[i] = true;
		}
	}

	/**
	 * Windows repeats the address of 6to4 in the identifier, and others repeat others.
	 */
	private void replaceElsewhere() {
		for (int offset = prefixLength(); offset + WORD <= LENGTH; offset++) {
			int bits = this.draft.original().bits32(offset);
			for (Coding coding : Coding.values()) {
				Ipv4Address found = coding.address(bits);
				boolean known = this.replaced.contains(found) || this.view.isSecret(found);
				Ipv4Address shown = known ? this.view.client(found) : found;
				if (!shown.equals(found) && !isSettled(offset)) {
					settle(offset, coding.bits(shown));
				}
			}
		}
	}

	/** How many bytes are the same for everybody and make the address what it is. */
	private int prefixLength() {
		if (TeredoAddress.of(this.address).isPresent()) {
			return TEREDO_PREFIX_LENGTH;
		}
		return (this.address.high() == LINK_LOCAL) ? Long.BYTES : 0;
	}

	private boolean isSettled(int offset) {
		boolean any = false;
		for (int i = offset; i < offset + WORD; i++) {
			any |= this.settled[i];
		}
		return any;
	}

	/** What replaces one place could, with its neighbours, tell it again by chance. */
	private void eraseLeftovers() {
		for (int offset = prefixLength(); offset + WORD <= LENGTH; offset++) {
			if (this.view.isTelling(this.draft.made().slice(offset, WORD))) {
				this.draft.put32(offset, 0);
			}
		}
	}

}
