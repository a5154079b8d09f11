package org.driftwood.capture;

import java.io.IOException;
import java.util.zip.Checksum;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What a gzip file holds (RFC 1952), member after member, within limits. A damaged or
 * unfinished stream gives all bytes up to the damage. Zeros after the last member are
 * padding.
 */
final class GunzipSource implements ByteSource {

	static final int MAGIC = 0x1f8b;

	private static final int TRAILER_LENGTH = 8;

	private static final int AT_ONCE = 1 << 16;

	private final CaptureInput file;

	private final DecompressionMeter meter;

	private final Inflater inflater;

	private final Checksum checksum;

	private long memberLength;

	private boolean inMember;

	private boolean ended;

	private Ending ending = Ending.WHOLE;

	/**
	 * Begins with the first member.
	 * @param inflater reads streams without headers; ended with the file
	 * @param checksum CRC-32
	 */
	GunzipSource(CaptureInput file, CaptureLimits limits, Inflater inflater, Checksum checksum) {
		this.file = file;
		this.inflater = inflater;
		this.checksum = checksum;
		this.meter = new DecompressionMeter(file, limits);
		file.byteOrder(false);
	}

	@Override
	public Ending ending() {
		return this.ending;
	}

	@Override
	public int read(byte[] target, int offset, int length) throws IOException, CaptureFormatException {
		int room = this.meter.room(length);
		while (!this.ended) {
			if (!this.inMember) {
				beginMember();
			}
			else {
				int count = inflate(target, offset, room);
				if (count > 0) {
					return count;
				}
			}
		}
		return -1;
	}

	private void beginMember() throws IOException, CaptureFormatException {
		if (!this.file.has(1) || this.file.u8(0) == 0) {
			end(Ending.WHOLE);
			return;
		}
		if (!beginsHere()) {
			end(Ending.BROKEN);
			return;
		}
		Ending header = new GzipHeader(this.file).pass();
		if (header != Ending.WHOLE) {
			end(header);
			return;
		}
		this.inflater.reset();
		this.checksum.reset();
		this.memberLength = 0;
		this.inMember = true;
	}

	/** As far as its magic number is there. */
	private boolean beginsHere() throws IOException, CaptureFormatException {
		return this.file.u8(0) == MAGIC >> 8 && (!this.file.has(2) || this.file.u8(1) == (MAGIC & 0xff));
	}

	private int inflate(byte[] target, int offset, int length) throws IOException, CaptureFormatException {
		int before = this.inflater.getRemaining();
		long written = this.inflater.getBytesWritten();
		boolean broken = false;
		try {
			this.inflater.inflate(target, offset, length);
		}
		catch (DataFormatException ex) {
			broken = true;
		}
		int count = (int) (this.inflater.getBytesWritten() - written);
		this.file.skip(before - this.inflater.getRemaining());
		account(target, offset, count);
		if (broken) {
			end(Ending.BROKEN);
		}
		else if (count == 0) {
			proceed();
		}
		return count;
	}

	private void account(byte[] target, int offset, int count) throws CaptureFormatException {
		this.checksum.update(target, offset, count);
		this.memberLength += count;
		this.meter.add(count);
	}

	private void proceed() throws IOException, CaptureFormatException {
		if (this.inflater.finished()) {
			finishMember();
		}
		else if (!this.inflater.needsInput()) {
			end(Ending.BROKEN);
		}
		else {
			continueMember(this.file.upTo(AT_ONCE));
		}
	}

	private void continueMember(int available) {
		if (available == 0) {
			end(Ending.CUT_SHORT);
		}
		else {
			this.inflater.setInput(this.file.block(), this.file.cursor(), available);
		}
	}

	private void finishMember() throws IOException, CaptureFormatException {
		this.inMember = false;
		if (!this.file.has(TRAILER_LENGTH)) {
			end(Ending.CUT_SHORT);
		}
		else if (this.file.i32(0) != (int) this.checksum.getValue() || this.file.i32(4) != (int) this.memberLength) {
			end(Ending.BROKEN);
		}
		else {
			this.file.skip(TRAILER_LENGTH);
		}
	}

	private void end(Ending ending) {
		this.ending = ending;
		this.ended = true;
		this.inflater.end();
	}

}
