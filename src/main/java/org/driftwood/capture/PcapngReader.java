package org.driftwood.capture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.driftwood.capture.CaptureFormatException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Reads the block format: sections, each with its own byte order and interfaces, and in
 * them packets and blocks that do not matter here. The length that a section tells is not
 * needed to read it.
 */
final class PcapngReader extends RecordReader {

	static final int SECTION_HEADER = 0x0a0d0d0a;

	static final int INTERFACE_DESCRIPTION = 1;

	static final int OBSOLETE_PACKET = 2;

	private static final int SIMPLE_PACKET = 3;

	static final int ENHANCED_PACKET = 6;

	private static final int TOTAL_LENGTH = 4;

	private static final int LEAST_BLOCK_LENGTH = 12;

	private static final int LEAST_SECTION_LENGTH = 28;

	private static final int MAJOR_VERSION = 12;

	private static final int BYTE_ORDER = 8;

	private static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;

	/** Keeps a file of nothing but interfaces from filling the memory. */
	private static final int MOST_INTERFACES = 65_536;

	private final CaptureInput input;

	private final @Nullable PcapngNotes notes;

	private final List<PcapngInterface> interfaces = new ArrayList<>();

	private PcapngReader(CaptureFile file, CaptureNote.@Nullable Listener listener) {
		super(file, CaptureFormat.PCAPNG);
		this.input = file.content();
		this.notes = (listener != null) ? new PcapngNotes(this.input, listener) : null;
	}

	/** Reads the first section's header, which the file cannot do without. */
	static PcapngReader open(CaptureFile file, CaptureNote.@Nullable Listener listener)
			throws IOException, CaptureFormatException {
		CaptureInput input = file.content();
		if (!input.has(LEAST_SECTION_LENGTH)) {
			throw new CaptureFormatException(Reason.HEADER_CUT_SHORT, 0, "The section header is cut short");
		}
		PcapngReader reader = new PcapngReader(file, listener);
		if (!reader.readByteOrder()) {
			throw new CaptureFormatException(Reason.NOT_A_CAPTURE, BYTE_ORDER, "No byte order is told");
		}
		if (input.u16(MAJOR_VERSION) != 1) {
			throw new CaptureFormatException(Reason.VERSION_UNSUPPORTED, MAJOR_VERSION,
					"pcapng version " + input.u16(MAJOR_VERSION) + " is not read");
		}
		return reader;
	}

	@Override
	@Nullable CapturedPacket read() throws IOException, CaptureFormatException {
		CapturedPacket packet = null;
		while (packet == null && end().isEmpty()) {
			packet = readBlock();
		}
		return packet;
	}

	private @Nullable CapturedPacket readBlock() throws IOException, CaptureFormatException {
		if (!this.input.has(LEAST_BLOCK_LENGTH)) {
			return atEnd(this.input.offset());
		}
		if (this.input.i32(0) == SECTION_HEADER && !readByteOrder()) {
			return broken(Reason.BLOCK_BROKEN);
		}
		long length = this.input.u32(TOTAL_LENGTH);
		if (length < LEAST_BLOCK_LENGTH || length % 4 != 0) {
			return broken(Reason.BLOCK_BROKEN);
		}
		return (length > CaptureInput.BLOCK_LENGTH) ? readLargeBlock(length) : readBlock((int) length);
	}

	private @Nullable CapturedPacket readBlock(int length) throws IOException, CaptureFormatException {
		if (!this.input.has(length)) {
			return atEnd(this.input.offset());
		}
		if (this.input.i32(length - 4) != length) {
			return broken(Reason.BLOCK_BROKEN);
		}
		if (this.notes != null) {
			this.notes.read(length);
		}
		return switch (this.input.i32(0)) {
			case SECTION_HEADER -> beginSection(length);
			case INTERFACE_DESCRIPTION -> addInterface(length);
			case ENHANCED_PACKET -> packet(PcapngPacketBlock.enhanced(this.input, length), length);
			case OBSOLETE_PACKET -> packet(PcapngPacketBlock.obsolete(this.input, length), length);
			case SIMPLE_PACKET -> packet(PcapngPacketBlock.simple(this.input, length, this.interfaces), length);
			default -> passed(length);
		};
	}

	private @Nullable CapturedPacket passed(int length) {
		this.input.skip(length);
		return null;
	}

	/** No tool writes a block of these kinds that does not fit into memory. */
	private @Nullable CapturedPacket readLargeBlock(long length) throws IOException, CaptureFormatException {
		return switch (this.input.i32(0)) {
			case SECTION_HEADER, INTERFACE_DESCRIPTION, ENHANCED_PACKET, OBSOLETE_PACKET, SIMPLE_PACKET ->
				broken(Reason.RECORD_TOO_LARGE);
			default -> passLargeBlock(length);
		};
	}

	private @Nullable CapturedPacket passLargeBlock(long length) throws IOException, CaptureFormatException {
		long start = this.input.offset();
		if (this.notes != null && this.input.has(PcapngNotes.SECRETS_HEADER_LENGTH)) {
			this.notes.readBeginning(PcapngNotes.SECRETS_HEADER_LENGTH);
		}
		if (!this.input.pass(length - 4) || !this.input.has(4)) {
			return atEnd(start);
		}
		return (this.input.u32(0) == length) ? passed(4) : broken(Reason.BLOCK_BROKEN, start);
	}

	private boolean readByteOrder() {
		this.input.byteOrder(true);
		int magic = this.input.i32(BYTE_ORDER);
		this.input.byteOrder(magic == BYTE_ORDER_MAGIC);
		return magic == BYTE_ORDER_MAGIC || magic == Integer.reverseBytes(BYTE_ORDER_MAGIC);
	}

	private @Nullable CapturedPacket beginSection(int length) {
		if (length < LEAST_SECTION_LENGTH) {
			return broken(Reason.BLOCK_BROKEN);
		}
		if (this.input.u16(MAJOR_VERSION) != 1) {
			return broken(Reason.VERSION_UNSUPPORTED);
		}
		this.interfaces.clear();
		return passed(length);
	}

	private @Nullable CapturedPacket addInterface(int length) {
		if (length < PcapngInterface.LEAST_LENGTH) {
			return broken(Reason.BLOCK_BROKEN);
		}
		if (this.interfaces.size() == MOST_INTERFACES) {
			return broken(Reason.TOO_MANY_INTERFACES);
		}
		this.interfaces.add(PcapngInterface.read(this.input, length));
		return passed(length);
	}

	private @Nullable CapturedPacket packet(PcapngPacketBlock block, int length) throws CaptureFormatException {
		if (!block.isPossible()) {
			return broken(Reason.BLOCK_BROKEN);
		}
		if (block.capturedLength() > PACKET_LIMIT) {
			return broken(Reason.RECORD_TOO_LARGE);
		}
		if (block.interfaceNumber() >= this.interfaces.size()) {
			return broken(Reason.INTERFACE_UNKNOWN);
		}
		CapturedPacket packet = block.packet(number(), this.interfaces.get((int) block.interfaceNumber()), this.input);
		this.input.skip(length);
		return packet;
	}

}
