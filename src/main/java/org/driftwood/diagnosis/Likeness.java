package org.driftwood.diagnosis;

import org.jspecify.annotations.Nullable;

/** The implementations that are known by their habits; a likeness is no proof. */
public enum Likeness {

	/** Windows of any age. */
	WINDOWS,

	/** Windows XP or its contemporaries. */
	WINDOWS_XP,

	/** Windows 7 or later. */
	WINDOWS_7,

	/** Miredo as a client or a relay. */
	MIREDO,

	/** A server of Microsoft's. */
	MICROSOFT_SERVER,

	/** Miredo as a server. */
	MIREDO_SERVER,

	/** The marks contradict one another. */
	MIXED;

	/** What it is like that also is like the other. */
	Likeness and(@Nullable Likeness other) {
		if (other == null || other == this || other.isOlderOrNewer(this)) {
			return this;
		}
		return isOlderOrNewer(other) ? other : MIXED;
	}

	/** Whether the other is a Windows of a certain age, and this is any. */
	private boolean isOlderOrNewer(Likeness other) {
		return this == WINDOWS && (other == WINDOWS_XP || other == WINDOWS_7);
	}

}
