package org.driftwood.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Vectors;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.PacketFinding;
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

	@Test
	void tellsWhatAnAdvertisementSays() {
		PacketRow row = row(Frames.udp(Vectors.SERVER, Vectors.CLIENT, Vectors.ADVERTISEMENT));
		assertThat(transport(row).advertisement())
			.isEqualTo(new PacketRow.AdvertisementRow(0, 15_000, 2_000, "2001:0:cb00:7105:ff00:0:20:100/64", 1, null));
	}

	@Test
	void tellsWhichPacketAnErrorIsAbout() {
		byte[] quoted = Frames.ipv6(Vectors.CLIENT_ADDRESS, "2001:db8::1", 6, 0, new byte[0]);
		byte[] error = Frames.ipv6("2001:db8::2", Vectors.CLIENT_ADDRESS, 58, 64,
				Frames.join(Frames.hex("0100000000000000"), quoted));
		assertThat(transport(row(Frames.udp(Vectors.PEER, Vectors.CLIENT, error))).quoted())
			.isEqualTo(new PacketRow.QuotedRow(Vectors.CLIENT_ADDRESS, "2001:db8::1", 6));
	}

	private static PacketRow.TransportRow transport(PacketRow row) {
		return Optional.ofNullable(row.inner()).map(PacketRow.Inner::transport).orElseThrow();
	}

	private static PacketRow row(byte[] ipv4) {
		Verdict.Recognised verdict = (Verdict.Recognised) new PacketDecoder().decode(228, Bytes.of(ipv4), ipv4.length);
		PacketFinding finding = new PacketFinding(null, null, null, null, false, 0);
		return PacketRow.of(new ListedPacket(0, 1, 0, verdict, Set.of(), finding, List.of(), null), verdict,
				AddressText.IN_FULL);
	}

}
