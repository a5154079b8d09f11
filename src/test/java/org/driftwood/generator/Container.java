package org.driftwood.generator;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureFormat;
import org.driftwood.decode.Bytes;
import org.driftwood.generator.GeneratedCapture.Packet;

/** File formats (spec section 1). */
public enum Container {

	PCAP(CaptureFormat.PCAP), PCAP_NANOSECOND(CaptureFormat.PCAP_NANOSECOND),
	PCAP_MODIFIED(CaptureFormat.PCAP_MODIFIED),

	PCAPNG(CaptureFormat.PCAPNG);

	private static final long NANOS_PER_SECOND = 1_000_000_000;

	/** 10 July 2010. */
	private static final long BEGIN = 1_278_763_200L * NANOS_PER_SECOND;

	private final CaptureFormat told;

	Container(CaptureFormat told) {
		this.told = told;
	}

	/** Whether frames of several link types may be in one file. */
	public boolean mixesLinks() {
		return this == PCAPNG;
	}

	/**
	 * The frames in a file of this format, a second and a bit apart.
	 * @param order of the file, or of the first section of several
	 */
	public GeneratedCapture of(ByteOrder order, List<Frame> frames) {
		if (this == PCAPNG) {
			return new PcapngFile(order).with(frames);
		}
		Fields file = header(order, frames);
		List<Packet> packets = new ArrayList<>();
		for (Frame frame : frames) {
			long nanos = time(packets.size());
			file.u32(nanos / NANOS_PER_SECOND).u32(fraction(nanos));
			file.u32(frame.bytes().length()).u32(frame.originalLength());
			if (this == PCAP_MODIFIED) {
				file.u32(2).u16(0x0800).u8(0).u8(0);
			}
			file.bytes(frame.bytes().toArray());
			long told = (this == PCAP_NANOSECOND) ? nanos : nanos / 1000 * 1000;
			packets.add(new Packet(packets.size() + 1, told, frame));
		}
		return new GeneratedCapture(named(order), file.toBytes(), this.told, CaptureCompression.NONE,
				List.copyOf(packets));
	}

	/** A file's name. */
	String named(ByteOrder order) {
		String ending = mixesLinks() ? ".pcapng" : ".pcap";
		String endian = (order == ByteOrder.BIG_ENDIAN) ? "big-endian" : "little-endian";
		return name().toLowerCase(Locale.ROOT).replace('_', '-') + "-" + endian + ending;
	}

	private long fraction(long nanos) {
		long fraction = nanos % NANOS_PER_SECOND;
		return (this == PCAP_NANOSECOND) ? fraction : fraction / 1000;
	}

	private Fields header(ByteOrder order, List<Frame> frames) {
		List<Integer> links = frames.stream().map((frame) -> frame.link().number()).distinct().toList();
		if (links.size() > 1) {
			throw new IllegalArgumentException("One link type in " + this + ", not " + links);
		}
		long magic = switch (this) {
			case PCAP -> 0xa1b2c3d4L;
			case PCAP_NANOSECOND -> 0xa1b23c4dL;
			case PCAP_MODIFIED -> 0xa1b2cd34L;
			case PCAPNG -> throw new IllegalStateException();
		};
		// Above the link type's 16 bits there may be the length of check sequences.
		long link = (links.isEmpty() ? 1 : links.getFirst()) | 0xf400_0000L;
		return new Fields(order).u32(magic).u16(2).u16(4).u32(0).u32(0).u32(262_144).u32(link);
	}

	static long time(int index) {
		return BEGIN + index * 1_001_002_003L;
	}

	/** Bytes in either order. */
	static final class Fields {

		private final Wire wire = new Wire();

		private final boolean bigEndian;

		Fields(ByteOrder order) {
			this.bigEndian = order == ByteOrder.BIG_ENDIAN;
		}

		Fields u8(int number) {
			this.wire.u8(number);
			return this;
		}

		Fields u16(int number) {
			this.wire.u16(this.bigEndian ? number : Short.reverseBytes((short) number));
			return this;
		}

		Fields u32(long number) {
			this.wire.u32(this.bigEndian ? number : Integer.reverseBytes((int) number));
			return this;
		}

		Fields bytes(byte... bytes) {
			this.wire.bytes(bytes);
			return this;
		}

		Fields padded(byte... bytes) {
			return bytes(bytes).bytes(new byte[-bytes.length & 3]);
		}

		byte[] toArray() {
			return this.wire.toArray();
		}

		Bytes toBytes() {
			return this.wire.toBytes();
		}

	}

}
