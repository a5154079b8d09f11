package org.driftwood.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.privacy.ExcerptFrame;
import org.driftwood.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * A submission with its report and packets, in the form for whoever looks.
 *
 * @param keyHeld whether he could also look as the owner
 */
record Showing(Submission submission, Report report, Eye eye, boolean keyHeld, Excerpts excerpts) {

	private static final int AT_ONCE = 1000;

	/** Whether this is the owner's form. */
	boolean isOwners() {
		return this.eye instanceof OwnerEye;
	}

	/** What the sender called the file, which is for him only. */
	@Nullable String fileName() {
		return isOwners() ? this.submission.fileName() : null;
	}

	/** Some of the packets, in capture order, from that place in the excerpt on. */
	List<PacketRow> packets(long from, int most) throws IOException {
		return listed(from, most).stream().map(this.eye::row).toList();
	}

	/** The place of the first packet whose frame number is not lower. */
	long positionOf(long number) throws IOException {
		return this.excerpts.positionOf(this.submission.id(), number, this.report.teredo().listed());
	}

	/** All packets, one after the other. */
	void forEachPacket(Consumer<PacketRow> each) throws IOException {
		forEach((packet) -> each.accept(this.eye.row(packet)));
	}

	/** Writes all packets as a capture. */
	void writeCapture(OutputStream out) throws IOException {
		CaptureWriter writer = new CaptureWriter(out, ExcerptFrame.LINK_TYPE);
		forEach((packet) -> {
			try {
				for (ExcerptFrame frame : this.eye.frames(packet)) {
					frame.writeTo(writer);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private void forEach(Consumer<ListedPacket> each) throws IOException {
		long from = 0;
		for (List<ListedPacket> some = listed(from, AT_ONCE); !some.isEmpty(); some = listed(from, AT_ONCE)) {
			some.forEach(each);
			from += some.size();
		}
	}

	private List<ListedPacket> listed(long from, int most) throws IOException {
		return this.eye.seesPackets() ? this.excerpts.packets(this.submission.id(), from, most) : List.of();
	}

}
