package org.driftwood;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Worker;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page on which captures are sent, with everything written down that leaves it or its
 * worker.
 */
final class WatchedPage {

	/**
	 * What the worker with the decoder has fetched when it is complete, or after a while.
	 */
	private static final String FETCHED = """
			async () => {
			  const fetched = () => performance.getEntriesByType('resource').map((entry) => entry.name)
			  for (let turn = 0; turn < 500 && fetched().length < 2; turn++) await new Promise((next) => setTimeout(next, 20))
			  return fetched()
			}
			""";

	private final Page page;

	private final List<String> requests = new ArrayList<>();

	private final List<String> complaints = new ArrayList<>();

	private WatchedPage(BrowserContext window) {
		this.page = window.newPage();
		window.onRequest((request) -> this.requests.add(request.method() + " " + request.url()));
		this.page.onDialog((dialog) -> this.complaints.add("a dialog: " + dialog.message()));
		this.page.onPageError(this.complaints::add);
		this.page.onConsoleMessage((message) -> {
			boolean network = message.text().startsWith("Failed to load resource");
			if (List.of("error", "warning").contains(message.type()) && !network) {
				this.complaints.add(message.text());
			}
		});
	}

	/** Opens it and waits until it needs no network any more. */
	static WatchedPage ready(BrowserContext window) {
		WatchedPage watched = new WatchedPage(window);
		watched.page.navigate("/submit");
		watched.page.waitForCondition(() -> watched.page.workers().size() == 2);
		watched.page.evaluate("() => document.fonts.ready.then(() => true)");
		assertThat(watched.fetchedByLooker()).hasSize(2);
		watched.requests.clear();
		return watched;
	}

	/** Where the decoder and the worker that reads ahead came from. */
	List<?> fetchedByLooker() {
		return (List<?>) looker().evaluate(FETCHED);
	}

	/** The worker that has the decoder. */
	Worker looker() {
		return this.page.workers()
			.stream()
			.filter((worker) -> worker.url().contains("/looker-"))
			.findFirst()
			.orElseThrow();
	}

	Page page() {
		return this.page;
	}

	/** What was asked for or sent since the page was ready. */
	List<String> requests() {
		return this.requests;
	}

	/** What the browser found fault with, and scripts that ran where none should. */
	List<String> complaints() {
		return this.complaints;
	}

	/** Chooses files and waits until all are looked at. */
	void choose(FilePayload... files) {
		this.page.getByLabel("Your capture").setInputFiles(files);
		assertThat(looks()).hasCount(files.length);
		assertThat(this.page.locator("capture-look .fine").first()).not().isVisible();
	}

	Locator looks() {
		return this.page.locator("capture-look");
	}

	Locator sendOnlyTeredo() {
		return button("Send only the Teredo packets");
	}

	Locator sendWhole() {
		return button("Send the whole file");
	}

	/** Opens what holds the second choice, and waits until it is offered. */
	void askForWhole() {
		this.page.locator("details[data-part=whole] > summary").click();
		assertThat(sendWhole().first()).isEnabled();
	}

	/** The sums that are told of what goes that way. */
	List<String> sums(String part) {
		return this.page.locator("[data-part=" + part + "] .hash").allTextContents();
	}

	private Locator button(String beginning) {
		return this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning));
	}

	static FilePayload file(String name, byte[] bytes) {
		return new FilePayload(name, "application/octet-stream", bytes);
	}

}
