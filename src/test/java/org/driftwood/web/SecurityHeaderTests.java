package org.driftwood.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** What every answer tells browsers to refuse. */
@PortalTest
class SecurityHeaderTests {

	private static final Pattern POLICY_WORD = Pattern.compile("unsafe|\\*|https?:|data:|blob:");

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/submit", "/findings", "/decode", "/capture", "/about", "/api", "/nothing",
			"/api/v1/limits", "/api/v1/nothing", "/api/v1/openapi.json", "/favicon.svg", "/actuator/health" })
	void everyAnswerIsStrict(String path) {
		strict(this.visitor.get(path));
	}

	@Test
	void soAreReportsRefusalsAndAssets() {
		String id = Visitor.id(this.visitor.analysed(Captures.strays()));
		strict(this.visitor.get("/s/" + id));
		strict(this.visitor.get(Visitor.API + "/" + id + "/report"));
		strict(this.visitor.get(Visitor.API + "/" + id + "/packets.csv"));
		strict(this.visitor.post(new byte[0]));
		Matcher asset = Pattern.compile("/assets/[^\"]+").matcher(this.visitor.get("/").body());
		while (asset.find()) {
			HttpResponse<String> answer = this.visitor.get(asset.group());
			strict(answer);
			assertThat(Visitor.header(answer, "Cache-Control")).contains("max-age=31536000", "immutable");
		}
	}

	@Test
	void onlyTheWorkerMayStartWebAssembly() throws IOException {
		HttpResponse<String> worker = this.visitor.get(asset("looker-*.js"));
		String pages = Visitor.header(this.visitor.get("/submit"), "Content-Security-Policy");
		assertThat(Visitor.header(worker, "Content-Security-Policy"))
			.isEqualTo(pages.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'"))
			.isNotEqualTo(pages);
	}

	@Test
	void webAssemblyIsToldAsSuchAndKept() throws IOException {
		HttpResponse<String> decoder = this.visitor.get(asset("decoder-*.wasm"));
		strict(decoder);
		assertThat(Visitor.header(decoder, "Content-Type")).isEqualTo("application/wasm");
		assertThat(Visitor.header(decoder, "Cache-Control")).contains("max-age=31536000", "immutable");
	}

	private static String asset(String pattern) throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver()
			.getResources("classpath:/static/assets/" + pattern);
		assumeTrue(found.length > 0, "the browser-side parts are not built");
		assertThat(found).hasSize(1);
		return "/assets/" + found[0].getFilename();
	}

	@Test
	void aReportIsNotKeptOnTheWayNorFoundBySearch() {
		String id = Visitor.id(this.visitor.analysed(Captures.strays()));
		HttpResponse<String> page = this.visitor.get("/s/" + id);
		assertThat(Visitor.header(page, "Cache-Control")).contains("no-store");
		assertThat(page.body()).contains("<meta name=\"robots\" content=\"noindex\">");
	}

	@Test
	void pagesCarryNoScriptAndNoStyleOfTheirOwn() {
		String id = Visitor.id(this.visitor.analysed(Captures.strays()));
		for (String path : List.of("/", "/submit", "/findings", "/decode?q=2001:0:c000:201::39cc:9bee", "/capture",
				"/about", "/api", "/s/" + id, "/s/" + id + "/packets", "/s/" + id + "/manage", "/nothing")) {
			assertThat(this.visitor.get(path).body()).as(path)
				.doesNotContain("<script>", "<style", " style=", "javascript:", "http://fonts", "https://fonts")
				.doesNotContainPattern(" on[a-z]+=\"")
				.doesNotContain("??");
		}
	}

	private static void strict(HttpResponse<String> answer) {
		String policy = Visitor.header(answer, "Content-Security-Policy");
		assertThat(policy).as(answer.uri().toString())
			.contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
			.doesNotContainPattern(POLICY_WORD);
		assertThat(Visitor.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(Visitor.header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(Visitor.header(answer, "X-Frame-Options")).isEqualTo("DENY");
		assertThat(Visitor.header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
		assertThat(Visitor.header(answer, "Cross-Origin-Embedder-Policy")).isEqualTo("require-corp");
		assertThat(Visitor.header(answer, "Server")).isEmpty();
		assertThat(answer.headers().map().keySet()).doesNotContain("x-powered-by", "x-application-context");
	}

}
