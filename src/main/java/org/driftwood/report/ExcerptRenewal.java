package org.driftwood.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.driftwood.capture.CaptureFormatException;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.decode.Anomaly;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;

/**
 * Reads an excerpt again, as the capture that it was taken from, and writes another index
 * to it. The packets themselves stay as they are, also those that are no Teredo any more.
 */
public final class ExcerptRenewal implements Closeable {

	private final InputStream pcap;

	private final KeptRows rows;

	private final ExcerptIndexWriter index;

	private long written;

	/**
	 * Begins it.
	 * @param first the index that was made from the upload
	 * @param draft where the new one is written
	 */
	public ExcerptRenewal(Path pcap, Path first, Path draft) throws IOException {
		this.rows = KeptRows.read(first);
		this.pcap = Files.newInputStream(pcap);
		this.index = new ExcerptIndexWriter(draft);
	}

	/** The packets, under the numbers of the upload. */
	public CaptureReader reader(CaptureLimits limits) throws IOException, CaptureFormatException {
		return new ExcerptReader(CaptureReader.open(this.pcap, limits), this.rows);
	}

	/**
	 * What is read of a packet, with what could only be seen while it had its payload:
	 * that there is Teredo in it.
	 */
	public Verdict withWhatWasSeen(long number, Verdict verdict) {
		int row = this.rows.withNumber(number);
		return (row >= 0 && this.rows.nested(row) && verdict instanceof Verdict.Recognised it) ? nested(it) : verdict;
	}

	private static Verdict nested(Verdict.Recognised verdict) {
		TeredoPacket it = verdict.packet();
		Set<Anomaly> anomalies = EnumSet.of(Anomaly.NESTED);
		anomalies.addAll(it.anomalies());
		TeredoPacket packet = new TeredoPacket(it.kind(), it.authentication(), it.origin(), it.inner(), it.trailers(),
				anomalies, it.dataOffset(), it.dataEnd());
		return switch (verdict) {
			case Verdict.Teredo(var outer, var _) -> new Verdict.Teredo(outer, packet);
			case Verdict.CutShort(var outer, var _) -> new Verdict.CutShort(outer, packet);
			case Verdict.Malformed(var outer, var _, var fault) -> new Verdict.Malformed(outer, packet, fault);
		};
	}

	/** Adds a packet to the new index. */
	public void write(long number, long timeNanos, Verdict.Recognised verdict, PacketFinding finding)
			throws IOException {
		int row = this.rows.withNumber(number);
		if (row < 0) {
			throw new IllegalStateException("the excerpt has no packet " + number);
		}
		this.index.add(new ExcerptIndex.Row(number, this.rows.offset(row), this.rows.records(row),
				verdict.packet().anomalies(), finding), timeNanos, verdict.packet().kind());
		this.written++;
	}

	/** How many packets the new index has. */
	public long written() {
		return this.written;
	}

	@Override
	public void close() throws IOException {
		this.pcap.close();
		this.index.close();
	}

}
