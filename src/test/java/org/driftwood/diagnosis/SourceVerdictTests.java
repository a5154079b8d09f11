package org.driftwood.diagnosis;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** The verdicts about the source, one by one (spec 8). */
class SourceVerdictTests {

	private static final String PEER = "203.0.114.9:50000";

	private static final String RICK = "198.51.100.17:41829";

	@Test
	void knowsTheClientThatSendsItself() {
		assertThat(verdict(packet(PEER, RICK), teredo(SERVER, PEER))).isEqualTo(SourceVerdict.SOURCE_DIRECT);
	}

	@Test
	void knowsAServerThatHandsOn() {
		TestPacket plain = packet(SERVER + ":3544", RICK);
		assertThat(verdict(plain, teredo("65.54.227.120", PEER))).isEqualTo(SourceVerdict.SOURCE_FORWARDED);
		TestPacket withOrigin = packet(SERVER + ":3544", RICK).origin(PEER);
		assertThat(verdict(withOrigin, teredo("65.54.227.120", PEER))).isEqualTo(SourceVerdict.SOURCE_FORWARDED);
	}

	@Test
	void aServerIsNamedByEitherInnerAddressAndSendsFromItsPort() {
		assertThat(handedOn(SERVER + ":3544", SERVER, "65.54.227.120")).isEqualTo(SourceVerdict.SOURCE_FORWARDED);
		assertThat(handedOn(SERVER + ":3544", "65.54.227.120", SERVER)).isEqualTo(SourceVerdict.SOURCE_FORWARDED);
		assertThat(handedOn(SERVER + ":3544", "65.54.227.120", "65.54.227.120"))
			.isEqualTo(SourceVerdict.SOURCE_MISMATCH);
		assertThat(handedOn(SERVER + ":3545", SERVER, SERVER)).isEqualTo(SourceVerdict.SOURCE_MISMATCH);
	}

	@Test
	void aServerIsNamedByTheSenderAloneWhereTheReceiverHasNoServer() {
		assertThat(
				new Diagnosed().add(packet(SERVER + ":3544", RICK).inner(teredo(SERVER, PEER), "2001:db8::1")).source())
			.isEqualTo(SourceVerdict.SOURCE_FORWARDED);
	}

	@Test
	void wantsTheOriginToFitWhatTheServerHandsOn() {
		TestPacket packet = packet(SERVER + ":3544", RICK).origin("203.0.114.9:50001");
		assertThat(verdict(packet, teredo(SERVER, PEER))).isEqualTo(SourceVerdict.SOURCE_MISMATCH);
	}

	@Test
	void knowsARelayByItsNativeSource() {
		assertThat(verdict(packet("192.0.2.17:3545", RICK), "2001:4860:0:2001::68"))
			.isEqualTo(SourceVerdict.SOURCE_RELAY);
	}

	@Test
	void comparesSixToFourWithTheSender() {
		assertThat(verdict(packet(PEER, RICK), "2002:cb00:7209::1")).isEqualTo(SourceVerdict.SOURCE_6TO4);
		assertThat(verdict(packet(SERVER + ":3544", RICK), "2002:cb00:7209::1")).isEqualTo(SourceVerdict.SOURCE_6TO4);
		assertThat(verdict(packet("192.0.2.17:3545", RICK), "2002:cb00:7209::1"))
			.isEqualTo(SourceVerdict.SOURCE_MISMATCH);
	}

	@Test
	void seesASenderBehindItsNat() {
		assertThat(verdict(packet("192.168.2.16:3797", RICK), teredo(SERVER, PEER)))
			.isEqualTo(SourceVerdict.SOURCE_BEHIND_NAT);
	}

	@Test
	void callsAnotherSenderAMismatch() {
		assertThat(verdict(packet("203.0.114.9:50001", RICK), teredo(SERVER, PEER)))
			.isEqualTo(SourceVerdict.SOURCE_MISMATCH);
	}

	@Test
	void saysNothingOfLinkLocalSources() {
		assertThat(verdict(packet("192.0.2.17:3545", RICK), OPAQUE)).isNull();
	}

	private static @Nullable SourceVerdict handedOn(String source, String sendersServer, String receiversServer) {
		return new Diagnosed()
			.add(packet(source, RICK).inner(teredo(sendersServer, PEER), teredo(receiversServer, RICK)))
			.source();
	}

	private static @Nullable SourceVerdict verdict(TestPacket packet, String innerSource) {
		return new Diagnosed().add(packet.inner(innerSource, teredo(SERVER, RICK))).source();
	}

}
