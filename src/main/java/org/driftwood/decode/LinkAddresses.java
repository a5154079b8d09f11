package org.driftwood.decode;

/** Where in a frame the addresses of network cards stand, of six bytes each. */
public final class LinkAddresses {

	/** Bytes of an address. */
	public static final int LENGTH = 6;

	/** Where no address stands. */
	public static final int NONE = -1;

	private static final int COOKED_LENGTH_1 = 4;

	private static final int COOKED_ADDRESS_1 = 6;

	private static final int COOKED_LENGTH_2 = 11;

	private static final int COOKED_ADDRESS_2 = 12;

	private static final int RADIOTAP_LENGTH = 2;

	/** The first of a wireless frame's addresses; all but the last stand in a row. */
	private static final int WIRELESS_ADDRESS = 4;

	private static final int WIRELESS_LAST_ADDRESS = 24;

	private static final int WIRELESS_IN_A_ROW = 3;

	private LinkAddresses() {
	}

	/**
	 * The place of an address in a frame.
	 * @param index from 0 on
	 * @return its first byte, or {@link #NONE} where there is none of that index, and
	 * then of no higher one
	 */
	public static int at(LinkType type, Bytes frame, int index) {
		int at = switch (type) {
			case ETHERNET -> (index < 2) ? LENGTH * index : NONE;
			case LINUX_COOKED ->
				cooked(index, frame.length() > COOKED_ADDRESS_1 ? frame.u16(COOKED_LENGTH_1) : 0, COOKED_ADDRESS_1);
			case LINUX_COOKED_2 ->
				cooked(index, frame.length() > COOKED_ADDRESS_2 ? frame.u8(COOKED_LENGTH_2) : 0, COOKED_ADDRESS_2);
			case IEEE_802_11 -> wireless(frame, 0, index);
			case RADIOTAP -> wireless(frame, radiotapLength(frame), index);
			case NULL, PPP, RAW, CISCO_HDLC, LOOP, PFLOG, RAW_IPV4, UNKNOWN -> NONE;
		};
		return (at >= 0 && at + LENGTH <= frame.length()) ? at : NONE;
	}

	private static int cooked(int index, int length, int at) {
		return (index == 0 && length == LENGTH) ? at : NONE;
	}

	private static int radiotapLength(Bytes frame) {
		return (frame.length() < RADIOTAP_LENGTH + 2) ? 0
				: frame.u8(RADIOTAP_LENGTH) | frame.u8(RADIOTAP_LENGTH + 1) << 8;
	}

	private static int wireless(Bytes frame, int start, int index) {
		if (start + 2 > frame.length() || index >= wirelessCount(frame.u8(start), frame.u8(start + 1))) {
			return NONE;
		}
		return start + (index < WIRELESS_IN_A_ROW ? WIRELESS_ADDRESS + LENGTH * index : WIRELESS_LAST_ADDRESS);
	}

	/** Encryption hides what a frame holds, and none of these. */
	private static int wirelessCount(int control, int flags) {
		return switch (control & WirelessFrame.KIND) {
			case WirelessFrame.MANAGEMENT -> WIRELESS_IN_A_ROW;
			case WirelessFrame.DATA -> WIRELESS_IN_A_ROW + (WirelessFrame.isBridged(flags) ? 1 : 0);
			case WirelessFrame.CONTROL -> WirelessFrame.isAnswer(control) ? 1 : 2;
			default -> 0;
		};
	}

}
