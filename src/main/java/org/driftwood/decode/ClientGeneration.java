package org.driftwood.decode;

/** How old the software is that built a Teredo address, by its flags (RFC 5991 3.1). */
public enum ClientGeneration {

	/** No random bits: Windows XP, or an old Miredo. */
	RFC_4380,

	/** Random bits against guessing, as since 2010. */
	RFC_5991,

	/** Bits that no known implementation sets: forged or damaged. */
	UNKNOWN;

	static ClientGeneration of(TeredoAddress address) {
		if (address.isReservedBitSet() || address.isUniversalOrGroupBitSet()) {
			return UNKNOWN;
		}
		return address.hasRandomFlags() ? RFC_5991 : RFC_4380;
	}

}
