package org.driftwood.diagnosis;

import java.util.List;

/**
 * One answer to what the packets are, with what speaks for and against it.
 *
 * @param id which answer
 * @param score 0 to 1; no probability, but comparable between hypotheses and captures
 * @param likelihood the score in words
 * @param supporting what makes it, then what helps it; the strongest first
 * @param opposing strongest first
 */
public record Hypothesis(HypothesisId id, double score, Likelihood likelihood, List<Evidence> supporting,
		List<Evidence> opposing) {

	public Hypothesis {
		supporting = List.copyOf(supporting);
		opposing = List.copyOf(opposing);
	}

}
