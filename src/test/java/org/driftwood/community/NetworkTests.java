package org.driftwood.community;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class NetworkTests {

	@Nested
	@OnH2
	class H2 extends NetworkFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends NetworkFacts {

	}

}
