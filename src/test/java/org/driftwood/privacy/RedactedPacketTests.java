package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.driftwood.HomeSearch;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Fragment;
import org.driftwood.decode.FragmentReassembler;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Reassembled;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Transport;
import org.driftwood.decode.Tunnels;
import org.driftwood.decode.Vectors;
import org.driftwood.decode.Verdict;
import org.driftwood.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.privacy.AtHome.redact;
import static org.driftwood.privacy.AtHome.teredo;
import static org.driftwood.privacy.AtHome.toHome;
import static org.driftwood.privacy.Redaction.recognised;

/** What is left of each part of a packet, the client of the vectors being at home. */
class RedactedPacketTests {

	@Test
	void theOriginInAnAdvertisementStaysTheReceiver() {
		Verdict.Recognised seen = recognised(redact(Vectors.v3()));
		assertThat(Objects.requireNonNull(seen.packet().origin()).mapped()).isEqualTo(seen.outer().destination());
	}

	@Test
	void theOriginOfAClientLosesItsHost() {
		byte[] bubble = toHome(Frames.join(Frames.origin("17.18.19.20:3545"), Vectors.BUBBLE_OFF_PORT));
		Ipv4Address origin = Objects.requireNonNull(teredo(redact(bubble)).origin()).mapped().address();
		assertThat(origin.network(24)).isEqualTo(ipv4("17.18.19.0"));
		assertThat(origin).isNotEqualTo(ipv4("17.18.19.20"));
	}

	@Test
	void alternateAddressesBecomeOtherPrivateOnes() {
		byte[] redacted = redact(Vectors.v4());
		assertThat(teredo(redacted).trailers()).hasSize(2);
		assertThat(teredo(redacted).trailers().getFirst().value()).hasToString("c0ffee01");
		assertThat(teredo(redacted).trailers().get(1).alternateAddresses()).singleElement().satisfies((endpoint) -> {
			assertThat(endpoint.port()).isEqualTo(51234);
			assertThat(endpoint.address()).isNotEqualTo(ipv4("10.1.2.3"));
			assertThat(endpoint.address().network(8)).isEqualTo(ipv4("10.0.0.0"));
		});
		assertThat(new HomeSearch(ipv4("10.1.2.3")).in(redacted)).isEmpty();
	}

	@Test
	void anAlternateAddressAtHomeIsTheReceivers() {
		byte[] packet = toHome(Frames.join(Vectors.BUBBLE_OFF_PORT, Frames.hex("0308 0000 c633644d 9c40")));
		Verdict.Recognised seen = recognised(redact(packet));
		assertThat(seen.packet().trailers().getLast().alternateAddresses()).containsExactly(seen.outer().destination());
	}

	@ParameterizedTest
	@ValueSource(strings = { "4108 feedfacecafef00d", "0a08 feedfacecafef00d", "0104 c633644d", "0108 feedfacecafef00d",
			"0309 feedfacecafef00d 00", "0404 00feedfa", "ffff feedfacecafef00d", "c6", "c633644d" })
	void trailersThatNobodyKnowsOrThatAreWrongAreEmpty(String trailer) {
		byte[] packet = toHome(Frames.join(Vectors.BUBBLE_WITH_ORIGIN, Frames.hex(trailer)));
		byte[] redacted = redact(packet);
		assertThat(teredo(redacted).trailers()).hasSameSizeAs(teredo(packet).trailers());
		assertThat(Redaction.conclusions(redacted)).isEqualTo(Redaction.conclusions(packet));
		Bytes behind = Bytes.of(redacted).from(20 + 8 + Vectors.BUBBLE_WITH_ORIGIN.length);
		assertThat(behind.from(Math.min(2, behind.length())).toString()).matches("0*");
	}

	@Test
	void whoAuthenticatesIsNotNamed() {
		byte[] packet = Frames.udp(Vectors.CLIENT, Vectors.SERVER,
				Frames.join(Frames.hex("0001 0408 c633644d feedfacecafef00d 1122334455667788 01"),
						Arrays.copyOfRange(Vectors.SOLICITATION, 13, Vectors.SOLICITATION.length)));
		TeredoPacket seen = teredo(redact(packet));
		assertThat(seen.authentication()).satisfies((authentication) -> {
			assertThat(Objects.requireNonNull(authentication).clientIdentifier()).hasToString("00000000");
			assertThat(authentication.value()).hasToString("0000000000000000");
			assertThat(authentication.nonce()).isEqualTo(0x1122334455667788L);
			assertThat(authentication.confirmation()).isEqualTo(1);
		});
	}

	@Test
	void aNonceThatHoldsHomeIsNotShown() {
		byte[] packet = toHome(Frames.join(Frames.authentication("0039cc9bb2000000", 0),
				Arrays.copyOfRange(Vectors.ADVERTISEMENT, 13, Vectors.ADVERTISEMENT.length)));
		assertThat(Objects.requireNonNull(teredo(redact(packet)).authentication()).nonce()).isZero();
	}

	@Test
	void quotedPacketsShowWhoToWhomAndThePorts() {
		byte[] redacted = redact(toHome(Packets.error()));
		Transport.Icmpv6 error = (Transport.Icmpv6) Objects.requireNonNull(Redaction.inner(redacted).transport());
		assertThat(Objects.requireNonNull(error.quoted()).source()).isEqualTo(Redaction.inner(redacted).destination());
		assertThat(error.quoted().destination()).isEqualTo(Frames.ipv6("2001:db8::80"));
		assertThat(Bytes.of(redacted).from(28 + 40 + 8 + 40)).hasToString("c35001bb" + "00".repeat(24));
	}

	@Test
	void dataAndNumbersOfTcpAreNotShown() {
		Bytes tcp = Bytes.of(redact(toHome(Packets.tcp()))).from(28 + 40);
		assertThat(tcp.slice(0, 4)).hasToString("01bbc350");
		assertThat(tcp.slice(4, 8)).hasToString("00".repeat(8));
		assertThat(tcp.slice(12, 4)).hasToString("70180000");
		assertThat(tcp.from(18).toString()).matches("0*");
	}

	@Test
	void optionsOfIpv6AreNotShown() {
		Bytes inner = Bytes.of(redact(toHome(Packets.options()))).from(28);
		assertThat(inner.slice(40, 24)).hasToString("3c00" + "00".repeat(6) + "3a01" + "00".repeat(14));
		assertThat(inner.slice(64, 2)).hasToString("8000");
		assertThat(inner.from(72).toString()).matches("0*");
	}

	@Test
	void optionsOfIpv4AreNotShown() {
		byte[] plain = Vectors.v1();
		byte[] packet = Frames.join(Arrays.copyOf(plain, 20), Frames.hex("8307 04 c633644d 00 feedfacecafef00d"),
				Arrays.copyOfRange(plain, 20, plain.length));
		packet[0] = 0x49;
		Frames.put16(packet, 2, packet.length);
		byte[] redacted = redact(packet);
		assertThat(Bytes.of(redacted).slice(20, 16)).hasToString("00".repeat(16));
		assertThat(Redaction.conclusions(redacted)).isEqualTo(Redaction.conclusions(packet));
		assertThat(AtHome.sum(Bytes.of(redacted).first(36))).isEqualTo(0xffff);
	}

	@Test
	void trafficClassAndFlowLabelAreNotShown() {
		byte[] packet = toHome(Vectors.BUBBLE_OFF_PORT);
		System.arraycopy(Frames.hex("6c633644"), 0, packet, 28, 4);
		assertThat(Bytes.of(redact(packet)).slice(28, 4)).hasToString("60000000");
	}

	@Test
	void fieldsThatHoldHomeTogetherAreErased() {
		byte[] packet = Frames.udp("203.0.113.5:50739", "198.51.100.77:25677", Vectors.BUBBLE_OFF_PORT);
		assertThat(Bytes.of(packet).slice(20, 4)).hasToString("c633644d");
		assertThat(Bytes.of(redact(packet)).slice(20, 4)).hasToString("00000000");
	}

	@Test
	void oneReceiverIsOneInAllPackets() {
		Redactor redactor = Redaction.redactor(AtHome.HOME, Vectors.v1(), Vectors.v3(), Vectors.v5());
		Ipv4Address standIn = redactor.client(ipv4("198.51.100.77"));
		for (byte[] packet : List.of(Vectors.v1(), Vectors.v3(), Vectors.v4(), Vectors.v5(), Vectors.v1())) {
			assertThat(redactor.redact(recognised(packet)).ipv4().bits32(16)).isEqualTo(standIn.bits());
		}
		assertThat(redactor.redact(recognised(Vectors.v2())).ipv4().bits32(12)).isEqualTo(standIn.bits());
	}

	@Test
	void nothingOfTunnelsIsShown() {
		byte[] tunnelled = Tunnels.gre("0000 6558", Frames.ethernet(Vectors.v1()));
		Redactor redactor = Redaction.redactor(AtHome.HOME, Vectors.v1());
		assertThat(redactor.redact(recognised(tunnelled)).ipv4())
			.isEqualTo(redactor.redact(recognised(Vectors.v1())).ipv4());
	}

	@Test
	void fragmentsStayFragmentsOfTheRedactedPacket() {
		byte[] packet = toHome(Packets.tcp());
		FragmentReassembler reassembler = new FragmentReassembler();
		reassembler.add(fragment(packet, 64, packet.length - 20));
		Reassembled whole = Objects.requireNonNull(reassembler.add(fragment(packet, 0, 64)));
		Verdict.Recognised verdict = (Verdict.Recognised) Redaction.DECODER.decode(whole);
		Redactor redactor = new Redactor(AtHome.HOME, Parties.of(verdict, AtHome.HOME), Redaction.SECRET);
		FragmentReassembler again = new FragmentReassembler();
		Reassembled seen = null;
		for (ExcerptFrame frame : redactor.redact(whole, verdict)) {
			assertThat(AtHome.SEARCH.in(frame.bytes().toArray())).isEmpty();
			assertThat(AtHome.sum(frame.bytes().slice(20, 20))).isEqualTo(0xffff);
			seen = again.add(Objects.requireNonNull(
					Redaction.DECODER.fragment(1, 0, ExcerptFrame.LINK_TYPE, frame.bytes(), frame.originalLength())));
		}
		Verdict.Recognised shown = (Verdict.Recognised) Redaction.DECODER.decode(Objects.requireNonNull(seen));
		assertThat(shown.outer().payload()).isEqualTo(recognised(redact(packet)).outer().payload());
	}

	private static Fragment fragment(byte[] packet, int from, int to) {
		byte[] part = Frames.join(Arrays.copyOf(packet, 20), Arrays.copyOfRange(packet, 20 + from, 20 + to));
		boolean more = 20 + to < packet.length;
		Frames.put16(Frames.put16(part, 2, part.length), 6, (more ? 0x2000 : 0) | from / 8);
		return Objects
			.requireNonNull(Redaction.DECODER.fragment(1, 0, Redaction.RAW_IPV4, Bytes.of(part), part.length));
	}

	@Test
	void whoMistakesTheCodingStillDoes() {
		for (String client : new String[] { "c633:644d", "4d64:33c6", "33c6:4d64", "b29b:cc39", "cc39:b29b",
				"39cc:9bb2", "39cc:9bb3" }) {
			byte[] packet = toHome(Frames.ipv6("2001:db8::1", "2001:0:cb00:7105:0:63bf:" + client, 59, 0, new byte[0]));
			assertThat(new Diagnosis().add(1, 0, recognised(redact(packet)))).usingRecursiveComparison()
				.ignoringFields("conversation")
				.isEqualTo(new Diagnosis().add(1, 0, recognised(packet)));
		}
	}

	@Test
	void theBytesDependOnNothingThatTheyDoNotSay() {
		for (byte[] packet : AtHome.packets()) {
			Frames.put16(packet, 26, 0);
			Redactor redactor = new Redactor(AtHome.HOME, Set.of(ipv4("203.0.113.5")), Redaction.SECRET);
			Verdict.Recognised verdict = recognised(packet);
			for (int i = 28; i < packet.length; i++) {
				byte[] other = packet.clone();
				other[i] ^= 0x55;
				if (Redaction.DECODER.decode(Redaction.RAW_IPV4, Bytes.of(other),
						other.length) instanceof Verdict.Recognised changed
						&& changed.packet().equals(verdict.packet())) {
					assertThat(differences(redactor.redact(verdict).ipv4(), redactor.redact(changed).ipv4()))
						.as("byte %d of %s", i, verdict.packet().kind())
						.isSubsetOf(shownBesides(verdict, i));
				}
			}
		}
	}

	/**
	 * What is shown though the decoder says nothing of it: of advertisements, errors,
	 * fragments and options their own fixed fields, each harmless, and whether a checksum
	 * is right.
	 */
	private static List<Integer> shownBesides(Verdict.Recognised verdict, int at) {
		int upper = 28 + verdict.packet().innerOffset() + 40;
		return List.of(at, upper + 2, upper + 3, upper + 6, upper + 7, upper + 16, upper + 17, upper + 26, upper + 27);
	}

	private static List<Integer> differences(Bytes one, Bytes other) {
		List<Integer> differences = new ArrayList<>();
		for (int i = 0; i < one.length(); i++) {
			if (one.u8(i) != other.u8(i)) {
				differences.add(i);
			}
		}
		return differences;
	}

}
