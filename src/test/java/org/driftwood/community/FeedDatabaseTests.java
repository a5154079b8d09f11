package org.driftwood.community;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class FeedDatabaseTests {

	@Nested
	@OnH2
	class H2 extends FeedFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends FeedFacts {

	}

}
