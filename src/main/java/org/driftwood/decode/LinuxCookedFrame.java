package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A frame of {@code tcpdump -i any}, in either version. One that exists has a whole
 * header.
 *
 * @param etherType of what follows
 * @param packetType which way the frame went
 * @param payload behind the header
 */
record LinuxCookedFrame(int etherType, int packetType, Bytes payload) {

	static final int PROTOCOL_1 = 14;

	static final int HEADER_LENGTH_1 = 16;

	static final int PROTOCOL_2 = 0;

	static final int HEADER_LENGTH_2 = 20;

	private static final int PACKET_TYPE_1 = 0;

	private static final int PACKET_TYPE_2 = 10;

	static LinuxCookedFrame version1(Bytes frame) {
		require(frame.length() >= HEADER_LENGTH_1, Verdict.Reason.LINK_HEADER_BROKEN);
		return new LinuxCookedFrame(frame.u16(PROTOCOL_1), frame.u16(PACKET_TYPE_1), frame.from(HEADER_LENGTH_1));
	}

	static LinuxCookedFrame version2(Bytes frame) {
		require(frame.length() >= HEADER_LENGTH_2, Verdict.Reason.LINK_HEADER_BROKEN);
		return new LinuxCookedFrame(frame.u16(PROTOCOL_2), frame.u8(PACKET_TYPE_2), frame.from(HEADER_LENGTH_2));
	}

	LinkContent content() {
		return new LinkContent(this.etherType, this.payload);
	}

	Direction direction() {
		return switch (this.packetType) {
			case 0 -> Direction.TO_US;
			case 1 -> Direction.BROADCAST;
			case 2 -> Direction.MULTICAST;
			case 3 -> Direction.TO_OTHER;
			case 4 -> Direction.FROM_US;
			default -> Direction.UNKNOWN;
		};
	}

}
