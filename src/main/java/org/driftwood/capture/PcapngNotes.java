package org.driftwood.capture;

import org.driftwood.capture.CaptureNote.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads what pcapng blocks tell beside packets, each up to the first option or record
 * that does not fit.
 */
record PcapngNotes(CaptureInput input, CaptureNote.Listener listener) {

	private static final int NAME_RESOLUTION = 4;

	private static final int INTERFACE_STATISTICS = 5;

	private static final int DECRYPTION_SECRETS = 10;

	/** Where the options of a block begin that has something of fixed length before. */
	private static final int SECTION_OPTIONS = 24;

	private static final int INTERFACE_OPTIONS = 16;

	private static final int STATISTICS_OPTIONS = 20;

	private static final int PACKET_DATA = 28;

	private static final int CAPTURED_LENGTH = 20;

	private static final int RECORDS = 8;

	private static final int SECRETS_KIND = 8;

	private static final int SECRETS_LENGTH = 12;

	/** Up to the secrets themselves. */
	static final int SECRETS_HEADER_LENGTH = 16;

	private static final int TRAILER_LENGTH = 4;

	private static final int COMMENT = 1;

	/** Reads a whole block at the cursor. */
	void read(int totalLength) {
		int end = totalLength - TRAILER_LENGTH;
		switch (this.input.i32(0)) {
			case PcapngReader.SECTION_HEADER -> readOptions(SECTION_OPTIONS, end, PcapngNotes::ofSection);
			case PcapngReader.INTERFACE_DESCRIPTION -> readOptions(INTERFACE_OPTIONS, end, PcapngNotes::ofInterface);
			case PcapngReader.ENHANCED_PACKET, PcapngReader.OBSOLETE_PACKET ->
				readBehind(PACKET_DATA, CAPTURED_LENGTH, end);
			case INTERFACE_STATISTICS -> readOptions(STATISTICS_OPTIONS, end, PcapngNotes::ofAny);
			case NAME_RESOLUTION ->
				readOptions(readOptions(RECORDS, end, PcapngNotes::ofRecord), end, PcapngNotes::ofNames);
			case DECRYPTION_SECRETS -> {
				readSecrets(end);
				readBehind(SECRETS_HEADER_LENGTH, SECRETS_LENGTH, end);
			}
			default -> {
			}
		}
	}

	/** Reads what can be told of a block of which only the first bytes are there. */
	void readBeginning(int length) {
		if (this.input.i32(0) == DECRYPTION_SECRETS) {
			readSecrets(length);
		}
	}

	private void readSecrets(int end) {
		if (end >= SECRETS_HEADER_LENGTH) {
			int kind = this.input.i32(SECRETS_KIND);
			byte[] letters = { (byte) (kind >> 24), (byte) (kind >> 16), (byte) (kind >> 8), (byte) kind };
			this.listener.note(new CaptureNote(Kind.SECRETS, letters, 0, letters.length));
		}
	}

	/** Reads the options behind data of which the block tells the length. */
	private void readBehind(int data, int lengthAt, int end) {
		long length = (data <= end) ? this.input.u32(lengthAt) : Integer.MAX_VALUE;
		if (length < end - data) {
			readOptions(data + PcapngOptions.padded((int) length), end, PcapngNotes::ofAny);
		}
	}

	/** Reads entries and returns where what stands behind them begins. */
	private int readOptions(int start, int end, Meaning meaning) {
		PcapngOptions options = new PcapngOptions(this.input, start, end);
		while (options.next()) {
			note(meaning.of(options.code()), options.value(), options.length());
		}
		return options.behind();
	}

	private void note(@Nullable Kind kind, int at, int length) {
		if (kind != null && length > 0) {
			this.listener.note(new CaptureNote(kind, this.input.block(), this.input.cursor() + at, length));
		}
	}

	/** What the number of an option means in a kind of block. */
	private interface Meaning {

		@Nullable Kind of(int option);

	}

	private static @Nullable Kind ofAny(int option) {
		return (option == COMMENT) ? Kind.COMMENT : null;
	}

	private static @Nullable Kind ofSection(int option) {
		return switch (option) {
			case 2, 3 -> Kind.SYSTEM;
			case 4 -> Kind.APPLICATION;
			default -> ofAny(option);
		};
	}

	private static @Nullable Kind ofInterface(int option) {
		return switch (option) {
			case 2, 3 -> Kind.INTERFACE;
			case 4 -> Kind.IPV4_ADDRESS;
			case 5 -> Kind.IPV6_ADDRESS;
			case 6, 7 -> Kind.HARDWARE_ADDRESS;
			case 11 -> Kind.FILTER;
			case 12, 15 -> Kind.SYSTEM;
			default -> ofAny(option);
		};
	}

	private static @Nullable Kind ofNames(int option) {
		return switch (option) {
			case 2 -> Kind.NAME_SERVER;
			case 3 -> Kind.IPV4_ADDRESS;
			case 4 -> Kind.IPV6_ADDRESS;
			default -> ofAny(option);
		};
	}

	private static @Nullable Kind ofRecord(int record) {
		return switch (record) {
			case 1 -> Kind.IPV4_NAMES;
			case 2 -> Kind.IPV6_NAMES;
			case 3 -> Kind.EUI48_NAMES;
			case 4 -> Kind.EUI64_NAMES;
			default -> null;
		};
	}

}
