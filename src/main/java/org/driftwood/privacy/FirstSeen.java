package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Different things in order of appearance: the first ones exactly, of the others about
 * how many.
 *
 * @param <T> its hash has to be the same in the browser
 */
final class FirstSeen<T> {

	private final Set<T> first = new LinkedHashSet<>();

	private final Different others = new Different();

	void add(T thing) {
		if (this.first.contains(thing)) {
			return;
		}
		if (this.first.size() < Listing.LONGEST) {
			this.first.add(thing);
		}
		else {
			this.others.add(thing.hashCode());
		}
	}

	Listing<T> listing() {
		return new Listing<>(new ArrayList<>(this.first), this.others.count());
	}

}
