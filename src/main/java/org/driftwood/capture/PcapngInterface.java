package org.driftwood.capture;

/**
 * An interface that a pcapng section describes.
 *
 * @param linkType its LINKTYPE number
 * @param snapLength the most bytes kept of a packet, 0 for all
 * @param tick what its clock counts
 */
record PcapngInterface(int linkType, long snapLength, TickLength tick) {

	/** The length of a description without options. */
	static final int LEAST_LENGTH = 20;

	private static final int LINK_TYPE = 8;

	private static final int SNAP_LENGTH = 12;

	private static final int OPTIONS = 16;

	private static final int OPTION_HEADER_LENGTH = 4;

	private static final int END_OF_OPTIONS = 0;

	private static final int RESOLUTION = 9;

	private static final int TIME_OFFSET = 14;

	/** Reads the Interface Description Block of that total length at the cursor. */
	static PcapngInterface read(CaptureInput input, int totalLength) {
		TickLength tick = readTick(input, totalLength - 4);
		return new PcapngInterface(input.u16(LINK_TYPE), input.u32(SNAP_LENGTH), tick);
	}

	/** Reads options up to the first that does not fit; the blocks after it are sound. */
	private static TickLength readTick(CaptureInput input, int end) {
		TickLength tick = TickLength.MICROSECOND;
		int at = OPTIONS;
		while (at + OPTION_HEADER_LENGTH <= end && input.u16(at) != END_OF_OPTIONS) {
			int value = at + OPTION_HEADER_LENGTH;
			int length = input.u16(at + 2);
			if (value + length > end) {
				break;
			}
			tick = withOption(tick, input, at, length);
			at = value + ((length + 3) & ~3);
		}
		return tick;
	}

	private static TickLength withOption(TickLength tick, CaptureInput input, int at, int length) {
		int value = at + OPTION_HEADER_LENGTH;
		return switch (input.u16(at)) {
			case RESOLUTION -> (length == 1) ? tick.withResolution(input.u8(value)) : tick;
			case TIME_OFFSET -> (length == Long.BYTES) ? tick.withOffset(input.i64(value)) : tick;
			default -> tick;
		};
	}

}
