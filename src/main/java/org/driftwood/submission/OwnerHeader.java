package org.driftwood.submission;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.server.ResponseStatusException;

/** The owner's key as programs send it, in the header {@code Authorization}. */
@Component
public class OwnerHeader {

	private static final String BEARER = "Bearer ";

	private final Submissions submissions;

	OwnerHeader(Submissions submissions) {
		this.submissions = submissions;
	}

	/**
	 * Lets nobody pass but the owner.
	 * @param authorization the header, null where there is none
	 * @throws ErrorResponseException 401 without a key, 403 with another one
	 */
	public void require(@Nullable String authorization, SubmissionId id) {
		if (!holdsKey(authorization)) {
			ErrorResponseException problem = new ErrorResponseException(HttpStatus.UNAUTHORIZED);
			problem.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
			throw problem;
		}
		isOwner(authorization, id);
	}

	/** Whether there is a key in the header, be it the right one or not. */
	private static boolean holdsKey(@Nullable String authorization) {
		return authorization != null && authorization.startsWith(BEARER);
	}

	/**
	 * Whether it is the owner who asks.
	 * @param authorization the header, null where there is none
	 * @throws ResponseStatusException 403 with anything else in it: whoever means to be
	 * the owner must not take everyone's form for his
	 */
	public boolean isOwner(@Nullable String authorization, SubmissionId id) {
		if (authorization == null) {
			return false;
		}
		if (!holdsKey(authorization)
				|| !this.submissions.isOwner(id, authorization.substring(BEARER.length()).strip())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return true;
	}

}
