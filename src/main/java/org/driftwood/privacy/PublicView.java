package org.driftwood.privacy;

import java.util.Set;

import org.driftwood.decode.AddressAnatomy;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.jspecify.annotations.Nullable;

/** How the addresses of one packet look to everybody. */
final class PublicView {

	private static final int WORD = 4;

	private static final long CARDS = 3L << 40;

	private final StandIns standIns;

	private final KeyedHash hash;

	private final Set<Ipv4Address> parties;

	private final @Nullable Ipv4Address receiver;

	/**
	 * Begins a packet, or none.
	 * @param parties whom the packet shows in full
	 * @param receiver whom it was sent to; null where there is no packet
	 */
	PublicView(StandIns standIns, KeyedHash hash, Set<Ipv4Address> parties, @Nullable Ipv4Address receiver) {
		this.standIns = standIns;
		this.hash = hash;
		this.parties = parties;
		this.receiver = receiver;
	}

	Ipv4Address sender(Ipv4Address address) {
		return this.standIns.sender(address);
	}

	Ipv4Address client(Ipv4Address address) {
		return this.parties.contains(address) ? sender(address) : this.standIns.client(address);
	}

	/** Whose bytes are at a place. */
	enum Role {

		SENDER, CLIENT

	}

	/**
	 * What replaces four bytes that hold an address. Where they are the submitter's or
	 * the receiver's in another coding than they should be, somebody has mistaken the
	 * coding: the mistake stays, and so what is concluded from it.
	 */
	int word(int bits, Coding coding, Role role) {
		Coding actual = isTelling(coding.address(bits)) ? coding : telling(bits);
		if (actual != null) {
			return actual.bits(client(actual.address(bits)));
		}
		Ipv4Address address = coding.address(bits);
		return coding.bits((role == Role.SENDER) ? sender(address) : client(address));
	}

	/** The first coding in which the bytes tell where the submitter is. */
	private @Nullable Coding telling(int bits) {
		for (Coding coding : Coding.values()) {
			if (isTelling(coding.address(bits))) {
				return coding;
			}
		}
		return null;
	}

	private boolean isTelling(Ipv4Address address) {
		return address.equals(this.receiver) || this.standIns.isNearHome(address);
	}

	/**
	 * Whether any four bytes in a row are one of the submitter's addresses in a coding.
	 */
	boolean isTelling(Bytes bytes) {
		for (int i = 0; i + WORD <= bytes.length(); i++) {
			for (Coding coding : Coding.values()) {
				if (this.standIns.isHome(coding.address(bytes.bits32(i)))) {
					return true;
				}
			}
		}
		return false;
	}

	/** Whether the address itself may not be shown, or is the receiver's. */
	boolean isSecret(Ipv4Address address) {
		return address.equals(this.receiver) || this.standIns.isHome(address);
	}

	/** What replaces an IPv6 address. */
	Ipv6Address address(Ipv6Address address) {
		return new Ipv6Redaction(address, this).redacted();
	}

	/** Replaces the IPv6 address at the index. */
	void redactAddress(Draft draft, int index) {
		draft.put(index, address(InnerRedaction.address(draft.original(), index)).bytes());
	}

	/** Takes over bytes that are no address, unless somebody has hidden one in them. */
	void copyHarmless(Draft draft, int index, int count) {
		if (draft.has(index, count) && !isTelling(draft.original().slice(index, count))) {
			draft.copy(index, count);
		}
	}

	/** The last byte of the address that is shown for a network card's. */
	int card(AddressAnatomy.Part mac) {
		return (int) this.hash.hash(mac.raw().bits64(0), CARDS) & 0xff;
	}

}
