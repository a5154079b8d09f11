package org.driftwood;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody does who has caught strays: in a real browser, from the form to the
 * withdrawal.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UploadJourneyIT extends BrowserTest {

	private static final Path STRAYS = Path.of("src/test/resources/captures/stray-old-lease.pcap");

	private static final Pattern OLD_LEASE = Pattern.compile("address before you", Pattern.CASE_INSENSITIVE);

	private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{27}");

	private BrowserContext window;

	private final List<String> complaints = new ArrayList<>();

	@BeforeEach
	void open() {
		this.window = window();
	}

	@AfterEach
	void noComplaints() {
		this.window.close();
		assertThat(this.complaints).isEmpty();
	}

	@Test
	void aNewcomerSendsReadsLooksCloserAndWithdraws() {
		Page page = page();
		page.navigate("/");
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Send a capture")).first().click();
		page.getByLabel("Your capture").setInputFiles(STRAYS);
		assertThat(page.locator("capture-look")).containsText("stray-old-lease.pcap");
		assertThat(page.locator("capture-look h2")).hasText(OLD_LEASE);
		onlyTeredo(page).click();
		String key = keyShown(page);
		onward(page);
		theReport(page);
		assertThat(page.locator("body")).not().containsText(key);
		page.getByRole(AriaRole.LINK, named("packets")).first().click();
		assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Packets");
		assertThat(page.locator("main")).containsText("192.0.2.1:3544");
		page.goBack();
		withdrawAsOwner(page);
	}

	@Test
	void withoutScriptItIsTheSame() {
		this.window.close();
		this.window = window(options().setJavaScriptEnabled(false));
		Page page = page();
		page.navigate("/submit");
		page.getByLabel("Your capture").setInputFiles(STRAYS);
		page.getByRole(AriaRole.BUTTON, button("Send")).click();
		keyShown(page);
		onward(page);
		theReport(page);
		withdrawAsOwner(page);
	}

	@Test
	void whoeverHasTheKeyWithdrawsFromAnotherBrowser() {
		Page page = page();
		page.navigate("/submit");
		page.getByLabel("Your capture").setInputFiles(STRAYS);
		onlyTeredo(page).click();
		String key = keyShown(page);
		String report = page.url();
		this.window.clearCookies();
		page.navigate(report + "/manage");
		page.getByLabel("Your key").fill(another(key));
		page.getByRole(AriaRole.BUTTON, button("Open")).click();
		assertThat(page.getByRole(AriaRole.ALERT)).containsText("does not open this report");
		page.getByLabel("Your key").fill(key);
		page.getByRole(AriaRole.BUTTON, button("Open")).click();
		withdraw(page);
	}

	@Test
	void theKeyboardIsEnough() {
		Page page = page();
		page.navigate("/submit");
		page.keyboard().press("Tab");
		assertThat(page.getByRole(AriaRole.LINK, named("Skip to the content"))).isFocused();
		page.keyboard().press("Enter");
		tabTo(page, page.getByLabel("Your capture"));
		page.getByLabel("Your capture").setInputFiles(STRAYS);
		assertThat(onlyTeredo(page)).isEnabled();
		Locator questions = page.locator(".questions > summary");
		tabTo(page, questions);
		page.keyboard().press("Enter");
		tabTo(page, page.locator("input[name=vantage]").first());
		page.keyboard().press("ArrowDown");
		assertThat(page.locator("capture-preflight").getByLabel("Outside the firewall")).isChecked();
		tabTo(page, onlyTeredo(page));
		page.keyboard().press("Enter");
		keyShown(page);
		page.getByRole(AriaRole.LINK, named("go on to the report"))
			.or(page.locator("h1", headline()))
			.first()
			.waitFor();
	}

	private Page page() {
		Page page = this.window.newPage();
		page.onConsoleMessage((message) -> {
			boolean asked = message.text().contains("status of 403") || message.text().contains("status of 410");
			if (List.of("error", "warning").contains(message.type()) && !asked) {
				this.complaints.add(message.text());
			}
		});
		page.onPageError(this.complaints::add);
		return page;
	}

	private static Locator onlyTeredo(Page page) {
		return page.getByRole(AriaRole.BUTTON, named("Send only the Teredo packets (24 of 24"));
	}

	private static void theReport(Page page) {
		assertThat(page.locator("h1")).hasText(OLD_LEASE);
		assertThat(page.locator("main")).containsText("198.51.100.17");
		assertThat(page.locator("main")).containsText("stray-old-lease.pcap");
	}

	private static String keyShown(Page page) {
		Locator key = page.locator("section[aria-labelledby=key] code");
		assertThat(key).hasText(KEY);
		assertThat(page.url()).matches("http://.*/s/[0-9a-z-]{19}");
		return key.textContent().strip();
	}

	/** From the page that shows the key to the report, if that is not the same. */
	private static void onward(Page page) {
		page.waitForTimeout(1000);
		page.navigate(page.url());
	}

	/** A key of the right form that is not this one. */
	private static String another(String key) {
		return (key.startsWith("x") ? "y" : "x") + key.substring(1);
	}

	private static void withdrawAsOwner(Page page) {
		page.navigate(page.url().replaceAll("(/s/[0-9a-z-]{19}).*", "$1/manage"));
		withdraw(page);
	}

	private static void withdraw(Page page) {
		assertThat(page.locator("h1")).hasText("This report is yours");
		page.getByLabel("Yes, delete all of it").check();
		page.getByRole(AriaRole.BUTTON, button("Withdraw the report")).click();
		assertThat(page.locator("h1")).hasText("This has been withdrawn.");
	}

	private static void tabTo(Page page, Locator target) {
		for (int i = 0; i < 60; i++) {
			page.keyboard().press("Tab");
			if (Boolean.TRUE.equals(target.evaluate("(it) => it === document.activeElement"))) {
				return;
			}
		}
		throw new AssertionError("the keyboard does not reach " + target);
	}

	private static Page.LocatorOptions headline() {
		return new Page.LocatorOptions().setHasText(OLD_LEASE);
	}

	private static Page.GetByRoleOptions named(String name) {
		return new Page.GetByRoleOptions().setName(name);
	}

	private static Page.GetByRoleOptions button(String name) {
		return new Page.GetByRoleOptions().setName(name).setExact(true);
	}

}
