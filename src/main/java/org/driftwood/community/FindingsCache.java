package org.driftwood.community;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the pages and calls of the findings, which are the same for everybody, once more
 * as they are, while the shares are the same ones; and says only that they are, to whom
 * has them already.
 */
class FindingsCache extends OncePerRequestFilter {

	/** What does not come from the shares alone is never told longer. */
	private static final Duration OLDEST = Duration.ofMinutes(1);

	private static final int MOST_BYTES = 32 << 20;

	private static final int LARGEST = 1 << 20;

	private static final int LONGEST_QUESTION = 1_000;

	private final Cache<String, Answer> answers = Caffeine.newBuilder()
		.maximumWeight(MOST_BYTES)
		.weigher((String question, Answer answer) -> question.length() + answer.body().length)
		.expireAfterWrite(OLDEST)
		.build();

	private final Rollups rollups;

	FindingsCache(Rollups rollups) {
		this.rollups = rollups;
	}

	/**
	 * An answer that was fine.
	 *
	 * @param shares where they were before it was made
	 * @param tag tells it from others (RFC 9110 8.8.3), weakly, for it may be sent packed
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Answer(Rollups.Stand shares, String type, @Nullable String disposition, String tag, byte[] body) {

		static Answer of(Rollups.Stand shares, ContentCachingResponseWrapper made) {
			byte[] body = made.getContentAsByteArray();
			String tag = "W/\"" + DigestUtils.md5DigestAsHex(body) + '"';
			return new Answer(shares, Objects.requireNonNull(made.getContentType()),
					made.getHeader(HttpHeaders.CONTENT_DISPOSITION), tag, body);
		}

	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("GET") || question(request).length() > LONGEST_QUESTION;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Rollups.Stand shares = this.rollups.stand();
		String question = question(request);
		Answer known = this.answers.getIfPresent(question);
		if (known != null && known.shares().equals(shares)) {
			tell(known, request, response);
			return;
		}
		ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, made);
		if (made.getStatus() != HttpServletResponse.SC_OK || made.getContentSize() > LARGEST) {
			made.copyBodyToResponse();
			return;
		}
		Answer answer = Answer.of(shares, made);
		this.answers.put(question, answer);
		tell(answer, request, response);
	}

	/** All that the answer goes by. */
	private static String question(HttpServletRequest request) {
		return request.getRequestURI() + '?' + request.getQueryString() + ' ' + request.getHeader(HttpHeaders.ACCEPT);
	}

	private static void tell(Answer answer, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		if (new ServletWebRequest(request, response).checkNotModified(answer.tag())) {
			return;
		}
		response.setContentType(answer.type());
		if (answer.disposition() != null) {
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION, answer.disposition());
		}
		response.setContentLength(answer.body().length);
		response.getOutputStream().write(answer.body());
	}

}
