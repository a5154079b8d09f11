package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.driftwood.diagnosis.HypothesisRules.Role;
import org.driftwood.diagnosis.HypothesisRules.Rule;

/**
 * Weighs hypotheses. Evidence adds up as independent chances do (1 − Π(1 − weight ×
 * share)): first what makes a hypothesis; then what helps it, scaled by what made it;
 * then what opposes it takes its part away; and few packets make for a low score,
 * whatever they say.
 */
final class Hypotheses {

	/**
	 * With as many packets the score is half of what the same evidence makes in the end.
	 */
	private static final double DOUBT = 2;

	private final Map<Reason, Observation> seen;

	Hypotheses(Map<Reason, Observation> seen) {
		this.seen = seen;
	}

	/** Those that something speaks for, highest score first. */
	List<Hypothesis> weighed() {
		List<Hypothesis> hypotheses = new ArrayList<>();
		for (HypothesisId id : HypothesisId.values()) {
			List<Rule> rules = HypothesisRules.of(id);
			double score = score(rules);
			if (score > 0) {
				hypotheses.add(
						new Hypothesis(id, score, Likelihood.of(score), evidence(rules, false), evidence(rules, true)));
			}
		}
		hypotheses.sort(Comparator.comparingDouble(Hypothesis::score).reversed());
		return hypotheses;
	}

	private double score(List<Rule> rules) {
		double made = 1 - left(rules, Role.MAKES, 1) * left(rules, Role.PROVES, 1);
		double helped = 1 - (1 - made) * left(rules, Role.HELPS, made);
		double packets = packets(rules);
		return helped * left(rules, Role.OPPOSES, 1) * packets / (packets + DOUBT);
	}

	/** What the rules of a role leave of a whole. */
	private double left(List<Rule> rules, Role role, double scale) {
		double left = 1;
		for (Rule rule : rules) {
			if (rule.role() == role) {
				left *= 1 - scale * strength(rule);
			}
		}
		return left;
	}

	private double strength(Rule rule) {
		Observation observation = this.seen.get(rule.reason());
		if (observation == null) {
			return 0;
		}
		return rule.weight() * ((rule.role() == Role.PROVES) ? 1 : observation.share());
	}

	/** Of the evidence that makes the hypothesis, the packets of the broadest. */
	private long packets(List<Rule> rules) {
		long most = 0;
		for (Rule rule : rules) {
			Observation observation = this.seen.get(rule.reason());
			if (observation != null && (rule.role() == Role.MAKES || rule.role() == Role.PROVES)) {
				most = Math.max(most, observation.count());
			}
		}
		return most;
	}

	private List<Evidence> evidence(List<Rule> rules, boolean opposing) {
		List<Rule> seenRules = new ArrayList<>();
		for (Rule rule : rules) {
			if (this.seen.containsKey(rule.reason()) && (rule.role() == Role.OPPOSES) == opposing) {
				seenRules.add(rule);
			}
		}
		seenRules.sort(Comparator.comparing((Rule rule) -> rule.role() == Role.HELPS)
			.thenComparing(Comparator.comparingDouble(this::strength).reversed()));
		List<Evidence> evidence = new ArrayList<>();
		for (Rule rule : seenRules) {
			Observation observation = this.seen.get(rule.reason());
			if (observation != null) {
				evidence.add(observation.toEvidence());
			}
		}
		return evidence;
	}

}
