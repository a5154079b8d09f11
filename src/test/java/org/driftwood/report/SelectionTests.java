package org.driftwood.report;

import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which packets of an index stand on a page. */
class SelectionTests {

	private static final VerdictChoice MATCH = new VerdictChoice(DestinationVerdict.DEST_MATCH);

	private static final VerdictChoice MISMATCH = new VerdictChoice(DestinationVerdict.DEST_MISMATCH);

	private static final VerdictChoice NONE = new VerdictChoice(null);

	private static final PacketFilter TCP = new PacketFilter(PacketKind.TCP, null, null);

	@Test
	void givesEachPassingPacketOnePage() {
		Selection first = tenOfEach(new Selection(TCP, 1, 4));
		assertThat(first.places()).containsExactly(0L, 2L, 4L, 6L);
		assertThat(first.all()).isEqualTo(10);
		assertThat(first.before()).isZero();
		assertThat(first.previous()).isNull();
		Selection second = tenOfEach(new Selection(TCP, next(first), 4));
		assertThat(second.places()).containsExactly(8L, 10L, 12L, 14L);
		assertThat(second.before()).isEqualTo(4);
		assertThat(second.previous()).isEqualTo(100);
		Selection third = tenOfEach(new Selection(TCP, next(second), 4));
		assertThat(third.places()).containsExactly(16L, 18L);
		assertThat(third.previous()).isEqualTo(108);
		assertThat(third.next()).isNull();
	}

	@Test
	void asksForAllThatIsWanted() {
		IndexedPacket packet = new IndexedPacket(1, 0, PacketKind.TCP, DestinationVerdict.DEST_MATCH, 5);
		assertThat(new PacketFilter(null, null, null).isOpen()).isTrue();
		assertThat(new PacketFilter(PacketKind.TCP, MATCH, 5L).passes(packet)).isTrue();
		assertThat(new PacketFilter(PacketKind.UDP, MATCH, null).passes(packet)).isFalse();
		assertThat(new PacketFilter(PacketKind.TCP, MISMATCH, null).passes(packet)).isFalse();
		assertThat(new PacketFilter(null, NONE, null).passes(packet)).isFalse();
		assertThat(new PacketFilter(null, NONE, null).passes(new IndexedPacket(1, 0, PacketKind.TCP, null, 5)))
			.isTrue();
		assertThat(new PacketFilter(null, null, 6L).passes(packet)).isFalse();
	}

	/** TCP and UDP in turn, numbered from 100. */
	private static Selection tenOfEach(Selection selection) {
		for (int i = 0; i < 20; i++) {
			selection.add(new IndexedPacket(100 + i, 0, (i % 2 == 0) ? PacketKind.TCP : PacketKind.UDP, null, 0));
		}
		return selection;
	}

	private static long next(Selection selection) {
		Long next = selection.next();
		assertThat(next).isNotNull();
		return (next != null) ? next : 0;
	}

}
