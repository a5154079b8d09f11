package org.driftwood.generator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.driftwood.decode.PacketKind;

/**
 * A packet that comes in fragments (RFC 791 3.2).
 *
 * @param truth what has to be said once all of them are there
 * @param frames one for each fragment, in order, with what can be said of it alone
 */
public record Fragmented(Truth truth, List<Frame> frames) {

	private static final int FLAGS = 6;

	private static final int CHECKSUM = 10;

	private static final int DONT_FRAGMENT = 0x4000;

	private static final int MORE = 0x2000;

	/** The packet, cut where the IPv4 payload has so many times eight bytes. */
	public static Fragmented of(Stray stray, Link link, int... cuts) {
		return of(stray, link, List.of(), List.of(), cuts);
	}

	/**
	 * The same in tunnels.
	 * @param around tunnels that each fragment goes through by itself
	 * @param inside tunnels around the packet; the outermost of them is cut
	 */
	public static Fragmented of(Stray stray, Link link, List<Wrapping> around, List<Wrapping> inside, int... cuts) {
		Frame whole = stray.on(link, concat(around, inside));
		Stray told = whole.told();
		byte[] packet = Wrapping.all(inside, told.ipv4());
		List<Frame> frames = new ArrayList<>();
		for (int i = 0; i <= cuts.length; i++) {
			int from = (i == 0) ? 0 : cuts[i - 1] * 8;
			int to = (i == cuts.length) ? packet.length - headerLength(packet) : cuts[i] * 8;
			boolean seen = i == 0 && inside.isEmpty();
			Truth alone = seen ? Reckoning.ofPart(told, to - 8, PacketKind.FRAGMENT) : new Truth.NotTeredo(false);
			frames.add(Frame.part(Wrapping.all(around, part(packet, from, to)), link, told.header().direction(),
					Frame.within(alone, around)));
		}
		return new Fragmented(whole.truth(), List.copyOf(frames));
	}

	private static Wrapping[] concat(List<Wrapping> around, List<Wrapping> inside) {
		List<Wrapping> all = new ArrayList<>(around);
		all.addAll(inside);
		return all.toArray(Wrapping[]::new);
	}

	private static int headerLength(byte[] packet) {
		return (packet[0] & 0xf) * 4;
	}

	private static byte[] part(byte[] packet, int from, int to) {
		int header = headerLength(packet);
		int flags = (packet[FLAGS] << 8 & DONT_FRAGMENT) | ((header + to < packet.length) ? MORE : 0);
		Wire wire = new Wire().u8(packet[0]).u8(packet[1]).u16(header + to - from).u8(packet[4]).u8(packet[5]);
		wire.u16(flags | from / 8).u8(packet[8]).u8(packet[9]);
		byte[] behind = Arrays.copyOfRange(packet, CHECKSUM + 2, header);
		int checksum = new Wire().bytes(wire.toArray()).bytes(behind).checksum();
		return wire.u16(checksum).bytes(behind).bytes(Arrays.copyOfRange(packet, header + from, header + to)).toArray();
	}

}
