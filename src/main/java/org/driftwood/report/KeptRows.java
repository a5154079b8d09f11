package org.driftwood.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;

import org.driftwood.decode.Anomaly;

/**
 * What an index tells of where packets are, found by place and by number. As large as the
 * excerpt lets it be: some 28 bytes a packet.
 */
final class KeptRows {

	private static final int FIRST_SIZE = 1024;

	private final BitSet nested = new BitSet();

	private long[] numbers = new long[FIRST_SIZE];

	private long[] offsets = new long[FIRST_SIZE];

	private int[] records = new int[FIRST_SIZE];

	private int count;

	/** The rows in the order of their packets in the excerpt. */
	private final int[] inPlace;

	private KeptRows(InputStream in) throws IOException {
		ExcerptIndex index = ExcerptIndex.read(ExcerptIndex.header(in));
		ByteBuffer row = ByteBuffer.allocate(index.rowLength());
		while (in.readNBytes(row.array(), 0, index.rowLength()) == index.rowLength()) {
			add(index.read(row.clear()));
		}
		this.inPlace = IntStream.range(0, this.count)
			.boxed()
			.sorted(Comparator.comparingLong((i) -> this.offsets[i]))
			.mapToInt(Integer::intValue)
			.toArray();
	}

	static KeptRows read(Path index) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(index))) {
			return new KeptRows(in);
		}
	}

	private void add(ExcerptIndex.Row row) {
		if (this.count == this.numbers.length) {
			this.numbers = Arrays.copyOf(this.numbers, 2 * this.count);
			this.offsets = Arrays.copyOf(this.offsets, 2 * this.count);
			this.records = Arrays.copyOf(this.records, 2 * this.count);
		}
		this.numbers[this.count] = row.number();
		this.offsets[this.count] = row.offset();
		this.records[this.count] = row.records();
		this.nested.set(this.count++, row.anomalies().contains(Anomaly.NESTED));
	}

	int count() {
		return this.count;
	}

	/** The row of the packet at that place among all that are kept. */
	int inPlace(int place) {
		return this.inPlace[place];
	}

	/** The row of the packet with that frame number; negative where none has it. */
	int withNumber(long number) {
		return Arrays.binarySearch(this.numbers, 0, this.count, number);
	}

	long number(int row) {
		return this.numbers[row];
	}

	long offset(int row) {
		return this.offsets[row];
	}

	int records(int row) {
		return this.records[row];
	}

	/** Whether there was Teredo in it before its payload was blanked. */
	boolean nested(int row) {
		return this.nested.get(row);
	}

}
