package org.driftwood.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Conversations as comma-separated values. */
final class ConversationCsv {

	private static final List<String> COLUMNS = List.of("source", "destination", "server", "client", "kinds", "packets",
			"first_at", "last_at", "median_gap_seconds", "gap_spread_seconds", "timer", "min_hops", "max_hops",
			"destination_verdict", "server_verdict", "source_verdict", "stray", "first_packet", "ipv4_ids", "answered",
			"sender_looks_like", "server_looks_like", "marks");

	/** Where there is a file that says whose an address is. */
	private static final List<String> NETWORKS = List.of("source_asn", "source_organization", "source_country",
			"server_asn", "server_organization", "server_country");

	private ConversationCsv() {
	}

	/** Writes a line for each, under a line with the names of the columns. */
	static void write(Report report, Writer out) throws IOException {
		Report.NetworksTold networks = report.networks();
		List<Object> head = new ArrayList<>(COLUMNS);
		if (networks != null) {
			head.addAll(NETWORKS);
		}
		out.write(Csv.line(head.toArray()));
		for (Report.ConversationRow row : report.conversations()) {
			List<@Nullable Object> cells = cells(row);
			if (networks != null) {
				cells.addAll(cells(networks.of(row.source())));
				cells.addAll(cells(networks.of(row.server())));
			}
			out.write(Csv.line(cells.toArray()));
		}
	}

	private static List<@Nullable Object> cells(Report.ConversationRow it) {
		return new ArrayList<>(Arrays.<@Nullable Object>asList(it.source(), it.destination(), it.server(), it.client(),
				it.group(), it.packets(), it.firstAt(), it.lastAt(), it.medianGapSeconds(), it.gapSpreadSeconds(),
				it.timer(), it.minHops(), it.maxHops(), it.destinationVerdict(), it.serverVerdict(), it.sourceVerdict(),
				it.stray(), it.firstPacket(), it.ipv4Ids(), it.answered(), looksLike(it, "SENDER"),
				looksLike(it, "SERVER"), marks(it)));
	}

	private static List<@Nullable Object> cells(Report.@Nullable NetworkRow it) {
		return (it != null) ? Arrays.<@Nullable Object>asList(it.asn(), it.organization(), it.country())
				: Arrays.<@Nullable Object>asList(null, null, null);
	}

	private static @Nullable String looksLike(Report.ConversationRow row, String part) {
		return fingerprints(row).filter((it) -> part.equals(it.part()))
			.findFirst()
			.map(Report.FingerprintRow::looksLike)
			.orElse(null);
	}

	private static String marks(Report.ConversationRow row) {
		return fingerprints(row).flatMap((it) -> it.marks().stream()).collect(Collectors.joining(" "));
	}

	/** None where the report is older than they are. */
	private static Stream<Report.FingerprintRow> fingerprints(Report.ConversationRow row) {
		List<Report.FingerprintRow> all = row.fingerprints();
		return (all != null) ? all.stream() : Stream.of();
	}

}
