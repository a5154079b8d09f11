package org.driftwood.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

import org.driftwood.decode.PacketKind;

/**
 * Writes an index in the order of frame numbers, also where a few rows come late: those
 * of fragments that waited for the rest of their packet in vain.
 */
final class ExcerptIndexWriter implements Closeable {

	/** They are kept in memory. */
	private static final int LATE_AT_MOST = 1 << 16;

	private final Path file;

	private final OutputStream out;

	private final ByteBuffer buffer = ByteBuffer.allocate(ExcerptIndex.ROW_LENGTH);

	private final List<ByteBuffer> late = new ArrayList<>();

	private long lastNumber;

	ExcerptIndexWriter(Path file) throws IOException {
		this.file = file;
		this.out = new BufferedOutputStream(Files.newOutputStream(file));
		this.out.write(ExcerptIndex.header());
	}

	/** Adds a row; false where it came late and there is no room for it any more. */
	boolean add(ExcerptIndex.Row row, long timeNanos, PacketKind kind) throws IOException {
		ExcerptIndex.write(row, timeNanos, kind, this.buffer.clear());
		if (row.number() < this.lastNumber) {
			return addLate(this.buffer.array().clone());
		}
		this.lastNumber = row.number();
		this.out.write(this.buffer.array());
		return true;
	}

	private boolean addLate(byte[] row) {
		if (this.late.size() == LATE_AT_MOST) {
			return false;
		}
		this.late.add(ByteBuffer.wrap(row));
		return true;
	}

	private static long number(ByteBuffer row) {
		return row.getLong(0);
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		if (!this.late.isEmpty()) {
			Path merged = this.file.resolveSibling(this.file.getFileName() + ".merged");
			merge(merged);
			Files.move(merged, this.file, StandardCopyOption.REPLACE_EXISTING);
			this.late.clear();
		}
	}

	private void merge(Path merged) throws IOException {
		this.late.sort(Comparator.comparingLong(ExcerptIndexWriter::number));
		Deque<ByteBuffer> waiting = new ArrayDeque<>(this.late);
		try (InputStream in = new BufferedInputStream(Files.newInputStream(this.file));
				OutputStream to = new BufferedOutputStream(Files.newOutputStream(merged))) {
			to.write(in.readNBytes(ExcerptIndex.header().length));
			byte[] row = in.readNBytes(ExcerptIndex.ROW_LENGTH);
			while (row.length > 0 || !waiting.isEmpty()) {
				ByteBuffer first = waiting.peek();
				if (first != null && (row.length == 0 || number(first) < number(ByteBuffer.wrap(row)))) {
					to.write(waiting.remove().array());
				}
				else {
					to.write(row);
					row = in.readNBytes(ExcerptIndex.ROW_LENGTH);
				}
			}
		}
	}

}
