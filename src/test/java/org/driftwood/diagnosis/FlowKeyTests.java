package org.driftwood.diagnosis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What tells conversations apart, one by one and in the estimate of how many there are.
 */
class FlowKeyTests {

	private static final String PEER = "198.18.0.9:50000";

	private static final String RICK = "198.51.100.17:41829";

	private static final String SERVER = "192.0.2.1";

	private static final FlowKey KEY = key(PEER, RICK, SERVER, RICK, KindGroup.BUBBLE);

	private static final List<FlowKey> OTHERS = List.of(key("198.18.0.9:50001", RICK, SERVER, RICK, KindGroup.BUBBLE),
			key("198.18.0.8:50000", RICK, SERVER, RICK, KindGroup.BUBBLE),
			key(PEER, "198.51.100.17:41830", SERVER, RICK, KindGroup.BUBBLE),
			key(PEER, "198.51.100.16:41829", SERVER, RICK, KindGroup.BUBBLE),
			key(PEER, RICK, "192.0.2.2", RICK, KindGroup.BUBBLE), key(PEER, RICK, null, RICK, KindGroup.BUBBLE),
			key(PEER, RICK, SERVER, "198.51.100.17:41830", KindGroup.BUBBLE),
			key(PEER, RICK, SERVER, "198.51.100.16:41829", KindGroup.BUBBLE),
			key(PEER, RICK, SERVER, null, KindGroup.BUBBLE), key(PEER, RICK, SERVER, RICK, KindGroup.DATA));

	@Test
	void theSameInAllPartsIsTheSame() {
		assertThat(key(PEER, RICK, SERVER, RICK, KindGroup.BUBBLE)).isEqualTo(KEY).hasSameHashCodeAs(KEY);
	}

	@Test
	void anyPartMakesAnother() {
		assertThat(OTHERS).doesNotContain(KEY).doesNotHaveDuplicates();
	}

	@Test
	void theEstimateTakesEveryPartIn() {
		assertThat(OTHERS).extracting(FlowKey::hash).doesNotContain(KEY.hash()).doesNotHaveDuplicates();
	}

	/** Of 10,000 random numbers below 2 to the 20 about 50 are taken already. */
	@Test
	void keysThatAreNearlyAlikeAreSpread() {
		Set<Long> ofSources = new HashSet<>();
		Set<Long> ofServers = new HashSet<>();
		Set<Long> ofClients = new HashSet<>();
		for (int i = 0; i < 10_000; i++) {
			String host = "198.51." + (i >> 8) + "." + (i & 0xff);
			ofSources.add(place(key("198.18.0.9:" + i, RICK, SERVER, RICK, KindGroup.BUBBLE)));
			ofServers.add(place(key(PEER, RICK, host, RICK, KindGroup.BUBBLE)));
			ofClients.add(place(key(PEER, RICK, SERVER, host + ":41829", KindGroup.BUBBLE)));
		}
		assertThat(List.of(ofSources.size(), ofServers.size(), ofClients.size()))
			.allSatisfy((size) -> assertThat(size).isGreaterThan(9_900));
	}

	@Test
	void givesBackWhatItWasMadeOf() {
		assertThat(KEY.source()).isEqualTo(Frames.endpoint(PEER));
		assertThat(KEY.destination()).isEqualTo(Frames.endpoint(RICK));
		assertThat(KEY.server()).isEqualTo(Frames.ipv4(SERVER));
		assertThat(KEY.client()).isEqualTo(Frames.endpoint(RICK));
		assertThat(key(PEER, RICK, null, null, KindGroup.DATA)).satisfies((key) -> {
			assertThat(key.server()).isNull();
			assertThat(key.client()).isNull();
			assertThat(key.group()).isEqualTo(KindGroup.DATA);
		});
	}

	@Test
	void theLastAddressAndPortAreNotTakenForNone() {
		FlowKey last = key(PEER, RICK, "255.255.255.255", "255.255.255.255:65535", KindGroup.BUBBLE);
		assertThat(last.server()).isEqualTo(Frames.ipv4("255.255.255.255"));
		assertThat(last.client()).isEqualTo(Frames.endpoint("255.255.255.255:65535"));
	}

	/** Where the key comes to lie in a sketch of 2 to the 20 bits. */
	private static long place(FlowKey key) {
		return key.hash() >>> 32 & (1 << 20) - 1;
	}

	private static FlowKey key(String source, String destination, @Nullable String server, @Nullable String client,
			KindGroup group) {
		Ipv4Address named = (server != null) ? Frames.ipv4(server) : null;
		Endpoint embedded = (client != null) ? Frames.endpoint(client) : null;
		return new FlowKey(Frames.endpoint(source), Frames.endpoint(destination), named, embedded, group);
	}

}
