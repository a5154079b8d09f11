package org.driftwood.address;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The address tool as people see it. */
@PortalTest
class DecodePageTests {

	private static final Pattern EXAMPLE = Pattern.compile("href=\"/decode\\?q=([0-9a-f:]*::?[0-9a-f:]*)\"");

	private static final Pattern IPV4 = Pattern.compile("\"value\":\"(\\d+\\.\\d+\\.\\d+\\.\\d+)\"");

	private static final Pattern SET_ASIDE = Pattern
		.compile("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113|10\\.\\d+\\.\\d+)\\.\\d+");

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void theAddressesOfExamplesAreNobodys() {
		List<String> told = new ArrayList<>();
		for (String example : all(EXAMPLE, this.visitor.get("/decode").body())) {
			told.addAll(all(IPV4, this.visitor.get("/api/v1/decode/" + example).body()));
		}
		assertThat(told).hasSizeGreaterThan(5).allMatch((it) -> SET_ASIDE.matcher(it).matches());
	}

	@Test
	void theConeFlagIsNamed() {
		assertThat(decoded("2001:0:cb00:7105:8000:63bf:3fff:fdd2")).contains("The flags, bit by bit", "C: cone",
				"takes the NAT before it for a cone", "All 0, as before RFC 5991");
	}

	@Test
	void eachBitOfTheFlagsStandsWithWhatItMeans() {
		assertThat(decoded("2001:0:cb00:7105:28a5:63bf:3fff:fdd2"))
			.contains(">2–5<", ">1010<", ">8–15<", ">10100101<", "Drawn at random",
					"Clients leave it so since RFC 5991")
			.doesNotContain("which no known program does");
		assertThat(decoded("2001:0:cb00:7105:4100:63bf:3fff:fdd2")).contains("which no known program does");
	}

	@Test
	void anAddressWithoutFlagsHasNoTableOfThem() {
		assertThat(decoded("2002:c000:22d::1")).contains("6to4").doesNotContain("The flags, bit by bit");
	}

	private String decoded(String address) {
		HttpResponse<String> page = this.visitor.get("/decode?q=" + address);
		assertThat(page.statusCode()).isEqualTo(200);
		return page.body();
	}

	private static List<String> all(Pattern pattern, String text) {
		return pattern.matcher(text).results().map((it) -> it.group(1)).toList();
	}

}
