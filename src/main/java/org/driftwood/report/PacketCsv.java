package org.driftwood.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Packets as comma-separated values. */
final class PacketCsv {

	private static final List<String> COLUMNS = List.of("number", "time", "source", "source_port", "destination",
			"destination_port", "ttl", "ip_id", "direction", "kind", "origin", "inner_source", "inner_destination",
			"next_header", "hop_limit", "payload_length", "embedded_server", "embedded_client", "embedded_port",
			"raw_client", "raw_port", "destination_verdict", "server_verdict", "source_verdict", "trailers",
			"anomalies", "duplicate_of", "tunnels");

	private PacketCsv() {
	}

	/** All packets of somewhere, one after the other. */
	interface Packets {

		void forEach(Consumer<PacketRow> each) throws IOException;

	}

	/** Writes a line for each, under a line with the names of the columns. */
	static void write(Packets packets, Writer out) throws IOException {
		out.write(Csv.line(COLUMNS.toArray()));
		packets.forEach((row) -> {
			try {
				row(row, out);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private static void row(PacketRow row, Writer out) throws IOException {
		PacketRow.Outer outer = row.outer();
		PacketRow.Inner inner = row.inner();
		PacketRow.TeredoRow teredo = row.destinationTeredo();
		PacketRow.EndpointRow origin = row.origin();
		out.write(Csv.line(row.number(), row.time(), outer.source(), outer.sourcePort(), outer.destination(),
				outer.destinationPort(), outer.ttl(), outer.id(), outer.direction(), row.kind(),
				(origin != null) ? origin.address() + ":" + origin.port() : null,
				(inner != null) ? inner.source() : null, (inner != null) ? inner.destination() : null,
				(inner != null) ? inner.nextHeader() : null, (inner != null) ? inner.hopLimit() : null,
				(inner != null) ? inner.payloadLength() : null, (teredo != null) ? teredo.server() : null,
				(teredo != null) ? teredo.client() : null, (teredo != null) ? teredo.port() : null,
				(teredo != null) ? teredo.rawClient() : null, (teredo != null) ? teredo.rawPort() : null,
				row.destinationVerdict(), row.serverVerdict(), row.sourceVerdict(), trailers(row),
				String.join(" ", row.anomalies()), row.duplicateOf(), String.join(" ", outer.tunnels())));
	}

	private static String trailers(PacketRow row) {
		return row.trailers().stream().map((it) -> it.type() + ":" + it.value()).collect(Collectors.joining(" "));
	}

}
