package org.driftwood.decode;

import static org.driftwood.decode.ForeignPacketException.require;

/**
 * A data frame of a wireless network (IEEE 802.11). One that exists has a whole header
 * and holds a whole packet that is not encrypted.
 */
record WirelessFrame(Bytes bytes) {

	/** Version and type of the first byte. */
	static final int KIND = 0x0f;

	static final int MANAGEMENT = 0x00;

	static final int CONTROL = 0x04;

	static final int DATA = 0x08;

	private static final int HEADER_LENGTH = 24;

	private static final int FOURTH_ADDRESS_LENGTH = 6;

	private static final int QOS_LENGTH = 2;

	private static final int HT_CONTROL_LENGTH = 4;

	/** Version and type of the first byte, and the bit that says there is no data. */
	private static final int DATA_MASK = 0x4f;

	private static final int QOS = 0x80;

	/** Of control frames, these two have no sender. */
	private static final int CLEAR_TO_SEND = 0xc4;

	private static final int ACKNOWLEDGEMENT = 0xd4;

	/** Of the second byte: to and from the wired side both, so from bridge to bridge. */
	private static final int BRIDGED = 0x03;

	private static final int MORE_FRAGMENTS = 0x04;

	private static final int PROTECTED = 0x40;

	/** In frames with QoS it says that HT control follows. */
	private static final int ORDER = 0x80;

	private static final int SEQUENCE = 22;

	private static final int FRAGMENT_NUMBER = 0x0f;

	/** In the QoS field: several packets are in one frame. */
	private static final int AGGREGATED = 0x80;

	WirelessFrame {
		require(bytes.length() >= 2, Verdict.Reason.LINK_HEADER_BROKEN);
		require((bytes.u8(0) & DATA_MASK) == DATA && (bytes.u8(1) & (PROTECTED | MORE_FRAGMENTS)) == 0,
				Verdict.Reason.NOT_IPV4);
		require(bytes.length() >= headerLength(bytes), Verdict.Reason.LINK_HEADER_BROKEN);
		boolean aggregated = hasQos(bytes) && (bytes.u8(qosAt(bytes)) & AGGREGATED) != 0;
		require(!aggregated && (bytes.u8(SEQUENCE) & FRAGMENT_NUMBER) == 0, Verdict.Reason.NOT_IPV4);
	}

	private static int headerLength(Bytes bytes) {
		if (!hasQos(bytes)) {
			return qosAt(bytes);
		}
		return qosAt(bytes) + QOS_LENGTH + ((bytes.u8(1) & ORDER) != 0 ? HT_CONTROL_LENGTH : 0);
	}

	private static boolean hasQos(Bytes bytes) {
		return (bytes.u8(0) & QOS) != 0;
	}

	private static int qosAt(Bytes bytes) {
		return HEADER_LENGTH + (isBridged(bytes.u8(1)) ? FOURTH_ADDRESS_LENGTH : 0);
	}

	static boolean isBridged(int flags) {
		return (flags & BRIDGED) == BRIDGED;
	}

	static boolean isAnswer(int control) {
		return control == CLEAR_TO_SEND || control == ACKNOWLEDGEMENT;
	}

	LinkContent content() {
		return contentAt(headerLength(this.bytes));
	}

	/** The content where the receiver filled the header up to whole words. */
	LinkContent paddedContent() {
		return contentAt(headerLength(this.bytes) + 3 & ~3);
	}

	private LinkContent contentAt(int index) {
		require(this.bytes.length() >= index, Verdict.Reason.LINK_HEADER_BROKEN);
		return new SnapHeader(this.bytes.from(index)).content();
	}

}
