package org.driftwood.submission;

import java.util.List;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import org.driftwood.FreshDataDirectory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** The portal calls itself what the world calls it. */
class PublicAddressTests {

	@ParameterizedTest
	@CsvSource({ "https://driftwood.example.org,https://driftwood.example.org",
			"https://driftwood.example.org/,https://driftwood.example.org",
			"http://localhost:9000,http://localhost:9000", "https://[2001:db8::1]:8443,https://[2001:db8::1]:8443" })
	void theSettingHoldsWhateverIsAsked(String setting, String expected) throws Exception {
		assertThat(seen(setting, request("evil.example", 80))).isEqualTo(expected);
	}

	@Test
	void withoutASettingItIsWhatWasAskedFor() throws Exception {
		assertThat(seen(null, request("driftwood.example.org", 80))).isEqualTo("http://driftwood.example.org");
		assertThat(seen(null, request("127.0.0.1", 8080))).isEqualTo("http://127.0.0.1:8080");
	}

	@Test
	void aTrustedProxyMayHaveEncryptedIt() throws Exception {
		MockHttpServletRequest request = request("driftwood.example.org", 80);
		request.addHeader("X-Forwarded-Proto", "https");
		assertThat(seen(null, request)).isEqualTo("https://driftwood.example.org");
		request.setRemoteAddr("198.51.100.1");
		assertThat(seen(null, request)).isEqualTo("http://driftwood.example.org");
	}

	private static MockHttpServletRequest request(String host, int port) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reports");
		request.setServerName(host);
		request.setServerPort(port);
		request.addHeader("Host", (port == 80) ? host : host + ":" + port);
		request.setRemoteAddr("127.0.0.1");
		return request;
	}

	private static String seen(@Nullable String setting, MockHttpServletRequest request) throws Exception {
		SubmissionProperties properties = new SubmissionProperties(FreshDataDirectory.make(), List.of("127.0.0.1/32"),
				setting);
		MockFilterChain chain = new MockFilterChain();
		new PublicAddressFilter(properties, new Uploaders(properties, new DataDirectory(properties))).doFilter(request,
				new MockHttpServletResponse(), chain);
		return ServletUriComponentsBuilder
			.fromContextPath((HttpServletRequest) Objects.requireNonNull(chain.getRequest()))
			.toUriString();
	}

}
