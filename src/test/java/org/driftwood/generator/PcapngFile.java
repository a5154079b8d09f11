package org.driftwood.generator;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.capture.CaptureCompression;
import org.driftwood.capture.CaptureFormat;
import org.driftwood.generator.Container.Fields;
import org.driftwood.generator.GeneratedCapture.Packet;

/**
 * A pcapng file that makes use of what the format allows: several sections in both byte
 * orders, an interface for each link type, clocks of different pace, packets in three
 * kinds of blocks, and blocks that hold none.
 */
final class PcapngFile {

	private static final int FRAMES_PER_SECTION = 40;

	/** Clocks: as if_tsresol has them; 6 is also what holds without it. */
	private static final List<Integer> RESOLUTIONS = List.of(6, 9, 3, 0x94, 0x9e);

	private final Fields file;

	private final Map<Integer, Integer> interfaces = new LinkedHashMap<>();

	private final List<Packet> packets = new ArrayList<>();

	private ByteOrder order;

	PcapngFile(ByteOrder order) {
		this.order = order;
		this.file = new Fields(order);
	}

	GeneratedCapture with(List<Frame> frames) {
		String name = Container.PCAPNG.named(this.order);
		section();
		for (Frame frame : frames) {
			if (!this.packets.isEmpty() && this.packets.size() % FRAMES_PER_SECTION == 0) {
				this.order = (this.order == ByteOrder.BIG_ENDIAN) ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
				section();
			}
			add(frame);
		}
		return new GeneratedCapture(name, this.file.toBytes(), CaptureFormat.PCAPNG, CaptureCompression.NONE,
				List.copyOf(this.packets));
	}

	private void section() {
		this.interfaces.clear();
		block(0x0a0d0d0aL, fields().u32(0x1a2b3c4dL).u16(1).u16(0).u32(0xffff_ffffL).u32(0xffff_ffffL));
		block(0x0bad, fields().u32(32_473).u32(1));
	}

	private void add(Frame frame) {
		Integer known = this.interfaces.get(frame.link().number());
		int number = (known != null) ? known : describe(frame.link().number());
		int index = this.packets.size();
		// Whoever waits for the rest of a packet wants to know how late it is.
		boolean simple = frame.stray() != null && frame.bytes().length() == frame.originalLength();
		long nanos = Container.time(index);
		if (number == 0 && simple && index % 7 == 3) {
			simple(frame);
			nanos = 0;
		}
		else if (index % 7 == 5) {
			obsolete(frame, number, ticks(nanos, resolution(number)));
		}
		else {
			enhanced(frame, number, ticks(nanos, resolution(number)));
		}
		long told = (nanos == 0) ? 0 : nanos(ticks(nanos, resolution(number)), resolution(number));
		this.packets.add(new Packet(index + 1, told, frame));
		if (index % 11 == 0) {
			block(4, fields().u16(0).u16(0));
		}
	}

	private int describe(int link) {
		int number = this.interfaces.size();
		this.interfaces.put(link, number);
		Fields body = fields().u16(link).u16(0).u32(0);
		if (number > 0) {
			body.u16(2).u16(4).bytes((byte) 'e', (byte) 't', (byte) 'h', (byte) '0');
			body.u16(9).u16(1).padded((byte) resolution(number)).u16(0).u16(0);
		}
		block(1, body);
		return number;
	}

	private static int resolution(int number) {
		return RESOLUTIONS.get(number % RESOLUTIONS.size());
	}

	private static BigInteger perSecond(int resolution) {
		return ((resolution & 0x80) != 0) ? BigInteger.TWO.pow(resolution & 0x7f) : BigInteger.TEN.pow(resolution);
	}

	private static long ticks(long nanos, int resolution) {
		return BigInteger.valueOf(nanos).multiply(perSecond(resolution)).divide(perSecond(9)).longValueExact();
	}

	private static long nanos(long ticks, int resolution) {
		return BigInteger.valueOf(ticks).multiply(perSecond(9)).divide(perSecond(resolution)).longValueExact();
	}

	private void enhanced(Frame frame, int number, long ticks) {
		Fields body = fields().u32(number).u32(ticks >>> 32).u32(ticks).u32(frame.bytes().length());
		body.u32(frame.originalLength()).padded(frame.bytes().toArray());
		body.u16(1).u16(5).padded((byte) 's', (byte) 't', (byte) 'r', (byte) 'a', (byte) 'y').u16(0).u16(0);
		block(6, body);
	}

	private void obsolete(Frame frame, int number, long ticks) {
		Fields body = fields().u16(number).u16(0xffff).u32(ticks >>> 32).u32(ticks).u32(frame.bytes().length());
		block(2, body.u32(frame.originalLength()).padded(frame.bytes().toArray()));
	}

	private void simple(Frame frame) {
		block(3, fields().u32(frame.originalLength()).padded(frame.bytes().toArray()));
	}

	private Fields fields() {
		return new Fields(this.order);
	}

	private void block(long type, Fields body) {
		byte[] bytes = body.toArray();
		Fields block = fields().u32(type).u32(bytes.length + 12L).bytes(bytes).u32(bytes.length + 12L);
		this.file.bytes(block.toArray());
	}

}
