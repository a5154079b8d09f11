package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.jspecify.annotations.Nullable;

/** Reads names that are written as in DNS (RFC 1035 4.1.4), one behind the other. */
final class DnsNames {

	private static final int LONGEST = 255;

	private static final int LONGEST_LABEL = 63;

	private static final int POINTER = 0xc0;

	private static final int NETBIOS_LABEL = 32;

	/** Behind the 15 letters of a NetBIOS name stands what service it is. */
	private static final int NETBIOS_LETTERS = 15;

	private final Bytes message;

	private final byte[] name = new byte[LONGEST];

	private int length;

	private int at;

	/**
	 * Begins somewhere.
	 * @param message that pointers point into
	 */
	DnsNames(Bytes message, int at) {
		this.message = message;
		this.at = at;
	}

	/** A name that stands alone; nothing where it is broken. */
	static Bytes alone(Bytes bytes) {
		Bytes name = new DnsNames(bytes, 0).next();
		return (name != null) ? name : Bytes.EMPTY;
	}

	/** Behind what was read. */
	int at() {
		return this.at;
	}

	/** Goes on behind something that is no name. */
	void skip(int length) {
		this.at += length;
	}

	/** The next name, its labels joined by dots; null where it is broken. */
	@Nullable Bytes next() {
		this.length = 0;
		int end = readLabels(this.at);
		int behind = isPointer(end) ? end + 2 : end + 1;
		int lowest = this.at;
		while (isPointer(end)) {
			int target = (end + 1 < this.message.length()) ? this.message.u16(end) & 0x3fff : lowest;
			if (target >= lowest) {
				return null; // only backwards, so that it ends
			}
			lowest = target;
			end = readLabels(target);
		}
		if (end < 0) {
			return null;
		}
		this.at = behind;
		return Bytes.of(Bytes.of(this.name, 0, this.length).toArray());
	}

	private boolean isPointer(int at) {
		return at >= 0 && this.message.u8(at) >= POINTER;
	}

	/** Reads up to a zero or a pointer; gives its place, or -1 where there is none. */
	private int readLabels(int from) {
		int place = from;
		while (place < this.message.length()) {
			int label = this.message.u8(place);
			if (label == 0 || label >= POINTER) {
				return place;
			}
			if (label > LONGEST_LABEL || place + 1 + label > this.message.length()
					|| this.length + 1 + label > LONGEST) {
				return -1;
			}
			append(this.message.slice(place + 1, label));
			place += 1 + label;
		}
		return -1;
	}

	private void append(Bytes label) {
		if (this.length > 0) {
			this.name[this.length++] = '.';
		}
		for (int i = 0; i < label.length(); i++) {
			this.name[this.length++] = (byte) label.u8(i);
		}
	}

	/**
	 * A NetBIOS name as people write it: DNS has two letters for each of it (RFC 1001
	 * 14.1).
	 */
	static Bytes ofNetBios(Bytes name) {
		if (name.length() < NETBIOS_LABEL) {
			return name;
		}
		byte[] letters = new byte[NETBIOS_LETTERS];
		for (int i = 0; i < NETBIOS_LETTERS; i++) {
			int high = name.u8(2 * i) - 'A';
			int low = name.u8(2 * i + 1) - 'A';
			if ((high | low) >>> 4 != 0) {
				return name;
			}
			letters[i] = (byte) (high << 4 | low);
		}
		return Bytes.of(letters);
	}

}
