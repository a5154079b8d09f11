package org.driftwood.report;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PacketRowTests {

	@Test
	void readsTheAddressThatATrailerTells() {
		PacketRow.TrailerRow trailer = new PacketRow.TrailerRow(3, "00000a010203c822");
		assertThat(trailer.addresses()).containsExactly("10.1.2.3:51234");
		assertThat(trailer.port()).isNull();
	}

	@Test
	void readsThePortThatATrailerAnnounces() {
		PacketRow.TrailerRow trailer = new PacketRow.TrailerRow(5, "c351");
		assertThat(trailer.port()).isEqualTo(50001);
		assertThat(trailer.addresses()).isEmpty();
	}

}
