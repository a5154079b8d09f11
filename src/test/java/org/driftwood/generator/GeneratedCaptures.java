package org.driftwood.generator;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Captures of all sorts for whoever needs some, to read, to damage or to send. Each comes
 * with its truth, and the same ones come every time.
 */
public final class GeneratedCaptures {

	private static final int TEREDO = 20;

	private static final int FOREIGN = 5;

	private static final List<ByteOrder> ORDERS = List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN);

	private GeneratedCaptures() {
	}

	/** Every file format in either byte order, in every compression, on every link. */
	public static Stream<GeneratedCapture> all() {
		return Stream.of(Link.values()).flatMap((link) -> files(frames(link)));
	}

	/** Every format, byte order and compression once, and every link once. */
	public static List<GeneratedCapture> few() {
		List<GeneratedCapture> few = new ArrayList<>(files(frames(Link.COOKED_2)).toList());
		for (Link link : Link.values()) {
			few.add(Container.PCAP.of(ByteOrder.LITTLE_ENDIAN, frames(link)));
		}
		few.add(mixed(1, 100));
		return few;
	}

	/** So many packets of all kinds in one file, on links of all kinds. */
	public static GeneratedCapture mixed(long seed, int packets) {
		return Container.PCAPNG.of(ByteOrder.LITTLE_ENDIAN, Strays.seeded(seed).frames(packets));
	}

	/**
	 * So many packets of all kinds in one file, with half as many look-alikes and others,
	 * and some in fragments, not all of which are there.
	 */
	public static GeneratedCapture crowded(long seed, int packets) {
		Strays strays = Strays.seeded(seed);
		List<Frame> frames = strays.frames(packets);
		for (Link link : Link.values()) {
			frames.addAll(Foreign.seeded(seed).frames(packets / 2 / Link.values().length, link));
			frames.addAll(Fragmented.of(strays.honest(), link, 1, 4).frames().reversed());
			frames.add(Fragmented.of(strays.honest(), link, 5).frames().getFirst());
		}
		return Container.PCAPNG.of(ByteOrder.LITTLE_ENDIAN, frames);
	}

	/** So many packets of all kinds in one file, on one link. */
	public static GeneratedCapture mixed(long seed, int packets, Link link) {
		List<Frame> frames = onlyOn(link, Strays.seeded(seed).frames(packets, link));
		return Container.PCAP.of(ByteOrder.LITTLE_ENDIAN, frames);
	}

	/** A packet of each scene in fragments, now and then without the last of them. */
	public static GeneratedCapture inFragments(long seed) {
		Strays strays = Strays.seeded(seed);
		List<Frame> frames = new ArrayList<>();
		for (Scene scene : Scene.values()) {
			List<Frame> parts = Fragmented.of(scene.with(strays.cast()), Link.COOKED_2, 2, 4).frames();
			frames.addAll((frames.size() % 5 == 0) ? parts.subList(0, 2) : parts);
			frames.add(strays.honest().on(Link.COOKED_2));
		}
		return Container.PCAP.of(ByteOrder.LITTLE_ENDIAN, frames);
	}

	private static List<Frame> frames(Link link) {
		List<Frame> frames = new ArrayList<>(Strays.seeded(link.name().hashCode()).frames(TEREDO, link));
		frames.addAll(Foreign.seeded(link.name().hashCode()).frames(FOREIGN, link));
		return onlyOn(link, frames);
	}

	// What cannot be padded is drawn on another link.
	private static List<Frame> onlyOn(Link link, List<Frame> frames) {
		return frames.stream().filter((frame) -> frame.link().number() == link.number()).toList();
	}

	private static Stream<GeneratedCapture> files(List<Frame> frames) {
		return Stream.of(Container.values())
			.flatMap((container) -> ORDERS.stream().map((order) -> container.of(order, frames)))
			.flatMap((capture) -> Stream.of(Compression.values()).map(capture::packed));
	}

}
