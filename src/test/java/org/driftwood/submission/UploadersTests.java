package org.driftwood.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.driftwood.FreshDataDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Who counts as one network, and whose word about it counts. */
class UploadersTests {

	private final Path data = FreshDataDirectory.make();

	@ParameterizedTest
	@CsvSource({ "198.51.100.1, 198.51.100.254, true", "198.51.100.1, 198.51.101.1, false",
			"2001:db8:1:2::1, 2001:db8:1:ffff::9, true", "2001:db8:1::1, 2001:db8:2::1, false" })
	void aNetworkIsA24OrA48(String first, String second, boolean same) throws IOException {
		Uploaders uploaders = uploaders();
		assertThat(uploaders.of(from(first)).equals(uploaders.of(from(second)))).isEqualTo(same);
	}

	@Test
	void nobodyIsBelievedUnlessHeIsTrusted() throws IOException {
		Uploaders uploaders = uploaders();
		assertThat(uploaders.of(from("127.0.0.1", "198.51.100.1"))).isEqualTo(uploaders.of(from("127.0.0.1")));
	}

	@Test
	void aTrustedProxyIsBelieved() throws IOException {
		Uploaders uploaders = uploaders("127.0.0.1/32", "10.0.0.0/8");
		assertThat(uploaders.of(from("127.0.0.1", "198.51.100.1"))).isEqualTo(uploaders.of(from("198.51.100.1")));
		assertThat(uploaders.of(from("192.0.2.1", "198.51.100.1"))).isEqualTo(uploaders.of(from("192.0.2.1")));
	}

	@Test
	void ofSeveralTheLastThatIsNoTrustedProxyCounts() throws IOException {
		Uploaders uploaders = uploaders("127.0.0.1/32", "10.0.0.0/8");
		Uploader real = uploaders.of(from("198.51.100.1"));
		assertThat(uploaders.of(from("127.0.0.1", "203.0.113.9, 198.51.100.1, 10.1.2.3"))).isEqualTo(real);
		assertThat(uploaders.of(from("127.0.0.1", "203.0.113.9", "198.51.100.1"))).isEqualTo(real);
		assertThat(uploaders.of(from("127.0.0.1", "203.0.113.9, <script>, 10.1.2.3")))
			.isEqualTo(uploaders.of(from("10.1.2.3")));
	}

	@Test
	void whatIsRememberedIsKeyedWithASecretOfThisPortal() throws IOException {
		Uploader here = uploaders().of(from("198.51.100.1"));
		assertThat(uploaders().of(from("198.51.100.1"))).isEqualTo(here);
		assertThat(here.networkHash()).matches("[0-9a-f]{64}");
		SubmissionProperties elsewhere = new SubmissionProperties(FreshDataDirectory.make(), List.of(), null);
		assertThat(new Uploaders(elsewhere, new DataDirectory(elsewhere)).of(from("198.51.100.1"))).isNotEqualTo(here);
	}

	@Test
	void aKeyIsTheSameForTheSameWordsOnly() throws IOException {
		Uploaders uploaders = uploaders();
		assertThat(uploaders.keyFor("a")).isEqualTo(uploaders.keyFor("a")).isNotEqualTo(uploaders.keyFor("b"));
		assertThat(uploaders.keyFor("a").toString()).doesNotContain(uploaders.keyFor("a").value());
	}

	@Test
	void aProxyThatIsNoNetworkStopsTheStartWithItsName() {
		assertThatIllegalArgumentException().isThrownBy(() -> uploaders("nonsense"))
			.withMessageContaining("driftwood.trusted-proxies")
			.withMessageContaining("nonsense");
	}

	private Uploaders uploaders(String... trusted) throws IOException {
		SubmissionProperties properties = new SubmissionProperties(this.data, List.of(trusted), null);
		return new Uploaders(properties, new DataDirectory(properties));
	}

	private static MockHttpServletRequest from(String address, String... forwarded) {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr(address);
		for (String hops : forwarded) {
			request.addHeader("X-Forwarded-For", hops);
		}
		return request;
	}

}
