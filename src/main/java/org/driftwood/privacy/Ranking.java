package org.driftwood.privacy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

import org.jspecify.annotations.Nullable;

/**
 * The largest of any number of things, in memory of a constant size. As long as no more
 * than {@value #ROOM} different ones come, all is exact. Beyond that the smaller half is
 * forgotten now and then, and whoever comes anew is ranked as if he had been as large as
 * the largest that was forgotten (as in Metwally et al. 2005, Space-Saving): so nothing
 * is missed that has more than a thousandth of the whole. Told is what was counted since
 * it came, which is never too much.
 *
 * @param <K> what is counted; its hash has to be the same in the browser
 */
final class Ranking<K> {

	/** How many different ones are told apart. */
	static final int ROOM = 1 << 13;

	/** How many are found without asking the map; most captures have fewer. */
	private static final int RECENT = 1 << 12;

	/** By what volumes are compared. */
	private final ToLongFunction<Volume> size;

	private final Map<K, Entry<K>> entries = new LinkedHashMap<>();

	private final @Nullable Entry<K>[] recent = newEntries();

	private final Different different = new Different();

	private long forgotten;

	private int times;

	Ranking(ToLongFunction<Volume> size) {
		this.size = size;
	}

	private record Entry<K>(K key, Volume volume, long before) {
	}

	@SuppressWarnings("unchecked") // an array cannot be made of a generic type
	private static <K> @Nullable Entry<K>[] newEntries() {
		return (Entry<K>[]) new Entry<?>[RECENT];
	}

	/** What was counted of a thing so far, or null where it is not known. */
	@Nullable Volume find(K key) {
		int hash = key.hashCode();
		int place = (hash ^ hash >>> 12 ^ hash >>> 24) & RECENT - 1;
		Entry<K> entry = this.recent[place];
		if (entry == null || !entry.key().equals(key)) {
			entry = this.entries.get(key);
			this.recent[place] = entry;
		}
		return (entry != null) ? entry.volume() : null;
	}

	/** What is counted of a thing, from now on where it was not known. */
	Volume of(K key) {
		Volume known = find(key);
		return (known != null) ? known : enter(key);
	}

	/** Begins to count a thing that is not known. */
	Volume enter(K key) {
		if (this.entries.size() == ROOM) {
			forgetHalf();
		}
		if (this.times > 0) {
			this.different.add(key.hashCode());
		}
		Entry<K> entry = new Entry<>(key, new Volume(), this.forgotten);
		this.entries.put(key, entry);
		return entry.volume();
	}

	private void forgetHalf() {
		Arrays.fill(this.recent, null);
		if (this.times++ == 0) {
			this.entries.keySet().forEach((key) -> this.different.add(key.hashCode()));
		}
		List<Entry<K>> sorted = sorted(this::rank);
		for (Entry<K> entry : sorted.subList(ROOM / 2, ROOM)) {
			this.forgotten = Math.max(this.forgotten, rank(entry));
			this.entries.remove(entry.key());
		}
	}

	private long rank(Entry<K> entry) {
		return entry.before() + this.size.applyAsLong(entry.volume());
	}

	/** Of equal ones, the first comes first. */
	private List<Entry<K>> sorted(ToLongFunction<Entry<K>> by) {
		List<Entry<K>> sorted = new ArrayList<>(this.entries.values());
		sorted.sort(Comparator.comparingLong(by).reversed());
		return sorted;
	}

	/** The largest ones. */
	<T> Listing<T> listing(BiFunction<K, Volume, T> told) {
		List<T> largest = new ArrayList<>();
		for (Entry<K> entry : sorted((it) -> this.size.applyAsLong(it.volume()))) {
			if (largest.size() == Listing.LONGEST) {
				break;
			}
			largest.add(told.apply(entry.key(), entry.volume()));
		}
		return new Listing<>(largest, Math.max(this.entries.size(), this.different.count()) - largest.size());
	}

}
