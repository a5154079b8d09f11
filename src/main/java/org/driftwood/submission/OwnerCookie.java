package org.driftwood.submission;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Keeps the owner's key in his browser, for the pages of his submission alone. */
@Component
public class OwnerCookie {

	private static final String KEY = "owner";

	private static final String FIRST_VISIT = "first";

	static final Duration KEPT = Duration.ofDays(400);

	static final Duration UNTIL_SHOWN = Duration.ofHours(1);

	private final Submissions submissions;

	private final Uploaders uploaders;

	OwnerCookie(Submissions submissions, Uploaders uploaders) {
		this.submissions = submissions;
		this.uploaders = uploaders;
	}

	/** Whether the request comes from the owner's browser. */
	public boolean isOwner(HttpServletRequest request, SubmissionId id) {
		return key(request).filter((key) -> this.submissions.isOwner(id, key)).isPresent();
	}

	/**
	 * The owner's key, the first time that he looks at his submission and never again.
	 */
	public Optional<String> showOnce(HttpServletRequest request, HttpServletResponse response, SubmissionId id) {
		if (WebUtils.getCookie(request, FIRST_VISIT) == null || !isOwner(request, id)) {
			return Optional.empty();
		}
		set(request, response, id, FIRST_VISIT, "", Duration.ZERO);
		return key(request);
	}

	/** Lets the browser own the submission from now on. */
	void give(HttpServletRequest request, HttpServletResponse response, SubmissionId id, String key) {
		set(request, response, id, KEY, key, KEPT);
	}

	/** As {@link #give}, and the key is shown on the first visit. */
	void giveNew(HttpServletRequest request, HttpServletResponse response, SubmissionId id, OwnerKey key) {
		give(request, response, id, key.value());
		set(request, response, id, FIRST_VISIT, "1", UNTIL_SHOWN);
	}

	private static Optional<String> key(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, KEY)).map(Cookie::getValue);
	}

	private void set(HttpServletRequest request, HttpServletResponse response, SubmissionId id, String name,
			String value, Duration kept) {
		ResponseCookie cookie = ResponseCookie.from(name, value)
			.path("/s/" + id)
			.httpOnly(true)
			.secure(this.uploaders.isSecure(request))
			.sameSite("Lax")
			.maxAge(kept)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
