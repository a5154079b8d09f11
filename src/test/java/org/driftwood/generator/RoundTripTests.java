package org.driftwood.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.driftwood.decode.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The truth of single packets comes back from decoder and diagnosis. */
class RoundTripTests {

	private static final int SAMPLES = 20_000;

	private final Cast cast = Strays.seeded(1).cast();

	private static void assertReads(Frame frame) {
		assertThat(Reading.of(frame)).as("%s on %s: %s", frame.stray(), frame.link(), frame.bytes())
			.isEqualTo(frame.truth());
	}

	@ParameterizedTest
	@EnumSource
	void everyTwistOfEveryScene(Scene scene) {
		for (Twist destination : Twist.of(Twist.Group.DESTINATION)) {
			for (Twist source : Twist.of(Twist.Group.SOURCE)) {
				for (Twist server : Twist.of(Twist.Group.SERVER)) {
					Stray stray = destination.applied(scene.with(this.cast), this.cast);
					assertReads(server.applied(source.applied(stray, this.cast), this.cast).on(Link.RAW));
					Stray other = server.applied(source.applied(scene.with(this.cast), this.cast), this.cast);
					assertReads(destination.applied(other, this.cast).on(Link.RAW));
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyTwoOdditiesOfEveryScene(Scene scene) {
		for (Oddity first : Oddity.values()) {
			for (Oddity second : Oddity.values()) {
				Stray stray = second.applied(first.applied(scene.with(this.cast), this.cast), this.cast);
				assertReads(stray.on(Link.ETHERNET));
				assertReads(stray.on(Link.COOKED_2));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyCargoOfEveryScene(Scene scene) {
		for (Cargo cargo : Cargo.values()) {
			Stray stray = cargo.in(scene.with(this.cast), this.cast);
			assertReads(stray.on(Link.PPP));
			for (Oddity oddity : Oddity.values()) {
				assertReads(oddity.applied(stray, this.cast).on(Link.ETHERNET));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void everySceneOnEveryLink(Link link) {
		for (Scene scene : Scene.values()) {
			for (Direction direction : Direction.values()) {
				assertReads(scene.with(this.cast).going(direction).on(link));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyFourTunnels(Wrapping outermost) {
		Stray stray = Scene.BUBBLE_REFRESHING.with(this.cast);
		assertReads(stray.on(Link.RAW, outermost));
		for (Wrapping second : Wrapping.values()) {
			assertReads(stray.on(Link.RAW, outermost, second));
			for (Wrapping third : Wrapping.values()) {
				assertReads(stray.on(Link.RAW, outermost, second, third));
				for (Wrapping fourth : Wrapping.values()) {
					assertReads(stray.on(Link.RAW, outermost, second, third, fourth));
				}
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void nothingInFiveTunnels(Wrapping tunnel) {
		Frame frame = Scene.BUBBLE_DIRECT.with(this.cast).on(Link.RAW, tunnel, tunnel, tunnel, tunnel, tunnel);
		assertThat(Reading.of(frame)).isEqualTo(new Truth.NotTeredo(false));
	}

	@Test
	void everyCut() {
		for (Scene scene : Scene.values()) {
			Frame whole = scene.with(this.cast).on(Link.VLAN);
			for (int length = 0; length < whole.bytes().length(); length++) {
				assertReads(whole.cutTo(length));
			}
		}
	}

	@Test
	void manyMixed() {
		Strays.seeded(2).frames(SAMPLES).forEach(RoundTripTests::assertReads);
	}

}
