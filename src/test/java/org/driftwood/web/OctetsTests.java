package org.driftwood.web;

import org.driftwood.web.Octets.Octet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** How a complement is drawn. */
class OctetsTests {

	private final Octets octets = new Octets();

	@Test
	void flipsEachBitOfEachByte() {
		assertThat(this.octets.of("63 bf", 10))
			.extracting(Octet::place, Octet::hex, Octet::bits, Octet::flippedBits, Octet::flippedHex, Octet::flipped)
			.containsExactly(tuple(10, "63", "01100011", "10011100", "9c", 156),
					tuple(11, "bf", "10111111", "01000000", "40", 64));
	}

	@Test
	void writesBytesAsTheyStand() {
		assertThat(this.octets.dotted("39 cc 9b b2")).isEqualTo("57.204.155.178");
		assertThat(this.octets.number("63 bf")).isEqualTo(25535);
	}

}
