package org.driftwood.diagnosis;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The sentence that a report opens with.
 *
 * @param answer the name of the leading hypothesis, or why there is none
 * @param certain whether the evidence is enough to say so without reserve
 */
public record Headline(String answer, boolean certain) {

	private static final Set<String> CERTAIN = Set.of(Likelihood.VERY_LIKELY.name(), Likelihood.LIKELY.name());

	/**
	 * Chooses the sentence. Names stand for the enums, as in the report that is stored.
	 * @param leading the hypothesis of the highest score; null where there is none
	 * @param likelihood of that hypothesis
	 * @param packets frames of any kind in the capture
	 * @param teredo the Teredo packets among them
	 * @param wholeRead whether every frame could be looked into
	 */
	public static Headline of(@Nullable String leading, @Nullable String likelihood, long packets, long teredo,
			boolean wholeRead) {
		if (leading != null) {
			return new Headline(leading, likelihood != null && CERTAIN.contains(likelihood));
		}
		if (teredo > 0) {
			return new Headline("UNEXPLAINED", true);
		}
		if (!wholeRead) {
			return new Headline("NOT_ALL_READ", true);
		}
		return new Headline((packets == 0) ? "NO_PACKETS" : "NO_TEREDO", true);
	}

}
