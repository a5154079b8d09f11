package org.driftwood.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The list of servers that were seen once. */
class KnownServersTests {

	@ParameterizedTest
	@CsvSource({ "65.54.227.120, Microsoft", "157.56.144.215, win1711.ipv6.microsoft.com",
			"83.170.6.76, teredo.remlab.net" })
	void namesAServer(String address, String label) {
		assertThat(KnownServers.at(Ipv4Address.parse(address).orElseThrow()).map(KnownServer::label)).contains(label);
	}

	/** Once each, and a network is no address. */
	@Test
	void namesThoseInConversations() {
		List<Report.ConversationRow> rows = List.of(row("157.56.106.184:3544", "65.54.227.120"),
				row("192.0.2.1:3544", "157.56.106.184"), row("192.0.2.1:3544", "83.170.6.0/24"),
				row("192.0.2.1:3544", null));
		assertThat(KnownName.among(rows)).containsExactly(new KnownName("157.56.106.184", "Microsoft"),
				new KnownName("65.54.227.120", "Microsoft"));
	}

	private static Report.ConversationRow row(String source, @Nullable String server) {
		return new Report.ConversationRow(source, "203.0.113.5:40000", server, null, "BUBBLE", 1, Instant.EPOCH,
				Instant.EPOCH, null, 0, 0, null, null, null, true, 1, null, null, null, null, null);
	}

	@Test
	void knowsNoOthers() {
		assertThat(KnownServers.at(Ipv4Address.parse("192.0.2.1").orElseThrow())).isEmpty();
	}

	@ParameterizedTest
	@CsvFileSource(resources = "/org/driftwood/report/known-servers.csv", useHeadersInDisplayName = true,
			emptyValue = "")
	void everyRowTellsItsDateAndSource(String address, String operator, String name, @Nullable String seen,
			LocalDate listed, String source) {
		assertThat(KnownServers.at(Ipv4Address.parse(address).orElseThrow())).hasValueSatisfying((server) -> {
			assertThat(server.operator()).isEqualTo(operator).isNotBlank();
			assertThat(server.source()).isEqualTo(source).isNotBlank();
			assertThat(server.seen()).isEqualTo((seen != null) ? seen : "").matches("([0-9]{4})?");
			assertThat(server.listed()).isEqualTo(listed);
		});
	}

}
