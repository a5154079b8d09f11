package org.driftwood.decode;

import java.util.List;

/**
 * The outermost IPv4 packet of a frame, which is Teredo's own unless there are tunnels
 * around that.
 *
 * @param ipv4 the captured bytes, padding left out; a window that lives as long as the
 * packet's bytes do
 * @param length bytes that it had on the wire
 * @param marks what in it is to be blanked before others may have it: link-layer
 * addresses in tunnels, and tunnels' checksums, from which blanked bytes could be worked
 * out
 */
public record Carrier(Bytes ipv4, int length, List<Mark> marks) {

	/**
	 * Some bytes of the packet.
	 *
	 * @param offset of the first
	 * @param length how many
	 */
	public record Mark(int offset, int length) {
	}

	static Carrier of(Ipv4Packet ipv4) {
		return new Carrier(ipv4.captured(), ipv4.totalLength(), List.of());
	}

}
