package org.driftwood.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.driftwood.decode.Direction;
import org.driftwood.generator.OuterHeader.Length;

/** Draws packets of all kinds; the same seed draws the same ones. */
public final class Strays {

	private static final int SNAP_LEAST = 40;

	private final SplittableRandom random;

	private int drawn;

	private Strays(long seed) {
		this.random = new SplittableRandom(seed);
	}

	/** Begins at the first packet of a seed. */
	public static Strays seeded(long seed) {
		return new Strays(seed);
	}

	/** Hosts to play with. */
	public Cast cast() {
		return Cast.of(this.random);
	}

	/** A packet as honest hosts send it. */
	public Stray honest() {
		Cast cast = cast();
		return numbered(one(Scene.values()).with(cast));
	}

	/** A packet with whatever may come to it. */
	public Stray next() {
		Cast cast = cast();
		Stray stray = numbered(one(Scene.values()).with(cast));
		if (this.random.nextInt(6) == 0) {
			stray = one(Cargo.values()).in(stray, cast);
		}
		for (Twist.Group group : Twist.Group.values()) {
			if (this.random.nextInt(4) == 0) {
				List<Twist> twists = Twist.of(group);
				stray = twists.get(this.random.nextInt(twists.size())).applied(stray, cast);
			}
		}
		for (int i = this.random.nextInt(6); i < 3; i++) {
			stray = one(Oddity.values()).applied(stray, cast);
		}
		return stray;
	}

	private Stray numbered(Stray stray) {
		OuterHeader header = stray.header();
		int hops = (header.timeToLive() == 1) ? 1 : 30 + this.random.nextInt(98);
		return stray.under(header.identification(++this.drawn & 0xffff).timeToLive(hops))
			.going(one(Direction.TO_US, Direction.TO_US, Direction.TO_OTHER, Direction.FROM_US));
	}

	/** So many of them on one link, some through tunnels and some cut. */
	public List<Frame> frames(int count, Link link) {
		List<Frame> frames = new ArrayList<>();
		while (frames.size() < count) {
			frames.add(frame(next(), link));
		}
		return frames;
	}

	/** So many of them on links of all kinds. */
	public List<Frame> frames(int count) {
		List<Frame> frames = new ArrayList<>();
		while (frames.size() < count) {
			frames.add(frame(next(), one(Link.values())));
		}
		return frames;
	}

	/** The packet on a link, perhaps through a tunnel, perhaps cut. */
	public Frame frame(Stray stray, Link link) {
		boolean told = stray.header().length() != Length.IPV4_UNTOLD;
		Link unpadded = (told || !link.pads()) ? link : Link.ETHERNET;
		Frame frame = (told && this.random.nextInt(8) == 0) ? stray.on(unpadded, tunnels()) : stray.on(unpadded);
		boolean cut = stray.header().length() != Length.IMPOSSIBLE && this.random.nextInt(8) == 0;
		return cut ? frame.cutTo(SNAP_LEAST + this.random.nextInt(frame.bytes().length())) : frame;
	}

	private Wrapping[] tunnels() {
		Wrapping[] tunnels = new Wrapping[1 + this.random.nextInt(4)];
		for (int i = 0; i < tunnels.length; i++) {
			tunnels[i] = one(Wrapping.values());
		}
		return tunnels;
	}

	@SafeVarargs
	private <T> T one(T... choices) {
		return choices[this.random.nextInt(choices.length)];
	}

}
