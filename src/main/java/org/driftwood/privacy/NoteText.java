package org.driftwood.privacy;

import org.driftwood.capture.CaptureNote;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.NetworkPacket;

/** What a pcapng file tells beside its packets, as text. */
record NoteText(CaptureNote.Kind kind, Bytes bytes) {

	private static final int IPV4_LENGTH = 4;

	private static final int IPV6_LENGTH = 16;

	private static final int EUI48_LENGTH = 6;

	private static final int EUI64_LENGTH = 8;

	/** The four letters of a kind of secrets, in the one form that all of them have. */
	private static final int SECRETS_LENGTH = 4;

	static NoteText of(CaptureNote note) {
		return new NoteText(note.kind(), Bytes.of(note.data(), note.offset(), note.length()));
	}

	void tell(Heard heard) {
		switch (this.kind) {
			case COMMENT -> heard.name(NameKind.COMMENT, this.bytes);
			case SYSTEM -> heard.name(NameKind.SYSTEM, this.bytes);
			case APPLICATION -> heard.name(NameKind.APPLICATION, this.bytes);
			case INTERFACE -> heard.name(NameKind.INTERFACE, this.bytes);
			case FILTER -> heard.name(NameKind.FILTER, new Walk(this.bytes).skip(1).rest());
			case NAME_SERVER -> heard.name(NameKind.NAME_RECORD, this.bytes);
			case IPV4_ADDRESS -> heard.name(NameKind.ADDRESS, address(IPV4_LENGTH));
			case IPV6_ADDRESS -> heard.name(NameKind.ADDRESS, address(IPV6_LENGTH));
			case HARDWARE_ADDRESS -> heard.name(NameKind.ADDRESS,
					address((this.bytes.length() < EUI64_LENGTH) ? EUI48_LENGTH : EUI64_LENGTH));
			case IPV4_NAMES -> tellNames(IPV4_LENGTH, heard);
			case IPV6_NAMES -> tellNames(IPV6_LENGTH, heard);
			case EUI48_NAMES -> tellNames(EUI48_LENGTH, heard);
			case EUI64_NAMES -> tellNames(EUI64_LENGTH, heard);
			case SECRETS -> heard.name(NameKind.SECRETS, this.bytes.first(SECRETS_LENGTH));
		}
	}

	private void tellNames(int length, Heard heard) {
		String address = address(length);
		Walk names = new Walk(this.bytes).skip(length);
		while (names.left() > 0) {
			String name = PlainText.of(names.takeUpTo(0));
			if (!name.isEmpty()) {
				heard.name(NameKind.NAME_RECORD, PlainText.cut(address + " " + name));
			}
		}
	}

	/** The address at the beginning; nothing where it has another length. */
	private String address(int length) {
		if (this.bytes.length() < length) {
			return "";
		}
		return switch (length) {
			case IPV4_LENGTH, IPV6_LENGTH -> NetworkPacket.text(this.bytes.first(length));
			case EUI48_LENGTH, EUI64_LENGTH -> PlainText.ofHardware(this.bytes.first(length));
			default -> "";
		};
	}

}
