package org.driftwood.diagnosis;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Fault;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.QuotedPacket;
import org.driftwood.decode.Transport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.driftwood.diagnosis.TestPacket.OPAQUE;
import static org.driftwood.diagnosis.TestPacket.SERVER;
import static org.driftwood.diagnosis.TestPacket.packet;
import static org.driftwood.diagnosis.TestPacket.serverIdentifier;
import static org.driftwood.diagnosis.TestPacket.teredo;

/** Which packets answer what nobody asked, and which are built wrongly. */
class AnswerSignTests {

	private static final String RICK = "198.51.100.17:41829";

	private static final String PEER = "198.18.0.9:50000";

	private static final String NATIVE = "2001:4860:0:2001::68";

	private final SignSheet sheet = new SignSheet();

	@Test
	void theDestinationIsSolicitedBySolicitations() {
		this.sheet
			.shown(packet(PEER, "198.51.100.17:3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
				.kind(PacketKind.ROUTER_SOLICITATION))
			.beside(toRick(OPAQUE, PacketKind.BUBBLE_DIRECT))
			.gives(Reason.DESTINATION_SOLICITED, 2);
	}

	@Test
	void answersAreRepliesErrorsResetsAndAcceptedConnections() {
		this.sheet
			.shown(tcp(0x12), tcp(0x52), tcp(0x04), tcp(0x14), toRick(NATIVE, PacketKind.ECHO_REPLY),
					toRick(NATIVE, PacketKind.ICMPV6_ERROR))
			// SYN, ACK, and ACK with PSH or FIN: a question, and what follows an answer.
			.beside(tcp(0x02), tcp(0x10), tcp(0x18), tcp(0x11), toRick(NATIVE, PacketKind.ECHO_REQUEST),
					toRick(NATIVE, PacketKind.UDP))
			.gives(Reason.ANSWER_UNASKED, 12);
	}

	@Test
	void anErrorQuotesTheReceiverByItsAddress() {
		this.sheet.shown(error(quoted(teredo(SERVER, RICK))), error(quoted(teredo(SERVER, "198.51.100.17:7"))))
			.beside(error(quoted(teredo(SERVER, "198.51.100.18:41829"))), error(quoted(NATIVE)), error(null))
			.gives(Reason.ERROR_QUOTES_RECEIVER, 5);
	}

	@Test
	void anAdvertisementIsUnaskedWhereNoNonceIsEchoed() {
		this.sheet
			.beside(packet("203.0.113.5:5", SERVER + ":3544").inner("fe80::ffff:ffff:ffff", "ff02::2")
				.kind(PacketKind.ROUTER_SOLICITATION)
				.nonce(7)
				.way(Direction.TO_OTHER))
			.beside(advertisement().nonce(7), toRick(OPAQUE, PacketKind.BUBBLE_DIRECT))
			.shown(advertisement().nonce(8), advertisement())
			.gives(Reason.ADVERTISEMENT_UNASKED, 4);
	}

	@Test
	void aRelayIsAnsweredByABubbleFromAClientToAnOpaqueAddress() {
		String client = teredo(SERVER, PEER);
		this.sheet.shown(packet(PEER, RICK).inner(client, OPAQUE))
			.beside(packet(PEER, RICK).inner(OPAQUE, OPAQUE), packet(PEER, RICK).inner(client, teredo(SERVER, RICK)),
					packet(PEER, RICK).inner(client, serverIdentifier(SERVER)),
					packet(PEER, RICK).inner(client, OPAQUE).kind(PacketKind.ICMPV6_OTHER))
			.gives(Reason.ANSWER_TO_A_RELAY, 5);
	}

	@Test
	void anAddressIsForbiddenAsClientServerOrOrigin() {
		this.sheet
			.shown(odd(Anomaly.CLIENT_FORBIDDEN), odd(Anomaly.CLIENT_PORT_ZERO), odd(Anomaly.SERVER_FORBIDDEN),
					odd(Anomaly.ORIGIN_FORBIDDEN), packet(PEER, RICK).inner(OPAQUE, teredo(SERVER, "192.168.1.1:9")))
			.beside(odd(Anomaly.CLIENT_SPECIAL), odd(Anomaly.FLAGS_FORBIDDEN), toRick(OPAQUE, PacketKind.BUBBLE_DIRECT))
			.gives(Reason.ADDRESS_FORBIDDEN, 8);
	}

	@Test
	void flagsAreImpossibleThatNobodySets() {
		this.sheet.shown(odd(Anomaly.FLAGS_FORBIDDEN), odd(Anomaly.FLAGS_FORBIDDEN).anomaly(Anomaly.CLIENT_FORBIDDEN))
			.beside(odd(Anomaly.CLIENT_FORBIDDEN), toRick(OPAQUE, PacketKind.BUBBLE_DIRECT))
			.gives(Reason.FLAGS_IMPOSSIBLE, 4);
	}

	@Test
	void trailersAreBrokenByTheirLengthAndNotByTheirType() {
		this.sheet.shown(odd(Anomaly.TRAILER_MALFORMED), odd(Anomaly.TRAILER_LENGTH_WRONG))
			.beside(odd(Anomaly.TRAILER_UNKNOWN), odd(Anomaly.TRAILER_AFTER_DATA),
					toRick(OPAQUE, PacketKind.BUBBLE_DIRECT))
			.gives(Reason.TRAILERS_BROKEN, 5);
	}

	@Test
	void whatIsCutShortDoesNotBreakTheGrammar() {
		this.sheet.shown(packet(PEER, RICK).id(1).malformed(Fault.ORIGIN_REPEATED))
			.beside(packet(PEER, RICK).id(2).cutShort())
			.gives(Reason.GRAMMAR_BROKEN, 2);
	}

	private static TestPacket toRick(String from, PacketKind kind) {
		return packet(PEER, RICK).inner(from, teredo(SERVER, RICK)).kind(kind);
	}

	private static TestPacket odd(Anomaly anomaly) {
		return toRick(OPAQUE, PacketKind.BUBBLE_DIRECT).anomaly(anomaly);
	}

	private static TestPacket tcp(int flags) {
		return packet(PEER, RICK).inner(NATIVE, teredo(SERVER, RICK), new Transport.Tcp(80, 1025, flags))
			.kind(PacketKind.TCP);
	}

	private static TestPacket error(@Nullable QuotedPacket quoted) {
		return packet(PEER, RICK).inner(NATIVE, teredo(SERVER, RICK), new Transport.Icmpv6(1, 0, null, quoted))
			.kind(PacketKind.ICMPV6_ERROR);
	}

	private static QuotedPacket quoted(String source) {
		return new QuotedPacket(Frames.ipv6(source), Frames.ipv6(NATIVE), 6);
	}

	private static TestPacket advertisement() {
		return packet(SERVER + ":3544", RICK).inner(serverIdentifier(SERVER), "fe80::ffff:ffff:ffff")
			.kind(PacketKind.ROUTER_ADVERTISEMENT);
	}

}
