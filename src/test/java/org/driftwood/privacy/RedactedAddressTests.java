package org.driftwood.privacy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.driftwood.HomeSearch;
import org.driftwood.decode.AddressAnatomy;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.driftwood.decode.Frames.ipv4;
import static org.driftwood.privacy.Redaction.home;

/** What stands for addresses, whatever packet they are in. */
class RedactedAddressTests {

	private static final String HOME = "81.2.69.142";

	private static final Redactor REDACTOR = new Redactor(home(HOME),
			Set.of(ipv4("65.54.227.120"), ipv4("9.8.7.6"), ipv4("203.0.113.5")), Redaction.SECRET);

	private static final HomeSearch SEARCH = new HomeSearch(ipv4(HOME));

	private static final List<Ipv4Address> SAMPLES = samples();

	/** Whole networks that matter, and addresses from all others that anybody has. */
	private static List<Ipv4Address> samples() {
		Random random = new Random(4380);
		Set<Ipv4Address> samples = new HashSet<>();
		for (String network : new String[] { "81.2.69.0", "81.2.70.0", "81.2.0.0", "81.3.69.0", "142.69.2.0",
				"192.0.2.0", "198.51.100.0", "203.0.113.0", "198.18.0.0", "198.19.7.0", "9.8.7.0", "10.0.0.0",
				"192.168.1.0", "172.16.5.0", "100.64.3.0", "169.254.0.0" }) {
			for (int host = 0; host < 256; host++) {
				samples.add(new Ipv4Address(ipv4(network).bits() | host));
			}
		}
		for (int i = 0; i < 5_000; i++) {
			samples.add(new Ipv4Address(random.nextInt(-0x1000_0000 - Integer.MIN_VALUE) + Integer.MIN_VALUE));
			samples.add(new Ipv4Address(random.nextInt() & Integer.MAX_VALUE));
			samples.add(new Ipv4Address(ipv4("81.2.0.0").bits() | random.nextInt(1 << 16)));
			samples.add(new Ipv4Address(ipv4("198.18.0.0").bits() | random.nextInt(1 << 17)));
		}
		return List.copyOf(samples);
	}

	@Test
	void twoAddressesNeverBecomeOne() {
		Map<Ipv4Address, Ipv4Address> seen = new HashMap<>();
		for (Ipv4Address address : SAMPLES) {
			assertThat(seen.put(REDACTOR.client(address), address)).as(address.toString()).isNull();
		}
	}

	@Test
	void twoOfOneNetworkStayInOneAndNoOthersComeToThem() {
		Map<Ipv4Address, Ipv4Address> there = new HashMap<>();
		Map<Ipv4Address, Ipv4Address> back = new HashMap<>();
		for (Ipv4Address address : SAMPLES) {
			// Home itself with its bytes reversed stays that, and leaves its neighbours.
			if (address.equals(ipv4("142.69.2.81"))) {
				continue;
			}
			Ipv4Address network = address.network(24);
			Ipv4Address shown = REDACTOR.client(address).network(24);
			assertThat(there.merge(network, shown, (before, now) -> before)).isEqualTo(shown);
			assertThat(back.merge(shown, network, (before, now) -> before)).isEqualTo(network);
		}
	}

	@Test
	void neitherHomeNorItsNetworkIsSeen() {
		for (Ipv4Address address : SAMPLES) {
			assertThat(REDACTOR.client(address).network(24)).isNotEqualTo(ipv4("81.2.69.0"));
			assertThat(REDACTOR.sender(address)).isNotEqualTo(ipv4(HOME));
			assertThat(REDACTOR.client(address)).isNotEqualTo(ipv4("142.69.2.81"));
		}
		assertThat(REDACTOR.client(ipv4("81.2.70.1")).network(16)).isEqualTo(ipv4("198.18.0.0"));
	}

	@Test
	void strangersKeepTheirNetworkAndLoseTheirHost() {
		int same = 0;
		for (int host = 1; host < 255; host++) {
			Ipv4Address shown = REDACTOR.client(new Ipv4Address(ipv4("17.18.19.0").bits() | host));
			assertThat(shown.network(24)).isEqualTo(ipv4("17.18.19.0"));
			same += (shown.bits() & 0xff) == host ? 1 : 0;
		}
		assertThat(same).isLessThan(10);
	}

	@Test
	void shownOnesAreShownAndSendersToo() {
		assertThat(REDACTOR.client(ipv4("9.8.7.6"))).isEqualTo(ipv4("9.8.7.6"));
		assertThat(REDACTOR.client(ipv4("9.8.7.5"))).isNotEqualTo(ipv4("9.8.7.6"));
		assertThat(REDACTOR.sender(ipv4("17.18.19.20"))).isEqualTo(ipv4("17.18.19.20"));
	}

	@Test
	void homeInAnotherCodingIsItsStandInInThatCoding() {
		int shown = REDACTOR.client(ipv4(HOME)).bits();
		int home = ipv4(HOME).bits();
		assertThat(REDACTOR.client(new Ipv4Address(~home)).bits()).isEqualTo(~shown);
		assertThat(REDACTOR.client(new Ipv4Address(Integer.reverseBytes(home))).bits())
			.isEqualTo(Integer.reverseBytes(shown));
		assertThat(REDACTOR.sender(new Ipv4Address(Integer.rotateLeft(home, 16))).bits())
			.isEqualTo(Integer.rotateLeft(shown, 16));
	}

	@ParameterizedTest
	@ValueSource(strings = { "224.0.0.253", "255.255.255.255", "0.0.0.0", "127.0.0.1", "239.1.2.3" })
	void whatIsNobodysStays(String address) {
		assertThat(REDACTOR.client(ipv4(address))).isEqualTo(ipv4(address));
		assertThat(REDACTOR.sender(ipv4(address))).isEqualTo(ipv4(address));
	}

	@ParameterizedTest
	@ValueSource(strings = { "10.1.2.3", "172.16.4.5", "172.31.4.5", "192.168.178.20", "100.64.1.2", "169.254.7.8" })
	void privateOnesBecomeOthersOfTheirKind(String address) {
		Ipv4Address shown = REDACTOR.sender(ipv4(address));
		assertThat(shown).isNotEqualTo(ipv4(address)).isEqualTo(REDACTOR.client(ipv4(address)));
		assertThat(shown.scope()).isEqualTo(ipv4(address).scope());
	}

	@Test
	void aPrivateHomeIsHiddenAsOthersAre() {
		Redactor redactor = new Redactor(home("192.168.178.20", HOME), Set.of(), Redaction.SECRET);
		assertThat(redactor.sender(ipv4("192.168.178.20"))).isNotEqualTo(ipv4("192.168.178.20"));
		assertThat(redactor.sender(ipv4("192.168.178.20")).scope()).isEqualTo(ipv4("192.168.178.20").scope());
	}

	@Test
	void homesInMoreNetworksThanDocumentationHasStayApart() {
		HomeAddresses home = HomeAddresses.NONE;
		for (int network = 0; network < 100; network++) {
			home = home.with(new Ipv4Address(0x5102_0001 + (network << 12)), HomeEvidence.STATED);
		}
		Redactor redactor = new Redactor(home, Set.of(), Redaction.SECRET);
		Set<Ipv4Address> shown = new HashSet<>();
		for (Ipv4Address address : home.addresses()) {
			assertThat(shown.add(redactor.client(address).network(24))).isTrue();
			assertThat(home.addresses()).doesNotContain(redactor.client(address));
		}
	}

	@Test
	void theSameSecretGivesTheSameAndAnotherSomethingElse() {
		Redactor same = new Redactor(home(HOME), Set.of(ipv4("203.0.113.5"), ipv4("9.8.7.6"), ipv4("65.54.227.120")),
				Redaction.SECRET.clone());
		Redactor other = new Redactor(home(HOME), Set.of(), new byte[] { 1, 2, 3 });
		int different = 0;
		for (Ipv4Address address : SAMPLES) {
			assertThat(same.client(address)).isEqualTo(REDACTOR.client(address));
			different += same.client(address).equals(other.client(address)) ? 0 : 1;
		}
		assertThat(different).isGreaterThan(SAMPLES.size() / 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2001:0:4136:e378:8000:63bf:aefd:ba71", "3ffe:831f:4136:e378:8000:63bf:aefd:ba71",
			"2001:0:5102:458e:0:63bf:f5fe:fdfc", "fe80::8000:f227:aefd:ba71", "2002:5102:458e::1",
			"2002:5102:458e::5102:458e", "2002:5102:458e:1:0:5efe:5102:458e", "fe80::5efe:81.2.69.142",
			"2001:db8::200:5efe:5102:458e", "::ffff:81.2.69.142", "64:ff9b::81.2.69.142", "2001:db8:5102:458e::1",
			"2001:db8:0:51:245:8e00::", "2001:db8::8e45:251", "2001:db8::458e:5102", "2001:db8::251:8e45",
			"fd00::5102:458e", "2001:db8::aefd:ba71" })
	void noIpv6AddressHoldsHome(String address) {
		Ipv6Address before = Frames.ipv6(address);
		Ipv6Address shown = REDACTOR.address(before);
		assertThat(SEARCH.in(before.bytes().toArray())).isNotEmpty();
		assertThat(SEARCH.in(shown.bytes().toArray())).isEmpty();
		assertThat(SEARCH.in(shown.toString())).isEmpty();
		assertThat(schemes(shown)).isEqualTo(schemes(before));
		assertThat(REDACTOR.address(before)).isEqualTo(shown);
	}

	private static List<AddressAnatomy.Scheme> schemes(Ipv6Address address) {
		return AddressAnatomy.of(address).embeddings().stream().map(AddressAnatomy.Embedding::scheme).toList();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2002:1112:1314::1", "fe80::5efe:17.18.19.20", "::ffff:17.18.19.20",
			"64:ff9b::17.18.19.20", "2001:0:4136:e378:0:63bf:eeed:eceb" })
	void strangersInIpv6AddressesKeepTheirNetwork(String address) {
		Ipv4Address shown = REDACTOR.client(ipv4("17.18.19.20"));
		HomeSearch stranger = new HomeSearch(ipv4("17.18.19.20"));
		Ipv6Address redacted = REDACTOR.address(Frames.ipv6(address));
		assertThat(shown).isNotEqualTo(ipv4("17.18.19.20"));
		assertThat(stranger.in(redacted.bytes().toArray())).isEmpty();
		assertThat(new HomeSearch(shown).in(redacted.bytes().toArray())).isNotEmpty();
	}

	@Test
	void networkCardsBecomeOneForDocumentation() {
		Ipv6Address shown = REDACTOR.address(Frames.ipv6("2001:db8::211:22ff:fe33:4455"));
		assertThat(shown.toString()).startsWith("2001:db8::200:5eff:fe00:53");
		assertThat(shown).isNotEqualTo(REDACTOR.address(Frames.ipv6("2001:db8::211:22ff:fe33:4456")));
		assertThat(REDACTOR.address(Frames.ipv6("ff02::1:ff33:4455"))).isEqualTo(Frames.ipv6("ff02::1:ff00:0"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2001:db8::1", "ff02::1", "ff02::2", "fe80::ffff:ffff:fffe", "::", "::1",
			"2001:0:4136:e378:8000:63bf:f6f7:f8f9", "fe80::8000:f227:beab:1c87" })
	void whatNamesNobodyOrWhoIsShownStays(String address) {
		assertThat(REDACTOR.address(Frames.ipv6(address))).isEqualTo(Frames.ipv6(address));
	}

}
