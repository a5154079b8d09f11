package org.driftwood.capture;

/** The file formats that can be read, each with the magic number that begins it. */
public enum CaptureFormat {

	/** The classic format, with times in microseconds. */
	PCAP(0xa1b2c3d4),

	/** The classic format, with times in nanoseconds. */
	PCAP_NANOSECOND(0xa1b23c4d),

	/**
	 * The classic format with 8 more bytes before each packet, as patched Linux systems
	 * once wrote it.
	 */
	PCAP_MODIFIED(0xa1b2cd34),

	/**
	 * The block format of Wireshark; its magic number reads the same in both byte orders.
	 */
	PCAPNG(0x0a0d0d0a);

	private final int magic;

	CaptureFormat(int magic) {
		this.magic = magic;
	}

	int magic() {
		return this.magic;
	}

}
