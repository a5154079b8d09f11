package org.driftwood.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.privacy.ExcerptFrame;
import org.driftwood.privacy.ExcerptFrames;

/**
 * Writes what is kept of an upload: its Teredo packets in a fresh capture, and an index
 * to them. A packet that came in fragments stays in them: they stand together, each with
 * its own time, and have one row of the index.
 */
public final class ExcerptWriter implements Closeable {

	private final CaptureWriter packets;

	private final ExcerptIndexWriter index;

	private final long most;

	private final ExcerptFrames frames;

	private long written;

	/**
	 * Begins the two files.
	 * @param most bytes of the capture; packets beyond are left out
	 */
	public ExcerptWriter(Path pcap, Path index, long most, boolean payloadKept) throws IOException {
		this.packets = new CaptureWriter(new BufferedOutputStream(Files.newOutputStream(pcap)), ExcerptFrame.LINK_TYPE);
		this.index = new ExcerptIndexWriter(index);
		this.most = most;
		this.frames = new ExcerptFrames(payloadKept);
	}

	/**
	 * Adds a packet, if there is room.
	 * @return whether there was
	 */
	public boolean write(long number, long timeNanos, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		if (!isRoomFor(ExcerptFrames.length(verdict)) || !addRow(number, 1, verdict, finding)) {
			return false;
		}
		this.frames.of(timeNanos, verdict).writeTo(this.packets);
		return true;
	}

	/**
	 * Adds a packet that came in fragments, if there is room for all of them.
	 * @return whether there was
	 */
	public boolean write(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding) throws IOException {
		if (!isRoomFor(ExcerptFrames.length(whole))
				|| !addRow(whole.last().number(), whole.fragments().size(), verdict, finding)) {
			return false;
		}
		for (ExcerptFrame frame : this.frames.of(whole, verdict)) {
			frame.writeTo(this.packets);
		}
		return true;
	}

	private boolean isRoomFor(long length) {
		return this.packets.bytesWritten() + length <= this.most;
	}

	private boolean addRow(long number, int records, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		boolean added = this.index.add(new ExcerptIndex.Row(number, this.packets.bytesWritten(), records,
				verdict.packet().anomalies(), finding));
		this.written += added ? 1 : 0;
		return added;
	}

	/** How many packets were written. */
	public long written() {
		return this.written;
	}

	@Override
	public void close() throws IOException {
		this.packets.close();
		this.index.close();
	}

}
