package org.driftwood.community;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the pages and calls of the findings, which are the same for everybody, once more
 * as they are, for a moment and while the shares are the same ones; whoever has them
 * already is told just that.
 */
class FindingsCache extends OncePerRequestFilter {

	/**
	 * So much older than they would be are ranges of dates and sums that are remembered.
	 */
	private static final Duration OLDEST = Duration.ofSeconds(15);

	private static final int MOST_BYTES = 32 << 20;

	private static final int LARGEST = 1 << 20;

	private static final int LONGEST_QUESTION = 1_000;

	/** What an answer takes beside its body. */
	private static final int COST = 1_024;

	private static final List<String> METHODS = List.of("GET", "HEAD");

	/** What belongs to the body. */
	private static final List<String> HEADERS = List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.CONTENT_DISPOSITION);

	private final Rollups rollups;

	private final Cache<String, Answer> answers;

	FindingsCache(Rollups rollups, Clock clock) {
		this.rollups = rollups;
		this.answers = Caffeine.newBuilder()
			.maximumWeight(MOST_BYTES)
			.weigher((String question, Answer answer) -> COST + 2 * question.length() + answer.body().length)
			.expireAfterWrite(OLDEST)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/**
	 * An answer that was fine.
	 *
	 * @param shares where they were before it was made
	 * @param tag tells it from others (RFC 9110 8.8.3), weakly, for it may be sent packed
	 */
	@SuppressWarnings("ArrayRecordComponent")
	private record Answer(Rollups.Stand shares, String type, Map<String, String> headers, String tag, byte[] body) {

		static Answer of(Rollups.Stand shares, Made made) {
			byte[] body = made.getContentAsByteArray();
			Map<String, String> headers = new HashMap<>();
			HEADERS.forEach((name) -> headers.computeIfAbsent(name, made::getHeader));
			return new Answer(shares, Objects.requireNonNull(made.getContentType()), headers,
					"W/\"" + DigestUtils.md5DigestAsHex(body) + '"', body);
		}

	}

	/** Has the language as a header; the container has it elsewhere until the end. */
	private static final class Made extends ContentCachingResponseWrapper {

		private Made(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void setLocale(Locale locale) {
			super.setLocale(locale);
			setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
		}

	}

	/** The answer to a form in a body goes by its fields, too. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean saysMore = request.getContentType() != null || request.getContentLengthLong() > 0;
		return !METHODS.contains(request.getMethod()) || saysMore;
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
		Made made = new Made(response);
		chain.doFilter(request, made);
		if (made.getStatus() != HttpServletResponse.SC_OK) {
			made.copyBodyToResponse();
			return;
		}
		Answer answer = Answer.of(shares, made);
		if (question.length() <= LONGEST_QUESTION && answer.body().length <= LARGEST) {
			this.answers.put(question, answer);
		}
		tell(answer, request, response);
	}

	/** All that the answer goes by. */
	private static String question(HttpServletRequest request) {
		return request.getRequestURI() + '?' + request.getQueryString() + ' '
				+ Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
	}

	private static void tell(Answer answer, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		if (new ServletWebRequest(request, response).checkNotModified(answer.tag())) {
			return;
		}
		response.setContentType(answer.type());
		answer.headers().forEach(response::setHeader);
		response.setContentLength(answer.body().length);
		response.getOutputStream().write(answer.body());
	}

}
