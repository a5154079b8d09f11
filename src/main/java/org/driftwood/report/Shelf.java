package org.driftwood.report;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.submission.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What was made of large reports lately. There is room for a few, and where memory is
 * short there is none.
 *
 * @param <T> what stands on it
 */
final class Shelf<T> {

	/** Reports with fewer conversations are read in no time. */
	private static final int LARGE = 500;

	private final Map<Title, Copy<T>> copies = new LinkedHashMap<>(16, 0.75f, true);

	private final int room;

	private int conversations;

	/**
	 * An empty one.
	 * @param room for so many conversations in all
	 */
	Shelf(int room) {
		this.room = room;
	}

	/**
	 * What a report is known by.
	 *
	 * @param seenBy what the one who looks is not told; null for the report as it is
	 * stored
	 */
	record Title(SubmissionId id, int version, Instant madeAt, @Nullable Object seenBy) {
	}

	private record Copy<T>(SoftReference<T> content, int conversations) {
	}

	/** What stands there under that title. */
	synchronized @Nullable T find(Title title) {
		Copy<T> copy = this.copies.get(title);
		return (copy != null) ? copy.content().get() : null;
	}

	/**
	 * Has it at hand, if the report is large.
	 * @return the same
	 */
	T keep(Title title, T content, int conversationsOfIt) {
		if (conversationsOfIt >= LARGE) {
			put(title, new Copy<>(new SoftReference<>(content), conversationsOfIt));
		}
		return content;
	}

	private synchronized void put(Title title, Copy<T> copy) {
		remove(this.copies.remove(title));
		this.copies.put(title, copy);
		this.conversations += copy.conversations();
		Iterator<Copy<T>> eldest = this.copies.values().iterator();
		while (this.conversations > this.room) {
			remove(eldest.next());
			eldest.remove();
		}
	}

	private void remove(@Nullable Copy<T> copy) {
		this.conversations -= (copy != null) ? copy.conversations() : 0;
	}

	/** Forgets all of that submission. */
	synchronized void forget(SubmissionId id) {
		Iterator<Map.Entry<Title, Copy<T>>> all = this.copies.entrySet().iterator();
		while (all.hasNext()) {
			Map.Entry<Title, Copy<T>> entry = all.next();
			if (entry.getKey().id().equals(id)) {
				remove(entry.getValue());
				all.remove();
			}
		}
	}

}
