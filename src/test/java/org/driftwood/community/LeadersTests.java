package org.driftwood.community;

import java.time.Instant;
import java.util.List;

import org.driftwood.community.Leaders.Rank;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LeadersTests {

	@Test
	void thoseThatMoreNetworksSawAreAheadOfTheOthers() {
		Leaders leaders = Leaders.of(List.of(seen("a", "5+"), seen("b", "5+"), seen("c", "2-4"), seen("d", "1")), 3);
		assertThat(leaders.rank()).isEqualTo(Rank.AHEAD);
		assertThat(leaders.entries()).extracting(TopEntry::name).containsExactly("a", "b");
	}

	@Test
	void ofMoreThanMayBeNamedNoneIsAhead() {
		Leaders leaders = Leaders.of(List.of(seen("a", "2-4"), seen("b", "2-4"), seen("c", "2-4"), seen("d", "2-4")),
				3);
		assertThat(leaders.rank()).isEqualTo(Rank.AMONG);
		assertThat(leaders.entries()).extracting(TopEntry::name).containsExactly("a", "b", "c");
	}

	@Test
	void whatOneNetworkAloneSawLeadsNothing() {
		assertThat(Leaders.of(List.of(seen("a", "1"), seen("b", "1")), 1).rank()).isEqualTo(Rank.ONE_EACH);
		assertThat(Leaders.of(List.of(seen("a", "1")), 1).rank()).isEqualTo(Rank.ONE_EACH);
		assertThat(Leaders.of(List.of(seen("a", "0")), 1).rank()).isEqualTo(Rank.ONE_EACH);
	}

	@Test
	void whereNothingWasSeenNothingLeads() {
		assertThat(Leaders.of(List.of(), 3).entries()).isEmpty();
	}

	private static TopEntry seen(String name, String band) {
		return new TopEntry(name, 1, band, Instant.EPOCH, Instant.EPOCH, Spread.Label.CANNOT_TELL, List.of(0.0, 1.0));
	}

}
