package org.driftwood;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a report's page does for those who read it, in a real browser. */
@PortalTest
class ReportPageIT extends BrowserTest {

	private static final String WHOLE = "0 0 1000 40";

	private static final String CLOSER = "250 0 500 40";

	/** What has the focus, if that cannot be seen. */
	private static final String UNSEEN_FOCUS = """
			() => {
			  const it = document.activeElement
			  const style = getComputedStyle(it)
			  const seen = it.matches(':focus-visible') && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0
			  return seen ? null : it.outerHTML
			}""";

	private String path = "";

	@BeforeEach
	void send() {
		this.path = "/s/" + Visitor.id(new Visitor(this.port).analysed(Captures.strays()));
	}

	@Test
	void theTimelineIsComeCloserToByKeyboardAndLeftAgain() {
		try (BrowserContext window = window()) {
			Page page = opened(window);
			Locator strip = page.locator("time-line svg").first();
			Locator closer = button(page, "Closer");
			closer.focus();
			page.keyboard().press("Enter");
			assertThat(strip).hasAttribute("viewBox", CLOSER);
			assertThat(closer).isFocused();
			button(page, "Later").press("Enter");
			assertThat(strip).hasAttribute("viewBox", "500 0 500 40");
			assertThat(button(page, "Later")).hasAttribute("aria-disabled", "true");
			button(page, "Wider").press("Enter");
			assertThat(strip).hasAttribute("viewBox", WHOLE);
		}
	}

	@Test
	void theParagraphForATicketIsCopiedByAButton() {
		try (BrowserContext window = window(options().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
			Page page = opened(window);
			Locator ticket = page.locator(".ticket");
			ticket.getByRole(AriaRole.BUTTON).click();
			assertThat(ticket.getByRole(AriaRole.STATUS)).hasText("Copied");
			assertThat(page.evaluate("() => navigator.clipboard.readText()"))
				.isEqualTo(ticket.locator("code").textContent().strip());
		}
	}

	@Test
	void theKeyboardLeadsFromTheTopToTheDownloads() {
		try (BrowserContext window = window(options().setPermissions(List.of("clipboard-read", "clipboard-write")))) {
			Page page = opened(window);
			page.keyboard().press("Tab");
			assertThat(page.locator(".skip")).isFocused();
			assertThat(page.locator(".skip")).isInViewport();
			page.keyboard().press("Enter");
			assertThat(page.locator("main")).isFocused();
			tabTo(page, page.locator(".evidence a").first());
			tabTo(page, button(page, "Closer"));
			page.keyboard().press("Enter");
			assertThat(page.locator("time-line svg").first()).hasAttribute("viewBox", CLOSER);
			opensByEnterAndBySpace(page, page.locator("figure:has(time-line) details"));
			tabTo(page, page.locator("figure:has(time-line) [role=region]"));
			tabTo(page, page.locator("a[href*='conversation=']").first());
			tabTo(page, page.locator(".ticket pre"));
			tabTo(page, page.locator(".ticket button"));
			page.keyboard().press("Enter");
			assertThat(page.locator(".ticket").getByRole(AriaRole.STATUS)).hasText("Copied");
			tabTo(page, page.locator("a[href$='/report.pdf']"));
			tabTo(page, page.locator("a[href$='/report.json']"));
			assertThat(page.waitForDownload(() -> page.keyboard().press("Enter")).suggestedFilename())
				.isEqualTo("driftwood-" + this.path.substring(3) + ".json");
		}
	}

	@Test
	void theKeyboardLeadsToTheEvidenceAndToThePacketsOfAConversation() {
		try (BrowserContext window = window()) {
			Page page = opened(window);
			tabTo(page, page.locator(".evidence a").first());
			String packet = page.locator(".evidence a").first().getAttribute("href").replaceFirst(".*#", "#");
			page.keyboard().press("Enter");
			assertThat(page.locator(packet)).isInViewport();
			page.goBack();
			tabTo(page, page.locator("a[href*='conversation=']").first());
			page.keyboard().press("Enter");
			assertThat(page.locator("h1")).hasText("Packets");
			assertThat(page.locator("main")).containsText("conversation 1");
			assertThat(page.locator("ol.packets > li").first()).isVisible();
		}
	}

	@Test
	void withoutScriptsTheTimelineAndItsTableAndTheParagraphAreThere() {
		try (BrowserContext window = window(options().setJavaScriptEnabled(false))) {
			Page page = opened(window);
			assertThat(page.locator("time-line svg").first()).hasAttribute("viewBox", WHOLE);
			assertThat(page.locator("time-line button")).hasCount(0);
			page.locator("figure:has(time-line) summary").click();
			assertThat(page.locator("figure:has(time-line) table")).isVisible();
			assertThat(page.locator(".ticket code")).isVisible();
			assertThat(page.locator(".ticket button")).hasCount(0);
		}
	}

	/** It stands alone on somebody's disk, where no style sheet of the portal is. */
	@Test
	void theDocumentFitsOnSmallScreensAndHasNothingThatAxeComplainsOf() {
		Visitor visitor = new Visitor(this.port);
		String id = Visitor.id(visitor.analysed(Captures.lab("client.pcap")));
		String document = visitor.get(Visitor.API + "/" + id + "/report.html").body();
		try (BrowserContext window = window(options().setViewportSize(320, 900))) {
			Page page = window.newPage();
			page.setContent(document);
			assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(320);
			assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();
		}
	}

	/** Nothing has to be moved sideways to read for whom the first packets are. */
	@ParameterizedTest
	@ValueSource(ints = { 320, 360 })
	void theAddressesOfTheFirstPacketsAreInSightOnAPhone(int width) {
		try (BrowserContext window = window(options().setViewportSize(width, 900).setJavaScriptEnabled(false))) {
			Page page = opened(window);
			Locator table = page.locator("section[aria-labelledby=packets] table");
			assertThat(table).hasAttribute("role", "table"); // as not every browser keeps
																// it for blocks
			assertThat(table.getByRole(AriaRole.ROW)).hasCount(11);
			assertThat(table.getByRole(AriaRole.COLUMNHEADER)).hasCount(5);
			assertThat(page.locator("section[aria-labelledby=packets] .scroll")
				.evaluate("(it) => it.scrollWidth <= it.clientWidth")).isEqualTo(true);
			Locator addresses = table.locator("td.addr > span:not(.unseen)");
			assertThat(addresses.count()).isEqualTo(40);
			for (Locator address : addresses.all()) {
				BoundingBox box = address.boundingBox();
				assertThat(box.x + box.width).isLessThanOrEqualTo(width);
			}
		}
	}

	private Page opened(BrowserContext window) {
		Page page = window.newPage();
		page.navigate(this.path);
		return page;
	}

	private static void opensByEnterAndBySpace(Page page, Locator details) {
		tabTo(page, details.locator("summary"));
		page.keyboard().press("Enter");
		assertThat(details.locator("table")).isVisible();
		page.keyboard().press("Space");
		assertThat(details.locator("table")).isHidden();
		page.keyboard().press("Space");
		assertThat(details.locator("table")).isVisible();
	}

	/** Onward and not round again; each place on the way is seen to have the focus. */
	private static void tabTo(Page page, Locator target) {
		do {
			page.keyboard().press("Tab");
			assertThat(page.evaluate(UNSEEN_FOCUS)).as("has the focus and does not show it").isNull();
			if (isActive(target)) {
				return;
			}
		}
		while (!isActive(page.locator("footer a").first()));
		throw new AssertionError("the keyboard does not reach " + target);
	}

	private static boolean isActive(Locator target) {
		return Boolean.TRUE.equals(target.evaluate("(it) => it === document.activeElement"));
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
	}

}
