package org.driftwood.submission;

import org.driftwood.OnH2;
import org.driftwood.OnPostgres;
import org.junit.jupiter.api.Nested;

class SubmissionsTests {

	@Nested
	@OnH2
	class H2 extends SubmissionsFacts {

	}

	@Nested
	@OnPostgres
	class Postgres extends SubmissionsFacts {

	}

}
