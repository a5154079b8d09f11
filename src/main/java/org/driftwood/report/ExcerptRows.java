package org.driftwood.report;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The rows of an excerpt's index, any of them at once. */
final class ExcerptRows implements Closeable {

	private static final int MOST_BUFFERED = 100;

	private final SeekableByteChannel file;

	private final ExcerptIndex index;

	private final long first;

	private ExcerptRows(SeekableByteChannel file) throws IOException {
		this.file = file;
		String header = ExcerptIndex.header(new BufferedInputStream(Channels.newInputStream(file)));
		this.index = ExcerptIndex.read(header);
		this.first = header.length() + 1L;
	}

	/**
	 * Opens an index and reads its header.
	 * @throws java.nio.file.NoSuchFileException where none is kept
	 */
	static ExcerptRows open(Path index) throws IOException {
		SeekableByteChannel file = Files.newByteChannel(index);
		try {
			return new ExcerptRows(file);
		}
		catch (IOException | RuntimeException ex) {
			file.close();
			throw ex;
		}
	}

	/**
	 * Some of the rows, in their order.
	 * @param from the place of the first, from 0
	 * @param most how many; fewer at the end
	 */
	List<ExcerptIndex.Row> read(long from, int most) throws IOException {
		List<ExcerptIndex.Row> rows = new ArrayList<>();
		long start = this.first + from * this.index.rowLength();
		long left = Math.max(0, (this.file.size() - start) / this.index.rowLength());
		this.file.position(start);
		InputStream in = new BufferedInputStream(Channels.newInputStream(this.file),
				this.index.rowLength() * Math.clamp(most, 1, MOST_BUFFERED));
		for (long i = Math.min(most, left); i > 0; i--) {
			rows.add(this.index.read(ByteBuffer.wrap(in.readNBytes(this.index.rowLength()))));
		}
		return rows;
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
