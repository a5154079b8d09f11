package org.driftwood.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.GZIPOutputStream;

/**
 * Capture files built byte by byte, in either byte order: the truth that readers meet.
 */
final class CaptureBytes {

	static final int MICROSECOND = 0xa1b2c3d4;

	static final int NANOSECOND = 0xa1b23c4d;

	static final int MODIFIED = 0xa1b2cd34;

	private final ByteOrder order;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private CaptureBytes(ByteOrder order) {
		this.order = order;
	}

	static CaptureBytes in(ByteOrder order) {
		return new CaptureBytes(order);
	}

	static CaptureBytes bigEndian() {
		return new CaptureBytes(ByteOrder.BIG_ENDIAN);
	}

	static CaptureBytes littleEndian() {
		return new CaptureBytes(ByteOrder.LITTLE_ENDIAN);
	}

	CaptureBytes u16(int... values) {
		for (int value : values) {
			bytes(ByteBuffer.allocate(2).order(this.order).putShort((short) value).array());
		}
		return this;
	}

	CaptureBytes u32(long... values) {
		for (long value : values) {
			bytes(ByteBuffer.allocate(4).order(this.order).putInt((int) value).array());
		}
		return this;
	}

	CaptureBytes u64(long value) {
		return bytes(ByteBuffer.allocate(8).order(this.order).putLong(value).array());
	}

	CaptureBytes bytes(byte... values) {
		this.out.writeBytes(values);
		return this;
	}

	CaptureBytes padded(byte... values) {
		return bytes(values).bytes(new byte[-values.length & 3]);
	}

	/** A pcap file header of version 2.4. */
	CaptureBytes pcap(int magic, long linkWord) {
		return u32(magic).u16(2, 4).u32(0, 0, 65_535, linkWord);
	}

	CaptureBytes record(long seconds, long fraction, long originalLength, byte... data) {
		return u32(seconds, fraction, data.length, originalLength).bytes(data);
	}

	/** A pcapng block with a right length before and behind a body of whole words. */
	CaptureBytes block(long type, CaptureBytes body) {
		int length = body.out.size() + 12;
		return u32(type, length).bytes(body.toArray()).u32(length);
	}

	/** A section header of version 1.0 that tells no length. */
	CaptureBytes section() {
		return section(-1);
	}

	CaptureBytes section(long length) {
		return block(0x0a0d0d0a, in(this.order).u32(0x1a2b3c4d).u16(1, 0).u64(length));
	}

	CaptureBytes describe(int linkType, long snapLength, CaptureBytes options) {
		return block(1, in(this.order).u16(linkType, 0).u32(snapLength).bytes(options.toArray()));
	}

	CaptureBytes describe(int linkType) {
		return describe(linkType, 0, in(this.order));
	}

	CaptureBytes option(int code, byte... value) {
		return u16(code, value.length).padded(value);
	}

	CaptureBytes enhanced(long from, long ticks, long originalLength, byte... data) {
		return block(6, in(this.order).u32(from, ticks >>> 32, ticks, data.length, originalLength).padded(data));
	}

	CaptureBytes obsolete(int from, long ticks, long originalLength, byte... data) {
		return block(2, in(this.order).u16(from, 7).u32(ticks >>> 32, ticks, data.length, originalLength).padded(data));
	}

	CaptureBytes simple(long originalLength, byte... data) {
		return block(3, in(this.order).u32(originalLength).padded(data));
	}

	byte[] toArray() {
		return this.out.toByteArray();
	}

	static byte[] gzip(byte[] content) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
			gzip.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

}
