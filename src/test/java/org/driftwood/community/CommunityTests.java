package org.driftwood.community;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class CommunityTests {

	@Nested
	@OnH2
	class H2 extends CommunityFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends CommunityFacts {

	}

	@Nested
	@OnH2
	class SpreadsOnH2 extends SpreadsFacts {

	}

	@Nested
	@OnPostgres
	class SpreadsOnPostgres extends SpreadsFacts {

	}

}
