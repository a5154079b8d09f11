package org.driftwood.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Turns a request into a delivery. */
@Component
class Intake {

	private final Submissions submissions;

	private final Uploaders uploaders;

	Intake(Submissions submissions, Uploaders uploaders) {
		this.submissions = submissions;
		this.uploaders = uploaders;
	}

	/** Takes a file that comes with a request. */
	Receipt receive(HttpServletRequest request, InputStream in, @Nullable String fileName, Answers answers)
			throws IOException {
		return this.submissions.receive(in, delivery(request, fileName, answers, null));
	}

	/**
	 * As {@link #receive}, but the same key from the same network is taken once: its
	 * repetition gets the first answer again.
	 */
	Receipt receiveOnce(HttpServletRequest request, InputStream in, @Nullable String fileName, Answers answers,
			String idempotencyKey) throws IOException {
		return this.submissions.receive(in, delivery(request, fileName, answers, idempotencyKey));
	}

	/**
	 * Takes word that nothing came.
	 * @param idempotencyKey null where it may be said again and again
	 */
	Receipt receiveNothing(HttpServletRequest request, Answers answers, @Nullable String idempotencyKey)
			throws IOException {
		return this.submissions.receiveNothing(delivery(request, null, answers, idempotencyKey));
	}

	private Delivery delivery(HttpServletRequest request, @Nullable String fileName, Answers answers,
			@Nullable String idempotencyKey) {
		Uploader uploader = this.uploaders.of(request);
		String shown = FileNames.shown(fileName);
		if (idempotencyKey == null) {
			return new Delivery(shown, answers, uploader, OwnerKey.random(), null);
		}
		String words = uploader.networkHash() + "/" + idempotencyKey;
		String hash = HexFormat.of().formatHex(Sha256.digest().digest(words.getBytes(StandardCharsets.UTF_8)));
		return new Delivery(shown, answers, uploader, this.uploaders.keyFor(words), hash);
	}

}
