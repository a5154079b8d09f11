package org.driftwood.diagnosis;

import java.util.List;
import java.util.Map;

import org.driftwood.decode.Verdict;

/**
 * Draws the conclusions from a capture's packets, one packet at a time and in bounded
 * memory. Not for several threads.
 */
public final class Diagnosis {

	/**
	 * Adds one packet and says what is to be said of it alone.
	 * @param number of the frame in the capture, from 1
	 * @param timeNanos when it was captured, in nanoseconds since 1970
	 * @param verdict what it is; nothing of its bytes is kept
	 * @return its verdicts, which no later packet changes
	 */
	public PacketFinding add(long number, long timeNanos, Verdict verdict) {
		return PacketFinding.NOTHING;
	}

	/** What the packets say together. */
	public Findings finish() {
		Counts counts = new Counts(0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
		return new Findings(counts, List.of(), new OtherConversations(0, 0), List.of(), List.of(),
				new OwnAddresses(Map.of()));
	}

}
