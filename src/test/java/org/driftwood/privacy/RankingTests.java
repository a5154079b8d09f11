package org.driftwood.privacy;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RankingTests {

	private final Ranking<Integer> ranking = new Ranking<>(Volume::bytes);

	@Test
	void isExactAsLongAsThereIsRoom() {
		for (int i = 0; i < Ranking.ROOM; i++) {
			add(i, 1 + i % 100);
		}
		add(7, 1000);
		assertThat(listing().entries()).hasSize(50).startsWith("7 2 1008", "99 1 100", "199 1 100");
		assertThat(listing().more()).isEqualTo(Ranking.ROOM - 50);
	}

	@Test
	void missesNothingLargeAmongTooMany() {
		Random random = new Random(7);
		for (int i = 0; i < 300_000; i++) {
			add(1_000 + random.nextInt(200_000), 1);
			add(i % 40, (i % 200 == 0) ? 10 : 1);
		}
		assertThat(listing().entries().subList(0, 40))
			.allMatch((entry) -> Integer.parseInt(entry.split(" ", -1)[0]) < 40);
		assertThat(listing().more()).isBetween(120_000L, 156_000L);
	}

	@Test
	void findsWhoComesLate() {
		for (int i = 0; i < 100_000; i++) {
			add(10 + i, 5);
		}
		for (int i = 0; i < 2_000; i++) {
			add(1, 3);
			add(200_000 + i, 5);
		}
		assertThat(listing().entries()).first().isEqualTo("1 2000 6000");
	}

	private void add(int key, int bytes) {
		Volume known = this.ranking.find(key);
		((known != null) ? known : this.ranking.enter(key)).add(bytes);
	}

	private Listing<String> listing() {
		return this.ranking.listing((key, volume) -> key + " " + volume.packets() + " " + volume.bytes());
	}

}
