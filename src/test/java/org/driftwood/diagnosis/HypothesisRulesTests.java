package org.driftwood.diagnosis;

import org.driftwood.diagnosis.HypothesisRules.Role;
import org.driftwood.diagnosis.HypothesisRules.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The table of the rules. */
class HypothesisRulesTests {

	/** Who reads a plus and a minus before the same sentence trusts neither. */
	@ParameterizedTest
	@EnumSource(HypothesisId.class)
	void nothingSpeaksBothForAndAgainst(HypothesisId hypothesis) {
		assertThat(HypothesisRules.of(hypothesis)).filteredOn((rule) -> rule.role() != Role.OPPOSES)
			.extracting(Rule::reason)
			.doesNotContainAnyElementsOf(HypothesisRules.of(hypothesis)
				.stream()
				.filter((rule) -> rule.role() == Role.OPPOSES)
				.map(Rule::reason)
				.toList());
	}

}
