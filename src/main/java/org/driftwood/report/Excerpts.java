package org.driftwood.report;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.FragmentReassembler;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.privacy.ExcerptFrame;
import org.driftwood.submission.CaptureStore;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.SubmissionId;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** Reads the packets that are kept of submissions, any page of them at once. */
@Service
class Excerpts {

	private static final int RECORD_HEADER_LENGTH = 16;

	private static final long NANOS_PER_SECOND = 1_000_000_000L;

	private static final int ROWS_AT_ONCE = 1_000;

	private static final int BLOCK = 1 << 16;

	private final PacketDecoder decoder = new PacketDecoder();

	private final BiFunction<SubmissionId, ExcerptFile, Path> places;

	@Autowired
	Excerpts(CaptureStore store) {
		this(store::excerpt);
	}

	/** Reads those that are in these places. */
	Excerpts(BiFunction<SubmissionId, ExcerptFile, Path> places) {
		this.places = places;
	}

	/**
	 * Some of the packets, in capture order.
	 * @param from the first one's place in the excerpt, from 0
	 * @param most how many
	 */
	List<ListedPacket> packets(SubmissionId id, long from, int most) throws IOException {
		try (ExcerptRows rows = rows(id); SeekableByteChannel file = capture(id)) {
			List<ListedPacket> packets = new ArrayList<>();
			long position = from;
			for (ExcerptIndex.Row row : rows.read(from, most)) {
				packet(file, position++, row).ifPresent(packets::add);
			}
			return packets;
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
	}

	private ExcerptRows rows(SubmissionId id) throws IOException {
		return ExcerptRows.open(this.places.apply(id, ExcerptFile.INDEX));
	}

	private SeekableByteChannel capture(SubmissionId id) throws IOException {
		return Files.newByteChannel(this.places.apply(id, ExcerptFile.PCAP));
	}

	/** The place of the first packet whose frame number is not lower. */
	long positionOf(SubmissionId id, long number, long listed) throws IOException {
		long low = 0;
		long high = listed;
		try (ExcerptRows rows = rows(id)) {
			while (low < high) {
				long middle = (low + high) >>> 1;
				List<ExcerptIndex.Row> row = rows.read(middle, 1);
				if (!row.isEmpty() && row.getFirst().number() < number) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			return low;
		}
		catch (NoSuchFileException ex) {
			return 0;
		}
	}

	/** The packets at these places. */
	List<ListedPacket> packets(SubmissionId id, List<Long> places) throws IOException {
		try (ExcerptRows rows = rows(id); SeekableByteChannel file = capture(id)) {
			List<ListedPacket> packets = new ArrayList<>();
			for (long place : places) {
				for (ExcerptIndex.Row row : rows.read(place, 1)) {
					packet(file, place, row).ifPresent(packets::add);
				}
			}
			return packets;
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
	}

	/**
	 * Goes through the index, one packet after the other.
	 * @return false where it is too old to tell what is wanted of it
	 */
	boolean forEach(SubmissionId id, Consumer<IndexedPacket> each) throws IOException {
		try (InputStream in = new BufferedInputStream(Files.newInputStream(this.places.apply(id, ExcerptFile.INDEX)),
				BLOCK)) {
			ExcerptIndex index = ExcerptIndex.read(ExcerptIndex.header(in));
			int length = index.rowLength();
			ByteBuffer rows = ByteBuffer.allocate(ROWS_AT_ONCE * length);
			for (int read = rows.capacity(); index.isComplete() && read == rows.capacity();) {
				read = in.readNBytes(rows.array(), 0, rows.capacity());
				for (int at = 0; at + length <= read; at += length) {
					each.accept(index.readShort(rows, at));
				}
			}
			return index.isComplete();
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

	/** The frame number of the packet at that place. */
	Optional<Long> numberAt(SubmissionId id, long position) throws IOException {
		try (ExcerptRows rows = rows(id)) {
			return rows.read(position, 1).stream().findFirst().map(ExcerptIndex.Row::number);
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
	}

	/** Empty where a later version takes it for Teredo no more, until it is made anew. */
	private Optional<ListedPacket> packet(SeekableByteChannel file, long position, ExcerptIndex.Row row)
			throws IOException {
		file.position(row.offset());
		InputStream in = new BufferedInputStream(Channels.newInputStream(file));
		FragmentReassembler reassembler = new FragmentReassembler();
		List<ExcerptFrame> records = new ArrayList<>();
		Reassembled whole = null;
		for (int i = 1; i <= row.records(); i++) {
			CapturedPacket record = record(in);
			records.add(new ExcerptFrame(record.timeNanos(), bytes(record), record.originalLength()));
			Fragment part = (row.records() > 1) ? this.decoder.fragment(i, record.timeNanos(), record.linkType(),
					bytes(record), record.originalLength()) : null;
			Reassembled put = (part != null) ? reassembler.add(part) : null;
			whole = (put != null) ? put : whole;
		}
		ExcerptFrame last = records.getLast();
		Verdict verdict = (whole != null) ? this.decoder.decode(whole)
				: this.decoder.decode(ExcerptFrame.LINK_TYPE, last.bytes(), last.originalLength());
		return (verdict instanceof Verdict.Recognised recognised) ? Optional.of(new ListedPacket(position, row.number(),
				last.timeNanos(), recognised, row.anomalies(), row.finding(), records, whole)) : Optional.empty();
	}

	private static CapturedPacket record(InputStream in) throws IOException {
		ByteBuffer header = ByteBuffer.wrap(in.readNBytes(RECORD_HEADER_LENGTH));
		long time = (header.getInt() & 0xffff_ffffL) * NANOS_PER_SECOND + header.getInt();
		int length = header.getInt();
		long originalLength = header.getInt() & 0xffff_ffffL;
		return new CapturedPacket(0, ExcerptFrame.LINK_TYPE, time, originalLength, in.readNBytes(length), 0, length);
	}

	private static Bytes bytes(CapturedPacket record) {
		return Bytes.of(record.data(), record.offset(), record.length());
	}

}
