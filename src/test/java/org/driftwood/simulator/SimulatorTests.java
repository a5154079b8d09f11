package org.driftwood.simulator;

import org.driftwood.PostgresDatabase;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Nested;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

class SimulatorTests {

	/** Nobody else's captures may be in the counts. */
	private static final String ALONE = "spring.application.name=simulator";

	@Nested
	@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { Visitor.BEHIND_A_PROXY, ALONE })
	class H2 extends SimulatorFacts {

	}

	@Nested
	@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = { Visitor.BEHIND_A_PROXY, ALONE })
	@ContextConfiguration(initializers = PostgresDatabase.class)
	class Postgres extends SimulatorFacts {

	}

}
