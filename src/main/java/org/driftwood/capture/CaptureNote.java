package org.driftwood.capture;

/**
 * Something that a pcapng file tells beside its packets: a window into its reader's
 * memory, valid until the listener returns.
 *
 * @param kind what it is
 * @param data the array that holds it
 * @param offset where it begins in the array
 * @param length how many bytes it has
 */
@SuppressWarnings("ArrayRecordComponent") // as with packets, a copy is what the window
											// avoids
public record CaptureNote(Kind kind, byte[] data, int offset, int length) {

	/** What a note is. Texts are meant to be UTF-8, and may be anything. */
	public enum Kind {

		/** Text that somebody wrote. */
		COMMENT,

		/** The machine, or its operating system. */
		SYSTEM,

		/** The program that wrote the file. */
		APPLICATION,

		/** The name of an interface, or its description. */
		INTERFACE,

		/** An interface's address of 4 bytes; the network's mask may follow. */
		IPV4_ADDRESS,

		/** An interface's address of 16 bytes; the length of its prefix may follow. */
		IPV6_ADDRESS,

		/** An interface's address of 6 bytes or 8. */
		HARDWARE_ADDRESS,

		/** What had been filtered for, behind a byte that tells the language. */
		FILTER,

		/** 4 bytes of an address, and names of it, each with a zero behind it. */
		IPV4_NAMES,

		/** The same with 16 bytes. */
		IPV6_NAMES,

		/** The same with 6 bytes. */
		EUI48_NAMES,

		/** The same with 8 bytes. */
		EUI64_NAMES,

		/** The name of the server that names were asked of. */
		NAME_SERVER,

		/** Four letters: which kind of keys is enclosed. The keys are not handed out. */
		SECRETS

	}

	/** Hears what there is, before the packets behind it. */
	public interface Listener {

		void note(CaptureNote note);

	}

}
