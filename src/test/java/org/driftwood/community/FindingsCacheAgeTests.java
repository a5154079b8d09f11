package org.driftwood.community;

import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.OnH2;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** When an answer is made anew. */
@OnH2
class FindingsCacheAgeTests {

	private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-03-20T12:00:00Z"));

	private final FindingsCache cache;

	private final JdbcClient jdbc;

	private int made;

	private String body = "a page";

	@Autowired
	FindingsCacheAgeTests(Rollups rollups, JdbcClient jdbc) {
		this.cache = new FindingsCache(rollups, this.clock);
		this.jdbc = jdbc;
	}

	@BeforeEach
	void ask() throws Exception {
		ask("/findings");
		assertThat(this.made).isEqualTo(1);
	}

	@Test
	void notForTheNextWhoAsks() throws Exception {
		MockHttpServletResponse answer = ask("/findings");
		assertThat(answer.getContentAsString()).isEqualTo("a page");
		assertThat(answer.getContentType()).isEqualTo("text/html");
		assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline");
		assertThat(this.made).isEqualTo(1);
	}

	@Test
	void forAnotherQuestion() throws Exception {
		ask("/sources/192.0.2.1");
		assertThat(this.made).isEqualTo(2);
	}

	@Test
	void forOtherShares() throws Exception {
		this.jdbc.sql("update rollup_state set changes = changes + 1 where id = 1").update();
		this.body = "another page";
		assertThat(ask("/findings").getContentAsString()).isEqualTo("another page");
		assertThat(this.made).isEqualTo(2);
	}

	@Test
	void afterAMoment() throws Exception {
		this.clock.forward(14);
		ask("/findings");
		assertThat(this.made).isEqualTo(1);
		this.clock.forward(2);
		ask("/findings");
		assertThat(this.made).isEqualTo(2);
	}

	@Test
	void whereItIsTooLargeToBeKept() throws Exception {
		this.body = "x".repeat((1 << 20) + 1);
		ask("/sources/192.0.2.1");
		assertThat(ask("/sources/192.0.2.1").getHeader("ETag")).startsWith("W/");
		assertThat(this.made).isEqualTo(3);
	}

	private MockHttpServletResponse ask(String path) throws Exception {
		MockHttpServletResponse response = new MockHttpServletResponse();
		FilterChain chain = (_, answer) -> {
			this.made++;
			answer.setContentType("text/html");
			((HttpServletResponse) answer).setHeader("Content-Disposition", "inline");
			answer.getWriter().write(this.body);
		};
		this.cache.doFilter(new MockHttpServletRequest("GET", path), response, chain);
		return response;
	}

}
