package org.driftwood.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The findings added up anew, at the terminal. */
class RebuildCommandTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@TempDir
	Path directory;

	@Test
	void saysWhetherTheyWereRight() throws SQLException {
		assertThat(rebuild("--driftwood.data-dir=" + this.directory)).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("Nothing was wrong");
		try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + this.directory.resolve("driftwood"))) {
			database.createStatement().execute("""
					insert into rollup (scope, facet, name, cut, monday, submissions, networks, packets)
					values ('', 'KINDS', 'TCP', '', date '0001-01-01', 1, 1, 1)""");
		}
		assertThat(rebuild("--driftwood.data-dir=" + this.directory)).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("These were wrong: KINDS");
		assertThat(this.err.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@Test
	void saysWhyItCannot() {
		assertThat(rebuild("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none")).isOne();
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("cannot be added up").hasLineCount(1);
	}

	private int rebuild(String... settings) {
		return new RebuildCommand(new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.execute(List.of(settings));
	}

}
