package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the maker of a conversation's packets looks like; unverified, as all that a sender
 * writes.
 *
 * @param part whose it is
 * @param likeness null where the marks tell no maker
 * @param marks what was seen, by at least one packet
 */
public record Fingerprint(Mark.Part part, @Nullable Likeness likeness, List<Mark> marks) {

	public Fingerprint {
		marks = List.copyOf(marks);
	}

	/** One for each part that shows marks. */
	static List<Fingerprint> of(int bits) {
		List<Fingerprint> fingerprints = new ArrayList<>(2);
		for (Mark.Part part : Mark.Part.values()) {
			List<Mark> marks = new ArrayList<>();
			Likeness likeness = null;
			for (Mark mark : Mark.values()) {
				if (mark.part() == part && (bits & mark.bit()) != 0) {
					marks.add(mark);
					likeness = (mark.likeness() != null) ? mark.likeness().and(likeness) : likeness;
				}
			}
			if (!marks.isEmpty()) {
				fingerprints.add(new Fingerprint(part, likeness, marks));
			}
		}
		return List.copyOf(fingerprints);
	}

}
