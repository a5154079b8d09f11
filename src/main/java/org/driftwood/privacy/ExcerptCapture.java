package org.driftwood.privacy;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;

/**
 * Writes Teredo packets as a fresh capture, up to a size. Server and browser keep a
 * capture in the same way, so the excerpt of an excerpt is the same once more.
 */
public final class ExcerptCapture implements Closeable {

	private final CaptureWriter out;

	private final ExcerptFrames frames;

	private final long most;

	private long packets;

	/**
	 * Begins the capture.
	 * @param out receives it, in many small writes
	 * @param most bytes of it
	 * @param payloadKept whether inner packets keep what is behind their headers
	 */
	public ExcerptCapture(OutputStream out, long most, boolean payloadKept) throws IOException {
		this.out = new CaptureWriter(out, ExcerptFrame.LINK_TYPE);
		this.frames = new ExcerptFrames(payloadKept);
		this.most = most;
	}

	/** Whether there is room for the packet. */
	public boolean fits(Verdict.Recognised verdict) {
		return bytes() + ExcerptFrames.length(verdict) <= this.most;
	}

	/** Whether there is room for all fragments of the packet. */
	public boolean fits(Reassembled whole) {
		return bytes() + ExcerptFrames.length(whole) <= this.most;
	}

	/** Adds a packet. */
	public void write(long timeNanos, Verdict.Recognised verdict) throws IOException {
		this.frames.of(timeNanos, verdict).writeTo(this.out);
		this.packets++;
	}

	/**
	 * Adds a packet that came in fragments, and stays in them: they stand together, each
	 * with its own time.
	 */
	public void write(Reassembled whole, Verdict.Recognised verdict) throws IOException {
		for (ExcerptFrame frame : this.frames.of(whole, verdict)) {
			frame.writeTo(this.out);
		}
		this.packets++;
	}

	/** Adds a packet, if it is Teredo and there is room. */
	public void add(CapturedPacket packet, Verdict verdict) throws IOException {
		if (verdict instanceof Verdict.Recognised recognised && fits(recognised)) {
			write(packet.timeNanos(), recognised);
		}
	}

	/** The same for one that came in fragments. */
	public void add(Reassembled whole, Verdict verdict) throws IOException {
		if (verdict instanceof Verdict.Recognised recognised && fits(whole)) {
			write(whole, recognised);
		}
	}

	/** How many packets were added; one in fragments counts once. */
	public long packets() {
		return this.packets;
	}

	/** Its size so far. */
	public long bytes() {
		return this.out.bytesWritten();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
