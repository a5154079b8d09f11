package org.driftwood.report;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** How long a list may be asked for. */
public final class ListLength {

	private ListLength() {
	}

	/**
	 * The length that was asked for.
	 * @throws ErrorResponseException 400 where it is not from 1 to the most
	 */
	public static int checked(int limit, int most) {
		if (limit < 1 || limit > most) {
			throw new ErrorResponseException(HttpStatus.BAD_REQUEST, ProblemDetail.forStatus(HttpStatus.BAD_REQUEST),
					null, "api.limit", new Object[] { most });
		}
		return limit;
	}

}
