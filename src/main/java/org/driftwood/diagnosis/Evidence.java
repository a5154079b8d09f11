package org.driftwood.diagnosis;

import java.util.List;

/**
 * Something seen in the capture that speaks for or against a hypothesis. It holds figures
 * only, never an address, so that it may be shown to anybody.
 *
 * @param reason what was seen
 * @param figures in the order that the reason tells: mostly how many, and of how many
 * @param packets where it was seen
 */
public record Evidence(Reason reason, List<Long> figures, PacketNumbers packets) {

	public Evidence {
		figures = List.copyOf(figures);
	}

}
