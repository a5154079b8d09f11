package org.driftwood.report;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
import org.driftwood.privacy.ExcerptCapture;

/**
 * Writes what is kept of an upload: its Teredo packets in a fresh capture, and an index
 * to them. A packet that came in fragments stays in them: they stand together, each with
 * its own time, and have one row of the index.
 */
public final class ExcerptWriter implements Closeable {

	private final ExcerptCapture capture;

	private final ExcerptIndexWriter index;

	/**
	 * Begins the two files.
	 * @param most bytes of the capture; packets beyond are left out
	 */
	public ExcerptWriter(Path pcap, Path index, long most, boolean payloadKept) throws IOException {
		this.capture = new ExcerptCapture(new BufferedOutputStream(Files.newOutputStream(pcap)), most, payloadKept);
		this.index = new ExcerptIndexWriter(index);
	}

	/**
	 * Adds a packet, if there is room.
	 * @return whether there was
	 */
	public boolean write(long number, long timeNanos, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		if (!this.capture.fits(verdict) || !addRow(number, timeNanos, 1, verdict, finding)) {
			return false;
		}
		this.capture.write(timeNanos, verdict);
		return true;
	}

	/**
	 * Adds a packet that came in fragments, if there is room for all of them.
	 * @return whether there was
	 */
	public boolean write(Reassembled whole, Verdict.Recognised verdict, PacketFinding finding) throws IOException {
		if (!this.capture.fits(whole) || !addRow(whole.last().number(), whole.last().timeNanos(),
				whole.fragments().size(), verdict, finding)) {
			return false;
		}
		this.capture.write(whole, verdict);
		return true;
	}

	private boolean addRow(long number, long timeNanos, int records, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		ExcerptIndex.Row row = new ExcerptIndex.Row(number, this.capture.bytes(), records, verdict.packet().anomalies(),
				finding);
		return this.index.add(row, timeNanos, verdict.packet().kind());
	}

	/** How many packets were written. */
	public long written() {
		return this.capture.packets();
	}

	@Override
	public void close() throws IOException {
		this.capture.close();
		this.index.close();
	}

}
