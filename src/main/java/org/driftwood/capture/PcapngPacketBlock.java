package org.driftwood.capture;

import java.util.List;

/**
 * What a pcapng block at the cursor says of its packet, whether true or not.
 *
 * @param interfaceNumber counts the section's interfaces, from 0
 * @param timed whether it has a time
 * @param capturedLength how many bytes it claims to hold
 * @param dataOffset where they begin in the block
 * @param room how many bytes there can be
 */
record PcapngPacketBlock(long interfaceNumber, boolean timed, long capturedLength, int dataOffset, int room) {

	private static final int INTERFACE = 8;

	private static final int TIME_HIGH = 12;

	private static final int TIME_LOW = 16;

	private static final int CAPTURED_LENGTH = 20;

	private static final int ORIGINAL_LENGTH = 24;

	private static final int DATA = 28;

	private static final int SIMPLE_ORIGINAL_LENGTH = 8;

	private static final int SIMPLE_DATA = 12;

	private static final int TRAILER_LENGTH = 4;

	static PcapngPacketBlock enhanced(CaptureInput input, int totalLength) {
		return timed(input, totalLength, (totalLength < DATA) ? 0 : input.u32(INTERFACE));
	}

	/** Its interface number has 16 bits; a count of drops follows. */
	static PcapngPacketBlock obsolete(CaptureInput input, int totalLength) {
		return timed(input, totalLength, (totalLength < DATA) ? 0 : input.u16(INTERFACE));
	}

	private static PcapngPacketBlock timed(CaptureInput input, int totalLength, long interfaceNumber) {
		int room = totalLength - DATA - TRAILER_LENGTH;
		long captured = (room < 0) ? 0 : input.u32(CAPTURED_LENGTH);
		return new PcapngPacketBlock(interfaceNumber, true, captured, DATA, room);
	}

	/**
	 * Is of the first interface, and tells the captured length by its snap length only.
	 */
	static PcapngPacketBlock simple(CaptureInput input, int totalLength, List<PcapngInterface> interfaces) {
		int room = totalLength - SIMPLE_DATA - TRAILER_LENGTH;
		long original = (room < 0) ? 0 : input.u32(SIMPLE_ORIGINAL_LENGTH);
		long snapLength = interfaces.isEmpty() ? 0 : interfaces.getFirst().snapLength();
		long captured = (snapLength == 0) ? original : Math.min(original, snapLength);
		return new PcapngPacketBlock(0, false, captured, SIMPLE_DATA, room);
	}

	/** Tells whether the block holds what it claims. */
	boolean isPossible() {
		return this.capturedLength <= this.room;
	}

	/** Reads the packet of a possible block. */
	CapturedPacket packet(long number, PcapngInterface from, CaptureInput input) {
		long time = this.timed ? from.tick().nanos((input.u32(TIME_HIGH) << 32) | input.u32(TIME_LOW))
				: CapturedPacket.NO_TIME;
		long originalLength = input.u32(this.timed ? ORIGINAL_LENGTH : SIMPLE_ORIGINAL_LENGTH);
		return new CapturedPacket(number, from.linkType(), time, originalLength, input.block(),
				input.cursor() + this.dataOffset, (int) this.capturedLength);
	}

}
