package org.driftwood.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.driftwood.decode.Ipv4Address;

/** The servers of {@code known-servers.csv}, by their addresses. */
public final class KnownServers {

	private static final int COLUMNS = 6;

	private static final Map<Ipv4Address, KnownServer> ALL = read();

	private KnownServers() {
	}

	/** The server that an address was once known as. */
	public static Optional<KnownServer> at(Ipv4Address address) {
		return Optional.ofNullable(ALL.get(address));
	}

	private static Map<Ipv4Address, KnownServer> read() {
		InputStream file = Objects.requireNonNull(KnownServers.class.getResourceAsStream("known-servers.csv"));
		try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
			return in.lines()
				.skip(1)
				.map(KnownServers::server)
				.collect(Collectors.toUnmodifiableMap(KnownServer::address, Function.identity()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static KnownServer server(String line) {
		String[] cells = line.split(",", COLUMNS);
		return new KnownServer(Ipv4Address.parse(cells[0]).orElseThrow(), cells[1], cells[2], cells[3],
				LocalDate.parse(cells[4]), cells[5]);
	}

}
