package org.driftwood.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A capture file, packet by packet, in memory of a constant size. Made for one thread.
 * Damage behind the header is an {@link #end()}, not an exception: the packets before it
 * count.
 */
public interface CaptureReader {

	/**
	 * Reads the beginning of a pcap or pcapng file, told apart by their magic numbers,
	 * plain or gzip.
	 * @param in the file from its first byte on; slices of any size will do. It is not
	 * closed, and is read ahead by up to 1 MiB
	 * @param limits how much is read at most
	 * @return a reader before its first packet
	 * @throws IOException if the stream cannot be read
	 * @throws CaptureFormatException if this is not a readable capture
	 */
	static CaptureReader open(InputStream in, CaptureLimits limits) throws IOException, CaptureFormatException {
		return CaptureOpening.open(in, limits, null, null);
	}

	/**
	 * The same, and files in zstd too, to which the same limits hold.
	 * @param zstd undoes it, and is asked only for such a file
	 */
	static CaptureReader open(InputStream in, CaptureLimits limits, Decompressor zstd)
			throws IOException, CaptureFormatException {
		return CaptureOpening.open(in, limits, zstd, null);
	}

	/**
	 * The same for whoever also wants to know what a file tells beside its packets.
	 * @param notes hears it
	 */
	static CaptureReader open(InputStream in, CaptureLimits limits, Decompressor zstd, CaptureNote.Listener notes)
			throws IOException, CaptureFormatException {
		return CaptureOpening.open(in, limits, zstd, notes);
	}

	/**
	 * Reads the next packet. Its bytes are a window that the following call overwrites.
	 * @return the packet, or null at the end, and then always
	 * @throws IOException if the stream cannot be read
	 * @throws CaptureFormatException if a limit is reached, and for nothing else
	 */
	@Nullable CapturedPacket next() throws IOException, CaptureFormatException;

	CaptureFormat format();

	CaptureCompression compression();

	/**
	 * How the capture ended.
	 * @return empty until {@link #next()} returned null
	 */
	Optional<CaptureEnd> end();

	/**
	 * Tells whether the file, or the compressed one around it, stopped in the middle of a
	 * record.
	 * @return false also before the end
	 */
	default boolean cutShort() {
		return end().filter(CaptureEnd.CutShort.class::isInstance).isPresent();
	}

	/**
	 * How far the reading has come, against the size of the file.
	 * @return bytes of the file as it is: of a plain file those up to the last record
	 * read, of a compressed one those unfolded, which are ahead of it by up to 1 MiB of
	 * content
	 */
	long bytesRead();

}
