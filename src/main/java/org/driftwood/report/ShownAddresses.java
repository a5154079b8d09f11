package org.driftwood.report;

import java.util.Set;

import org.driftwood.submission.Submission;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** The senders and servers that a report tells whoever looks, as they are. */
@Component
public class ShownAddresses {

	private final Showings showings;

	ShownAddresses(Showings showings) {
		this.showings = showings;
	}

	/**
	 * For a program; none while there is no report.
	 * @param authorization the header of that name
	 */
	public Set<String> forProgram(@Nullable String authorization, Submission submission) {
		return this.showings.forProgram(authorization, submission)
			.map((it) -> it.seen().addresses())
			.orElseGet(Set::of);
	}

}
