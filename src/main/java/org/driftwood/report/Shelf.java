package org.driftwood.report;

import java.lang.ref.SoftReference;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.submission.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * What was made of reports lately, and took long. There is room for a few, and where
 * memory is short there is none.
 *
 * @param <T> what stands on it
 */
final class Shelf<T> {

	/** Whatever is smaller is made in no time. */
	private static final int LARGE = 500;

	private final Map<Title, Copy<T>> copies = new LinkedHashMap<>(16, 0.75f, true);

	private final int room;

	private int size;

	/**
	 * An empty one.
	 * @param room for so much in all, in whatever unit
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

	private record Copy<T>(SoftReference<T> content, int size) {
	}

	/** What stands there under that title. */
	synchronized @Nullable T find(Title title) {
		Copy<T> copy = this.copies.get(title);
		return (copy != null) ? copy.content().get() : null;
	}

	/**
	 * Has it at hand, if it is large.
	 * @return the same
	 */
	T keep(Title title, T content, int sizeOfIt) {
		if (sizeOfIt >= LARGE) {
			put(title, new Copy<>(new SoftReference<>(content), sizeOfIt));
		}
		return content;
	}

	private synchronized void put(Title title, Copy<T> copy) {
		remove(this.copies.remove(title));
		this.copies.put(title, copy);
		this.size += copy.size();
		Iterator<Copy<T>> eldest = this.copies.values().iterator();
		while (this.size > this.room) {
			remove(eldest.next());
			eldest.remove();
		}
	}

	private void remove(@Nullable Copy<T> copy) {
		this.size -= (copy != null) ? copy.size() : 0;
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
