package org.driftwood.analysis;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class AnalysisJobTests {

	@Nested
	@OnH2
	class H2 extends AnalysisJobFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends AnalysisJobFacts {

	}

}
