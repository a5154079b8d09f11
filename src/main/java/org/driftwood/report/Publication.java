package org.driftwood.report;

import java.time.Instant;
import java.util.Objects;

import org.driftwood.submission.SubmissionId;
import org.jspecify.annotations.Nullable;

/**
 * A report that its owner lets everybody find.
 *
 * @param changedAt when its title or its answer was last another one
 * @param title what its owner calls it; null where he does not, and where others may not
 * read it any more
 * @param answer the name of the sentence that it opens with
 * @param certain whether that is said without reserve
 * @param packets Teredo packets, copies left out
 * @param frames packets of any kind
 */
public record Publication(SubmissionId id, Instant publishedAt, Instant changedAt, @Nullable String title,
		String answer, boolean certain, long packets, long frames) {

	/**
	 * The same after another one: since when it says what it says.
	 * @param before what there was; null where it was not published
	 */
	Publication after(@Nullable Publication before) {
		return (before != null && saysTheSame(before)) ? new Publication(this.id, this.publishedAt, before.changedAt,
				this.title, this.answer, this.certain, this.packets, this.frames) : this;
	}

	private boolean saysTheSame(Publication other) {
		return Objects.equals(this.title, other.title) && this.answer.equals(other.answer)
				&& this.certain == other.certain;
	}

	Publication withoutTitle() {
		return new Publication(this.id, this.publishedAt, this.changedAt, null, this.answer, this.certain, this.packets,
				this.frames);
	}

}
