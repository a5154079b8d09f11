package org.driftwood.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.Verdict;
import org.driftwood.privacy.CaptureSieve;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The truth of packets in fragments comes back, in whatever order these come and whatever
 * comes between.
 */
class FragmentRoundTripTests {

	private final Strays strays = Strays.seeded(3);

	private final Random random = new Random(791);

	/** What a capture says of its frames, by number. */
	private static final class Sieved implements CaptureSieve.Listener {

		private final Map<Long, Truth> truths = new TreeMap<>();

		@Override
		public void packet(CapturedPacket packet, Verdict verdict) {
			this.truths.put(packet.number(), Reading.of(verdict));
		}

		@Override
		public void reassembled(Reassembled whole, Verdict verdict) {
			this.truths.put(whole.last().number(), Reading.of(verdict));
		}

		@Override
		public void read(long bytes, long packets) {
		}

	}

	private static Map<Long, Truth> read(List<Frame> frames) throws Exception {
		GeneratedCapture capture = Container.PCAP_NANOSECOND.of(ByteOrder.BIG_ENDIAN, frames);
		Sieved sieved = new Sieved();
		new CaptureSieve(sieved).sift(CaptureReader.open(new ByteArrayInputStream(capture.bytes()),
				new CaptureLimits(1 << 28, 1000, 1_000_000)));
		return sieved.truths;
	}

	@ParameterizedTest
	@EnumSource
	void inAnyOrder(Scene scene) throws Exception {
		for (int i = 0; i < 20; i++) {
			Stray stray = scene.with(this.strays.cast());
			assertComesBack(Fragmented.of(stray, Link.ETHERNET, cuts(stray.ipv4().length - 20)));
		}
	}

	@ParameterizedTest
	@EnumSource
	void onAnyLink(Link link) throws Exception {
		Stray stray = this.strays.honest();
		assertComesBack(Fragmented.of(stray, link, cuts(stray.ipv4().length - 20)));
	}

	@ParameterizedTest
	@EnumSource
	void inTunnelsAndAsTunnels(Wrapping first) throws Exception {
		for (Wrapping second : Wrapping.values()) {
			Stray stray = this.strays.honest();
			int[] cuts = cuts(stray.ipv4().length - 20);
			assertComesBack(Fragmented.of(stray, Link.COOKED_2, List.of(first, second), List.of(), cuts));
			assertComesBack(Fragmented.of(stray, Link.COOKED_2, List.of(first), List.of(second), cuts));
			assertComesBack(Fragmented.of(stray, Link.COOKED_2, List.of(), List.of(first, second), cuts));
		}
	}

	@ParameterizedTest
	@EnumSource
	void aFirstFragmentAlone(Scene scene) throws Exception {
		for (int cut = 1; cut <= 5; cut++) {
			Frame first = Fragmented.of(scene.with(this.strays.cast()), Link.COOKED, cut).frames().getFirst();
			assertThat(read(List.of(first))).containsOnly(Map.entry(1L, first.truth()));
		}
	}

	/** Some places to cut at, in order. */
	private int[] cuts(int length) {
		int most = (length - 1) / 8;
		return this.random.ints(1 + this.random.nextInt(5), 1, most + 1).distinct().sorted().toArray();
	}

	private void assertComesBack(Fragmented packet) throws Exception {
		List<Frame> frames = new ArrayList<>(packet.frames());
		Collections.shuffle(frames, this.random);
		Frame between = this.strays.honest().on(packet.frames().getFirst().link());
		frames.add(this.random.nextInt(frames.size()), between);
		Map<Long, Truth> truths = read(frames);
		long other = frames.indexOf(between) + 1L;
		assertThat(truths).as("%s", frames)
			.containsOnly(Map.entry(other, between.truth()), Map.entry((long) frames.size(), packet.truth()));
	}

}
