package org.driftwood.diagnosis;

/** A hypothesis's score in words. */
public enum Likelihood {

	/** A score of 0.75 or more. */
	VERY_LIKELY(0.75),

	/** A score of 0.5 or more. */
	LIKELY(0.5),

	/** A score of 0.25 or more. */
	POSSIBLE(0.25),

	/** A lower score. */
	UNLIKELY(0);

	private final double from;

	Likelihood(double from) {
		this.from = from;
	}

	/** The word for a score. */
	public static Likelihood of(double score) {
		for (Likelihood likelihood : values()) {
			if (score >= likelihood.from) {
				return likelihood;
			}
		}
		return UNLIKELY;
	}

}
