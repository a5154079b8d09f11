package org.driftwood.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Captures that somebody has sent, for tests of what becomes of them. */
public final class SentCaptures {

	private SentCaptures() {
	}

	/** Sends a capture, which has to be taken. */
	public static SubmissionId send(Submissions submissions, byte[] capture) throws IOException {
		Receipt receipt = submissions.receive(new ByteArrayInputStream(capture),
				new Delivery("a.pcap", Answers.UNKNOWN, new Uploader("aa".repeat(32)), OwnerKey.random(), null));
		return ((Receipt.Accepted) receipt).submission().id();
	}

	/** Stores an upload once more, as if it had not been deleted. */
	public static void putBack(CaptureStore store, SubmissionId id, byte[] capture) throws IOException {
		store.write(id, new ByteArrayInputStream(capture), Long.MAX_VALUE);
	}

}
