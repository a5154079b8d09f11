package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.LinkAddresses;
import org.driftwood.decode.LinkType;

/** The network cards that a capture names. */
final class CardAddresses {

	/** How many are known again at once; most captures have a handful. */
	private static final int RECENT = 1 << 8;

	/** The bit of the first byte that says a frame is for a group, or for all. */
	private static final int GROUP = 0x01;

	private final int[] recentHigh = new int[RECENT];

	private final int[] recentLow = new int[RECENT];

	private final FirstSeen<String> addresses = new FirstSeen<>();

	/** Adds those of a frame. */
	void add(LinkType type, Bytes frame) {
		int index = 0;
		int at = LinkAddresses.at(type, frame, index);
		while (at != LinkAddresses.NONE) {
			add(frame, at);
			index++;
			at = LinkAddresses.at(type, frame, index);
		}
	}

	/** A place that was never used holds the address of zeros, which nobody has. */
	private void add(Bytes frame, int at) {
		int high = frame.u16(at);
		int low = frame.bits32(at + 2);
		int place = (low ^ low >>> 8 ^ low >>> 16) & RECENT - 1;
		if (this.recentLow[place] == low && this.recentHigh[place] == high) {
			return;
		}
		this.recentLow[place] = low;
		this.recentHigh[place] = high;
		if ((high >>> 8 & GROUP) == 0 && (high | low) != 0) {
			this.addresses.add(PlainText.ofHardware(frame.slice(at, LinkAddresses.LENGTH)));
		}
	}

	Listing<String> listing() {
		return this.addresses.listing();
	}

}
