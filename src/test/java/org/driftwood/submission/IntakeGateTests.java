package org.driftwood.submission;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class IntakeGateTests {

	@Nested
	@OnH2
	class H2 extends IntakeGateFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends IntakeGateFacts {

	}

}
