package org.driftwood.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;

import org.driftwood.EmptyTables;
import org.driftwood.community.Spreads;
import org.driftwood.submission.Submissions;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What the portal says of a community whose truth is known, on whichever database. */
abstract class SimulatorFacts {

	private static final int NETWORKS = Integer.getInteger("simulator.networks", 60);

	private static final long SEED = 1978;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Submissions submissions;

	@Autowired
	Spreads spreads;

	@LocalServerPort
	int port;

	@Test
	void itSaysWhatIsTrue() throws IOException {
		EmptyTables.in(this.jdbc);
		Instant begun = Instant.now();
		Doors doors = new Doors(this.jdbc, this.events, this.transaction, this.submissions, this.spreads, this.port);
		Simulation.Outcome outcome = new Simulation(doors, new World(NETWORKS, SEED)).run();
		write(outcome, Duration.between(begun, Instant.now()).toSeconds());
		assertThat(outcome.moved()).isZero();
		assertThat(outcome.judged()).hasSizeGreaterThan(1);
		assertThat(outcome.right()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * outcome.cases()));
	}

	private void write(Simulation.Outcome it, long seconds) throws IOException {
		String words = it.judged()
			.entrySet()
			.stream()
			.map((word) -> word.getKey() + " " + word.getValue()[0] + "/" + word.getValue()[1])
			.collect(Collectors.joining(", "));
		Path file = Files.createDirectories(Path.of("target/simulator")).resolve(getClass().getSimpleName() + ".md");
		Files.writeString(file,
				String.format(Locale.ROOT, "| %s | %,d | %,d | %,d | %.1f %% of %,d (%s) | %d | yes | %d |%n",
						getClass().getSimpleName(), it.networks(), it.sent(), it.withdrawn(),
						100.0 * it.right() / it.cases(), it.cases(), words, it.moved(), seconds));
	}

}
