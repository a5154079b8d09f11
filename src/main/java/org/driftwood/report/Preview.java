package org.driftwood.report;

import java.util.List;

/**
 * What the picture of a report shows, in words and figures that everybody may read.
 *
 * @param sentence that the report opens with
 * @param figures the greatest things to be counted
 * @param bars what the packets are, the most frequent first
 * @param foot in small letters
 */
record Preview(String sentence, List<Figure> figures, List<Bar> bars, String foot) {

	/** One of them, with what it is of. */
	record Figure(String figure, String note, String name, Tone tone) {
	}

	/** A line with a bar. */
	record Bar(String name, String figure, double share) {
	}

	/** What a figure says: that something matches, that it does not, or neither. */
	enum Tone {

		PLAIN, MATCH, NO_MATCH

	}

}
