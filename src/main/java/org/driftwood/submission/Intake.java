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
		Uploader uploader = this.uploaders.of(request);
		return this.submissions.receive(in,
				new Delivery(FileNames.shown(fileName), answers, uploader, OwnerKey.random(), null));
	}

	/**
	 * As {@link #receive}, but the same key from the same network is taken once: its
	 * repetition gets the first answer again.
	 */
	Receipt receiveOnce(HttpServletRequest request, InputStream in, @Nullable String fileName, Answers answers,
			String idempotencyKey) throws IOException {
		Uploader uploader = this.uploaders.of(request);
		String words = uploader.networkHash() + "/" + idempotencyKey;
		String hash = HexFormat.of().formatHex(Sha256.digest().digest(words.getBytes(StandardCharsets.UTF_8)));
		return this.submissions.receive(in,
				new Delivery(FileNames.shown(fileName), answers, uploader, this.uploaders.keyFor(words), hash));
	}

}
