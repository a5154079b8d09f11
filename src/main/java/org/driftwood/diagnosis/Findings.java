package org.driftwood.diagnosis;

import java.util.List;

/**
 * The answer to a whole capture.
 *
 * @param counts how many packets were what
 * @param conversations most packets first
 * @param rest the conversations that are not listed
 * @param hypotheses highest score first
 * @param tallies what may be added to the public counts
 * @param ownAddresses what must not be told to others
 * @param population how many take part
 */
public record Findings(Counts counts, List<Conversation> conversations, OtherConversations rest,
		List<Hypothesis> hypotheses, List<Tally> tallies, OwnAddresses ownAddresses, Population population) {

	public Findings {
		conversations = List.copyOf(conversations);
		hypotheses = List.copyOf(hypotheses);
		tallies = List.copyOf(tallies);
	}

}
