package org.driftwood.report;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class PublicationTableTests {

	@Nested
	@OnH2
	class H2 extends PublicationFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends PublicationFacts {

	}

}
