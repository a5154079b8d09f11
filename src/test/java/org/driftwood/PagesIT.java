package org.driftwood;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every page, in a real browser. */
@PortalTest
class PagesIT extends BrowserTest {

	private static final Path PICTURES = Path.of("target", "screenshots");

	/** What a reader may open is part of the page. */
	private static final String OPEN_ALL = "() => document.querySelectorAll('details').forEach((it) => { it.open = true })";

	@Autowired
	private JdbcClient jdbc;

	private final Map<String, String> pages = new LinkedHashMap<>();

	/** What this browser has the key of. */
	private JsonNode mine = MissingNode.getInstance();

	@BeforeEach
	void fill() {
		Visitor visitor = new Visitor(this.port);
		String report = "/s/" + Visitor.id(visitor.analysed(Captures.strays()));
		String rerouted = "/s/" + Visitor.id(visitor.analysed(Captures.lab("stray-rerouted.pcap")));
		String client = "/s/" + Visitor.id(visitor.analysed(Captures.lab("client.pcap")));
		String nothing = "/s/" + Visitor.id(visitor.analysed(Captures.queries(3)));
		JsonNode failed = visitor.sent(Captures.gzip(Captures.zeros(64)));
		visitor.settled(Visitor.id(failed));
		fillGeneralPages();
		this.pages.put("report", report);
		this.pages.put("report-rerouted", rerouted);
		this.pages.put("report-client", client);
		this.pages.put("report-nothing", nothing);
		this.pages.put("report-failed", "/s/" + Visitor.id(failed));
		fillLists(report, client);
		fillVersions(rerouted);
		fillStates(visitor);
		this.pages.put("manage", report + "/manage");
		this.mine = visitor.analysed(Captures.lab("client.pcap"));
		publish(visitor, this.mine);
		String mine = "/s/" + Visitor.id(this.mine);
		this.pages.put("mine", mine);
		this.pages.put("mine-as-everyone", mine + "?as=everyone");
		this.pages.put("mine-packets", mine + "/packets");
		this.pages.put("reports", "/reports");
		this.pages.put("feeds", "/feeds");
		this.pages.put("mine-manage", mine + "/manage");
		this.pages.put("not-found", "/nothing-here");
	}

	private static void publish(Visitor visitor, JsonNode sent) {
		assertThat(visitor
			.send("PATCH", Visitor.API + "/" + Visitor.id(sent),
					BodyPublishers
						.ofString("{\"visibility\":\"PUBLISHED\",\"title\":\"A client at work, seen from inside\"}"),
					"Content-Type", "application/json", Visitor.key(sent)[0], Visitor.key(sent)[1])
			.statusCode()).isEqualTo(204);
	}

	private void fillLists(String report, String client) {
		this.pages.put("packets", report + "/packets");
		this.pages.put("packets-client", client + "/packets");
		this.pages.put("packets-chosen", client + "/packets?kind=BUBBLE_DIRECT&verdict=DEST_MATCH");
		this.pages.put("packets-none", client + "/packets?kind=ROUTER_SOLICITATION&verdict=DEST_MATCH");
		this.pages.put("conversations-chosen", client + "/conversations?order=GAP&group=BUBBLE");
		this.pages.put("packet", client + "/packets/2");
		this.pages.put("conversations", client + "/conversations");
	}

	/** As if an earlier program had come to another answer. */
	private void fillVersions(String report) {
		String id = report.substring(report.lastIndexOf('/') + 1);
		this.jdbc
			.sql("""
					insert into earlier_report (submission_id, version, made_at, body)
					select submission_id, 1, made_at, replace(replace(body, '"REROUTED"', '"SCAN"'), '"senders":', '"senders":9')
					from report where submission_id = ?""")
			.param(id)
			.update();
		this.jdbc.sql("update report set version = 2, differs = 'ANSWER HYPOTHESES POPULATION' where submission_id = ?")
			.param(id)
			.update();
		this.pages.put("versions", report + "/versions");
		this.pages.put("version-1", report + "/versions/1");
	}

	/**
	 * What a report's page shows while there is none yet, none any more, or one of before
	 * homes were asked for.
	 */
	private void fillStates(Visitor visitor) {
		for (String state : List.of("QUEUED", "ANALYSING")) {
			String id = Visitor.id(visitor.analysed(Captures.strays()));
			this.jdbc.sql("update submission set state = ? where id = ?").params(state, id).update();
			this.pages.put("report-" + state.toLowerCase(Locale.ROOT), "/s/" + id);
		}
		JsonNode withdrawn = visitor.analysed(Captures.strays());
		visitor.send("DELETE", Visitor.API + "/" + Visitor.id(withdrawn), BodyPublishers.noBody(),
				Visitor.key(withdrawn));
		this.pages.put("report-withdrawn", "/s/" + Visitor.id(withdrawn));
		String withheld = Visitor.id(visitor.analysed(Captures.strays()));
		this.jdbc.sql("update submission set homes_decided = false where id = ?").param(withheld).update();
		this.jdbc.sql("delete from home_address where submission_id = ?").param(withheld).update();
		this.pages.put("report-withheld", "/s/" + withheld);
		this.pages.put("report-withheld-packets", "/s/" + withheld + "/packets");
		this.pages.put("source-withheld", "/sources/192.0.2.1?ipv6Use=NATIVE");
		this.pages.put("findings-withheld", "/findings?ipv6Use=NATIVE");
	}

	private void fillGeneralPages() {
		for (String path : List.of("/", "/submit", "/findings", "/decode", "/capture", "/about", "/api", "/data-policy",
				"/feeds")) {
			this.pages.put(path.equals("/") ? "home" : path.substring(1), path);
		}
		this.pages.put("source", "/sources/192.0.2.1");
		this.pages.put("server", "/servers/192.0.2.1");
		this.pages.put("source-unknown", "/sources/198.51.100.201");
		this.pages.put("decoded", "/decode?q=2001:0:c000:201:0:63bf:39cc:9bee");
		this.pages.put("decoded-packet",
				"/decode?q=08000000000000020001000600163e00000100004500004c1000000036110e1bcb007105c633644d0dd89c40003882ae"
						+ "0000f2263ffffdde6000000000003b00fe8000000000000009b12c3d4e5f607120010000cb00710528a563bf39cc9bb2");
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void nobodyIsShutOutAndTheBrowserHasNothingToComplainAbout(ColorScheme scheme) {
		List<String> complaints = new ArrayList<>();
		try (BrowserContext window = window(1280, scheme)) {
			Page page = listened(window, complaints);
			this.pages.forEach((name, path) -> {
				page.navigate(path);
				page.screenshot(picture(name + "-" + scheme.name().toLowerCase(Locale.ROOT)));
				page.evaluate(OPEN_ALL);
				new AxeBuilder(page).analyze()
					.getViolations()
					.forEach((violation) -> complaints.add(path + ": " + violation.getId() + ": "
							+ violation.getNodes().getFirst().getHtml() + " " + violation.getNodes().size()));
			});
		}
		assertThat(complaints).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 360, 768 })
	void noPageIsWiderThanItsWindow(int width) {
		List<String> wide = new ArrayList<>();
		try (BrowserContext window = window(width, ColorScheme.LIGHT)) {
			Page page = window.newPage();
			this.pages.forEach((name, path) -> {
				page.navigate(path);
				page.evaluate(OPEN_ALL);
				int actual = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
				if (actual > width) {
					page.screenshot(picture(name + "-too-wide-" + width));
					wide.add(path + " is " + actual);
				}
				else if (width == 360) {
					page.screenshot(picture(name + "-narrow"));
				}
			});
		}
		assertThat(wide).isEmpty();
	}

	@Test
	void theReportAsItStandsInTheReadme() {
		try (BrowserContext window = window(1280, ColorScheme.LIGHT)) {
			Page page = window.newPage();
			page.setViewportSize(1280, 1160);
			page.navigate(this.pages.get("report"));
			page.evaluate("() => document.fonts.ready.then(() => true)");
			page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("report.png")));
		}
		assertThat(PICTURES.resolve("report.png")).isNotEmptyFile();
	}

	@Test
	void theThemeIsSwitchedAndKept() {
		try (BrowserContext window = window(1280, ColorScheme.LIGHT)) {
			Page page = window.newPage();
			page.navigate("/");
			Object light = background(page);
			page.locator("theme-switch button").click();
			assertThat(background(page)).isNotEqualTo(light);
			page.navigate("/about");
			assertThat(background(page)).isNotEqualTo(light);
		}
	}

	private static Object background(Page page) {
		return page.evaluate("() => getComputedStyle(document.documentElement).backgroundColor"
				+ " + getComputedStyle(document.body).backgroundColor");
	}

	private static Page listened(BrowserContext window, List<String> complaints) {
		Page page = window.newPage();
		page.onConsoleMessage((message) -> {
			boolean asked = message.text().contains("status of 410") || (message.text().contains("404")
					&& (message.location().contains("/nothing-here") || message.location().contains("/sources/")));
			if (List.of("error", "warning").contains(message.type()) && !asked) {
				complaints.add(page.url() + ": " + message.text());
			}
		});
		page.onPageError((error) -> complaints.add(page.url() + ": " + error));
		page.onRequestFailed((request) -> complaints.add(request.url() + ": " + request.failure()));
		page.onRequest((request) -> {
			if (!request.url().startsWith("http://127.0.0.1:")) {
				complaints.add("a request to a third party: " + request.url());
			}
		});
		return page;
	}

	private static Page.ScreenshotOptions picture(String name) {
		return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true);
	}

	private BrowserContext window(int width, ColorScheme scheme) {
		BrowserContext window = window(options().setViewportSize(width, 900).setColorScheme(scheme));
		window.addCookies(List.of(ownerCookie(Visitor.id(this.mine), this.mine.at("/key").asString())));
		return window;
	}

}
