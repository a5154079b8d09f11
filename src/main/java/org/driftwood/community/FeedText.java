package org.driftwood.community;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.driftwood.report.Csv;

/**
 * A list of senders or servers for programs that read lines.
 *
 * @param head what stands before the lines, each a comment
 */
record FeedText(List<String> head, List<TopEntry> entries) {

	/** Columns are only ever added, at the end. */
	static final List<String> COLUMNS = List.of("address", "networks", "packets", "first_seen", "last_seen");

	/** Values with tabs between them, as {@code cut} likes them. */
	String tabbed() {
		return lines("\n", (cells) -> cells.map(String::valueOf).collect(Collectors.joining("\t", "", "\n")),
				"# " + String.join("\t", COLUMNS) + "\n");
	}

	/** The same for spreadsheets. */
	String commaSeparated() {
		return lines("\r\n", (cells) -> Csv.line(cells.toArray()), Csv.line(COLUMNS.toArray()));
	}

	private String lines(String end, Line line, String columns) {
		String comments = this.head.stream().map((it) -> "# " + it + end).collect(Collectors.joining());
		return this.entries.stream()
			.map((it) -> line.of(Stream.of(it.name(), it.networksSeeing(), it.packets(),
					it.firstAt().truncatedTo(ChronoUnit.SECONDS), it.lastAt().truncatedTo(ChronoUnit.SECONDS))))
			.collect(Collectors.joining("", comments + columns, ""));
	}

	private interface Line {

		String of(Stream<Object> cells);

	}

}
