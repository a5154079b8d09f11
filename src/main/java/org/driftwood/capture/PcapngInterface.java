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

	private static final int RESOLUTION = 9;

	private static final int TIME_OFFSET = 14;

	/** Reads the Interface Description Block of that total length at the cursor. */
	static PcapngInterface read(CaptureInput input, int totalLength) {
		TickLength tick = readTick(input, totalLength - 4);
		return new PcapngInterface(input.u16(LINK_TYPE), input.u32(SNAP_LENGTH), tick);
	}

	private static TickLength readTick(CaptureInput input, int end) {
		TickLength tick = TickLength.MICROSECOND;
		PcapngOptions options = new PcapngOptions(input, OPTIONS, end);
		while (options.next()) {
			tick = withOption(tick, input, options);
		}
		return tick;
	}

	private static TickLength withOption(TickLength tick, CaptureInput input, PcapngOptions option) {
		return switch (option.code()) {
			case RESOLUTION -> (option.length() == 1) ? tick.withResolution(input.u8(option.value())) : tick;
			case TIME_OFFSET -> (option.length() == Long.BYTES) ? tick.withOffset(input.i64(option.value())) : tick;
			default -> tick;
		};
	}

}
