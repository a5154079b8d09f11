package org.driftwood.diagnosis;

import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;
import static org.driftwood.diagnosis.TestPacket.teredoRaw;

/** The verdicts about the destination, one by one and in their order (spec 8). */
class DestinationVerdictTests {

	private static final String SENDER = "203.0.114.9:50000";

	@Test
	void matchesWhereAddressAndPortAreEmbedded() {
		assertThat(verdict("198.51.100.17:41829", "198.51.100.17:41829")).isEqualTo(DestinationVerdict.DEST_MATCH);
	}

	@Test
	void noticesAnotherPort() {
		assertThat(verdict("198.51.100.17:41829", "198.51.100.17:41830"))
			.isEqualTo(DestinationVerdict.DEST_PORT_MISMATCH);
	}

	@Test
	void knowsTheServerThatIsNamed() {
		assertThat(verdict(SERVER + ":3544", "198.51.100.17:41829")).isEqualTo(DestinationVerdict.DEST_IS_SERVER);
	}

	@Test
	void seesThatACaptureIsBehindANat() {
		assertThat(verdict("10.0.1.2:41829", "198.51.100.17:41829")).isEqualTo(DestinationVerdict.DEST_BEHIND_NAT);
		assertThat(verdict("100.64.0.9:41829", "8.8.8.8:41829")).isEqualTo(DestinationVerdict.DEST_BEHIND_NAT);
	}

	@Test
	void wantsAMappedAddressBehindANatToBeGlobal() {
		assertThat(verdict("10.0.1.2:41829", "192.168.1.1:41829")).isEqualTo(DestinationVerdict.DEST_INVALID);
		assertThat(verdict("10.0.1.2:41829", "100.64.1.1:41829")).isEqualTo(DestinationVerdict.DEST_MISMATCH);
	}

	@Test
	void knowsTheDiscoveryGroup() {
		assertThat(verdict("224.0.0.253:3544", "198.51.100.17:41829")).isEqualTo(DestinationVerdict.DEST_MULTICAST);
	}

	@Test
	void givesDiscoveryBubblesTheirVerdictThoughTheyEmbedNoClient() {
		TestPacket bubble = packet("10.0.1.2:36426", "224.0.0.253:3544")
			.inner(teredo(SERVER, "8.8.8.8:4000"), "ff02::1")
			.kind(PacketKind.BUBBLE_DISCOVERY);
		assertThat(new Diagnosed().add(bubble).destination()).isEqualTo(DestinationVerdict.DEST_MULTICAST);
	}

	@Test
	void noticesAForgottenComplement() {
		assertThat(inner("198.51.100.17:41829", teredoRaw(SERVER, "198.51.100.17")))
			.isEqualTo(DestinationVerdict.DEST_RAW_MATCH);
	}

	@Test
	void noticesSwappedBytes() {
		assertThat(verdict("198.51.100.17:41829", "17.100.51.198:41829")).isEqualTo(DestinationVerdict.DEST_SWAPPED);
		assertThat(verdict("198.51.100.17:41829", "51.198.17.100:41829")).isEqualTo(DestinationVerdict.DEST_SWAPPED);
		assertThat(inner("198.51.100.17:41829", teredoRaw(SERVER, "17.100.51.198")))
			.isEqualTo(DestinationVerdict.DEST_SWAPPED);
		assertThat(inner("198.51.100.17:41829", teredoRaw(SERVER, "51.198.17.100")))
			.isEqualTo(DestinationVerdict.DEST_SWAPPED);
	}

	@Test
	void noticesNeighbours() {
		assertThat(verdict("198.51.100.17:41829", "198.51.100.99:41829")).isEqualTo(DestinationVerdict.DEST_SAME_24);
		assertThat(verdict("198.51.100.17:41829", "198.51.7.99:41829")).isEqualTo(DestinationVerdict.DEST_SAME_16);
	}

	@Test
	void noticesAPacketThatNamesItsSender() {
		assertThat(verdict("198.51.100.17:41829", SENDER)).isEqualTo(DestinationVerdict.DEST_IS_SENDER);
	}

	@Test
	void noticesAForbiddenClient() {
		assertThat(verdict("198.51.100.17:41829", "192.168.1.1:41829")).isEqualTo(DestinationVerdict.DEST_INVALID);
		assertThat(verdict("198.51.100.17:41829", "0.0.0.0:0")).isEqualTo(DestinationVerdict.DEST_INVALID);
	}

	@Test
	void callsTheRestAMismatch() {
		assertThat(verdict("203.0.113.5:41829", "198.51.100.17:41829")).isEqualTo(DestinationVerdict.DEST_MISMATCH);
	}

	@Test
	void callsNothingAMismatchThatEmbedsNoClient() {
		assertThat(inner("198.51.100.17:41829", OPAQUE)).isNull();
		assertThat(inner("198.51.100.17:41829", "2001:4860:0:2001::68")).isNull();
	}

	@Test
	void judgesWhatIsLeftOfACutPacket() {
		TestPacket packet = packet(SENDER, "198.51.100.17:41829");
		assertThat(new Diagnosed().add(1, packet.cutShort()).destination()).isNull();
		TestPacket whole = packet.inner(OPAQUE, teredo(SERVER, "198.51.100.17:41829"));
		assertThat(new Diagnosed().add(1, whole.cutShort()).destination()).isEqualTo(DestinationVerdict.DEST_MATCH);
	}

	private static @Nullable DestinationVerdict verdict(String destination, String client) {
		return inner(destination, teredo(SERVER, client));
	}

	private static @Nullable DestinationVerdict inner(String destination, String innerDestination) {
		return new Diagnosed().add(packet(SENDER, destination).inner(OPAQUE, innerDestination)).destination();
	}

}
