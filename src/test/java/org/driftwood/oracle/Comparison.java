package org.driftwood.oracle;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.driftwood.decode.Verdict;
import org.driftwood.oracle.Tshark.Sighting;

/** Compares two readings of one capture, frame by frame. */
final class Comparison {

	private final Map<KnownDifference, Integer> known = new EnumMap<>(KnownDifference.class);

	private final List<String> unknown = new ArrayList<>();

	private int frames;

	private int agreed;

	private Comparison() {
	}

	static Comparison of(Map<Long, Ours.Told> ours, Map<Long, Sighting> theirs) {
		Comparison comparison = new Comparison();
		theirs.forEach((number, sighting) -> comparison.add(number,
				Optional.ofNullable(ours.get(number)).map(Ours.Told::verdict), sighting));
		return comparison;
	}

	/** How many frames there are. */
	int frames() {
		return this.frames;
	}

	/** How many frames are Teredo to both, alike in every field. */
	int agreed() {
		return this.agreed;
	}

	/** How often each known difference was met. */
	Map<KnownDifference, Integer> known() {
		return this.known;
	}

	/** The other differences, each in a line. */
	List<String> unknown() {
		return this.unknown;
	}

	// A fragment that waits for others gets no verdict.
	private void add(long number, Optional<Verdict> ours, Sighting theirs) {
		this.frames++;
		Verdict verdict = ours.orElseGet(() -> new Verdict.NotTeredo(Verdict.Reason.LATER_FRAGMENT, null));
		if (verdict instanceof Verdict.Recognised recognised && theirs.isTeredo()) {
			compare(number, recognised, theirs);
		}
		else if (verdict instanceof Verdict.Recognised || theirs.isTeredo()) {
			note(KnownDifference.of(verdict, theirs), number + ": " + verdict + " but " + theirs);
		}
	}

	private void compare(long number, Verdict.Recognised ours, Sighting theirs) {
		boolean alike = true;
		for (Field field : Field.values()) {
			String our = field.told(ours);
			String their = theirs.told(field, ours.outer());
			if (!our.equals(their)) {
				alike = false;
				note(KnownDifference.of(ours, theirs, field),
						number + ": " + field + " is " + our + ", tshark has " + their + " in " + ours);
			}
		}
		this.agreed += alike ? 1 : 0;
	}

	private void note(Optional<KnownDifference> difference, String otherwise) {
		difference.ifPresentOrElse((known) -> this.known.merge(known, 1, Integer::sum),
				() -> this.unknown.add(otherwise));
	}

	@Override
	public String toString() {
		return this.agreed + " alike, known to differ " + this.known + ", otherwise " + this.unknown.size();
	}

}
