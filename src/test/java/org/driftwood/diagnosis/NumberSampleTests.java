package org.driftwood.diagnosis;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Of many frames all are counted, and the first are named. */
class NumberSampleTests {

	private final NumberSample sample = new NumberSample();

	@Test
	void theFirstThousandAreNamed() {
		NumberSample.Budget budget = new NumberSample.Budget(5_000);
		LongStream.rangeClosed(1, 1_500).forEach((number) -> this.sample.add(number, budget));
		assertThat(NumberSample.merge(List.of(this.sample)))
			.isEqualTo(new PacketNumbers(List.of(new PacketRange(1, 1_000)), 1_500));
	}

	@Test
	void theFirstOfEachIsNamedEvenWhereNoBudgetIsLeft() {
		NumberSample.Budget budget = new NumberSample.Budget(2);
		NumberSample other = new NumberSample();
		LongStream.of(3, 5, 7, 9).forEach((number) -> this.sample.add(number, budget));
		LongStream.of(20, 21).forEach((number) -> other.add(number, budget));
		PacketNumbers both = NumberSample.merge(List.of(other, this.sample));
		assertThat(both.named()).containsExactly(3L, 5L, 7L, 20L);
		assertThat(both.count()).isEqualTo(6);
	}

	@Test
	void theLowestOfSeveralAreNamedInOrder() {
		NumberSample.Budget budget = new NumberSample.Budget(5_000);
		NumberSample later = new NumberSample();
		LongStream.rangeClosed(601, 1_200).forEach((number) -> later.add(number, budget));
		LongStream.rangeClosed(1, 600).forEach((number) -> this.sample.add(number, budget));
		assertThat(NumberSample.merge(List.of(later, this.sample)))
			.isEqualTo(new PacketNumbers(List.of(new PacketRange(1, 1_000)), 1_200));
	}

	@Test
	void thoseWhoseNumbersNobodyKnowsAreCounted() {
		this.sample.add(4, new NumberSample.Budget(1));
		this.sample.addUnnamed(10);
		this.sample.addUnnamed(2);
		assertThat(this.sample.count()).isEqualTo(13);
		assertThat(NumberSample.merge(List.of(this.sample)))
			.isEqualTo(new PacketNumbers(List.of(new PacketRange(4, 4)), 13));
	}

}
