package org.driftwood.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * An IPv4 packet put together from its fragments.
 *
 * @param fragments in the order in which they were captured
 * @param ipv4 the whole packet behind the header of its first part, whose checksum is
 * still that part's
 */
public record Reassembled(List<Fragment> fragments, Bytes ipv4) {

	private static final int ONLY_DONT_FRAGMENT = 0x40;

	/** Puts parts together that follow each other without gaps. */
	static Reassembled of(List<Fragment> inOrder) {
		Bytes first = inOrder.getFirst().ipv4();
		int headerLength = first.length() - inOrder.getFirst().payload().length();
		byte[] whole = new byte[headerLength + inOrder.getLast().end()];
		copy(first.first(headerLength), whole, 0);
		for (Fragment part : inOrder) {
			copy(part.payload(), whole, headerLength + part.offset());
		}
		whole[Ipv4Packet.TOTAL_LENGTH] = (byte) (whole.length >> 8);
		whole[Ipv4Packet.TOTAL_LENGTH + 1] = (byte) whole.length;
		whole[Ipv4Packet.FRAGMENT] &= ONLY_DONT_FRAGMENT;
		whole[Ipv4Packet.FRAGMENT + 1] = 0;
		List<Fragment> asCaptured = new ArrayList<>(inOrder);
		asCaptured.sort(Comparator.comparingLong(Fragment::number));
		return new Reassembled(List.copyOf(asCaptured), Bytes.of(whole));
	}

	private static void copy(Bytes from, byte[] to, int at) {
		for (int i = 0; i < from.length(); i++) {
			to[at + i] = (byte) from.u8(i);
		}
	}

	/** The fragment that made it whole. */
	public Fragment last() {
		return this.fragments.getLast();
	}

	NestedPacket nested() {
		Ipv4Packet packet = new Ipv4Packet(this.ipv4, this.ipv4.length());
		return new NestedPacket(packet, last().direction(), last().tunnels(), Carrier.of(packet));
	}

}
