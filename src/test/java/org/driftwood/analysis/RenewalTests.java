package org.driftwood.analysis;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class RenewalTests {

	@Nested
	@OnH2
	class H2 extends RenewalFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends RenewalFacts {

	}

}
