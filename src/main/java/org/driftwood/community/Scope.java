package org.driftwood.community;

import java.util.Map;

/** Some of all shares, as SQL has them. */
interface Scope {

	/** The condition on a {@code share s} of a {@code contribution c}. */
	String condition();

	/** What the condition needs, and no more. */
	Map<String, Object> parameters();

}
