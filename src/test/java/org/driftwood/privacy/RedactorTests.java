package org.driftwood.privacy;

import java.util.Objects;
import java.util.Set;

import org.driftwood.decode.Frames;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.Vectors;
import org.driftwood.decode.Verdict;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.privacy.Redaction.home;
import static org.driftwood.privacy.Redaction.recognised;

class RedactorTests {

	private static final String HOME = "198.51.100.77";

	@Test
	void saysOfThePacketsWhatWasSaidBefore() {
		for (String at : new String[] { HOME, "192.0.2.200", "10.1.2.3", "203.0.113.5" }) {
			for (byte[] packet : Vectors.ipv4Packets()) {
				byte[] redacted = Redaction.redact(home(at), packet);
				assertThat(Redaction.conclusions(redacted)).isEqualTo(Redaction.conclusions(packet));
			}
		}
	}

	@Test
	void showsTheHomeAsADocumentationAddress() {
		Redactor redactor = new Redactor(home("9.8.7.6"), Set.of(ipv4("203.0.113.5")), Redaction.SECRET);
		assertThat(redactor.client(ipv4("9.8.7.6")).network(24)).isEqualTo(ipv4("192.0.2.0"));
		assertThat(redactor.sender(ipv4("9.8.7.6"))).isEqualTo(redactor.client(ipv4("9.8.7.6")));
	}

	@Test
	void showsTheHomeAsABenchmarkAddressWhereDocumentationAddressesAreSeen() {
		Verdict.Recognised seen = recognised(Redaction.redact(home(HOME), Vectors.v1()));
		Ipv4Address standIn = seen.outer().destination().address();
		assertThat(standIn.network(16)).isEqualTo(ipv4("198.18.0.0"));
		assertThat(inner(seen).destinationTeredo().orElseThrow().client()).isEqualTo(standIn);
		assertThat(seen.outer().source()).hasToString("203.0.113.5:3544");
		assertThat(seen.packet().origin()).extracting(OriginIndication::mapped).hasToString("192.0.2.33:3545");
	}

	@Test
	void addressesAloneAndInPacketsAreTheSame() {
		Redactor redactor = Redaction.redactor(home(HOME), Vectors.v5());
		Verdict.Recognised seen = recognised(redactor.redact(recognised(Vectors.v5())).ipv4().toArray());
		assertThat(redactor.client(ipv4(HOME))).isEqualTo(seen.outer().destination().address());
		assertThat(redactor.address(Frames.ipv6(Vectors.CLIENT_ADDRESS))).isEqualTo(inner(seen).destination());
		assertThat(redactor.address(Frames.ipv6(Vectors.PEER_ADDRESS))).isEqualTo(inner(seen).source());
	}

	@Test
	void againItReplacesInTheSameWay() {
		Redactor redactor = Redaction.redactor(home(HOME), Vectors.v5());
		Redactor again = redactor.again();
		assertThat(again.redact(recognised(Vectors.v5())).ipv4().toArray())
			.isEqualTo(redactor.redact(recognised(Vectors.v5())).ipv4().toArray());
		assertThat(again.client(ipv4("9.8.7.6"))).isEqualTo(redactor.client(ipv4("9.8.7.6")));
	}

	@Test
	void withoutHomesClientsLoseTheirHost() {
		Redactor redactor = new Redactor(HomeAddresses.NONE, Set.of(), Redaction.SECRET);
		assertThat(redactor.sender(ipv4("9.8.7.6"))).isEqualTo(ipv4("9.8.7.6"));
		assertThat(redactor.client(ipv4("9.8.7.6")).network(24)).isEqualTo(ipv4("9.8.7.0"));
		assertThat(redactor.client(ipv4("9.8.7.6"))).isNotEqualTo(ipv4("9.8.7.6"));
	}

	private static InnerPacket inner(Verdict.Recognised verdict) {
		return Objects.requireNonNull(verdict.packet().inner());
	}

}
