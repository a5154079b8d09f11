package org.driftwood.generator;

import java.util.List;

import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureFormat;
import org.driftwood.decode.Bytes;

/**
 * A capture file, and what a reader has to say of it. {@link GeneratedCaptures} has many.
 *
 * @param name for a file's: format, byte order, and what is around it
 */
public record GeneratedCapture(String name, Bytes file, CaptureFormat format, CaptureCompression compression,
		List<Packet> packets) {

	/** A packet where the file has it, with the time that the file can tell. */
	public record Packet(long number, long timeNanos, Frame frame) {
	}

	/** The file's bytes. */
	public byte[] bytes() {
		return this.file.toArray();
	}

	/** How many of its frames are Teredo. */
	public long teredo() {
		return this.packets.stream().filter((packet) -> packet.frame().truth().isTeredo()).count();
	}

	@Override
	public String toString() {
		return this.name;
	}

	/** The same in another file around it. */
	public GeneratedCapture packed(Compression packing) {
		return new GeneratedCapture(this.name + packing.suffix(), Bytes.of(packing.around(bytes())), this.format,
				packing.told(), this.packets);
	}

}
