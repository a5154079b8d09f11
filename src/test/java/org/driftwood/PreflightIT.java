package org.driftwood;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a browser tells of captures before anything is sent, and that nothing is. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PreflightIT extends BrowserTest {

	private static final Path PICTURES = Path.of("target", "screenshots");

	private static final String MARKUP = "<img src=/stolen onerror=alert(1)><script>alert(2)</script>";

	private static final String HEADLINE = "These packets are looking for whoever had your address before you.";

	@Test
	void tellsWhatIsInACaptureAndSendsNothing() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			watched.choose(WatchedPage.file("mixed.pcapng", new MixedCapture("a note").pcapng()));
			Locator look = watched.looks().first();
			assertThat(look.locator("h2")).hasText(HEADLINE);
			assertThat(look.locator(".eyebrow")).containsText("17 Feb 2010, 09:46:39");
			assertThat(look.locator(".facts")).containsText("of " + MixedCapture.packets() + " in the file");
			assertThat(look.locator(".facts dd").first()).containsText("" + MixedCapture.teredo());
			watched.page().getByLabel("Keep what the Teredo packets carry").check();
			assertThat(watched.sendOnlyTeredo()).isEnabled();
			watched.askForWhole();
			watched.page().locator("summary").all().forEach(Locator::click);
			watched.page().waitForTimeout(500);
			assertThat(watched.requests()).isEmpty();
			assertThat(watched.complaints()).isEmpty();
		}
	}

	/** Without this the test above would prove nothing. */
	@Test
	void whatAWorkerAsksForWouldBeSeen() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			assertThat(watched.page().workers()).hasSize(2);
			watched.page()
				.workers()
				.forEach((worker) -> worker.evaluate("() => fetch('/favicon.svg').then(() => true)"));
			assertThat(watched.requests()).hasSize(2).allMatch((request) -> request.endsWith("/favicon.svg"));
		}
	}

	/** Were it refused, the worker would fetch the decoder as JavaScript behind it. */
	@Test
	void thePortalLetsTheDecoderRunAsWebAssembly() {
		try (BrowserContext window = window()) {
			assertThat(WatchedPage.ready(window).fetchedByLooker().stream().map(String::valueOf).sorted())
				.satisfiesExactly((decoder) -> assertThat(decoder).matches(".+/assets/decoder-.+\\.wasm"),
						(reader) -> assertThat(reader).matches(".+/assets/reader-.+\\.js"));
		}
	}

	/**
	 * Were it not done there, it would be done more slowly by the one that looks, and
	 * nobody told.
	 */
	@Test
	void anotherWorkerReadsAndUnpacks() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			watched.looker().evaluate("""
					() => {
					  globalThis.done = []
					  const { readAsArrayBuffer } = FileReaderSync.prototype
					  FileReaderSync.prototype.readAsArrayBuffer = function (piece) {
					    done.push('read ' + piece.size)
					    return readAsArrayBuffer.call(this, piece)
					  }
					  const { postMessage } = Worker.prototype
					  Worker.prototype.postMessage = function (errand) {
					    done.push(errand.unpack ? 'have unpacked' : 'have read')
					    postMessage.call(this, errand)
					  }
					}
					""");
			watched.choose(WatchedPage.file("a.pcap", Captures.strays()),
					WatchedPage.file("a.pcap.gz", Captures.gzip(Captures.strays())));
			assertThat(watched.looks().last().locator("h2")).hasText(HEADLINE);
			assertThat(watched.looker().evaluate("() => done.join(', ')"))
				.isEqualTo("read 3, have read, read 3, have unpacked");
		}
	}

	@Test
	void namesWhatIsInTheFileBesidesTeredo() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			watched.choose(WatchedPage.file("mixed.pcapng", new MixedCapture("call the office").pcapng()));
			Locator rest = watched.page().locator("capture-contents");
			assertThat(group(rest, "cleartext")).containsText("FTP");
			assertThat(group(rest, "names")).containsText("call the office");
			assertThat(group(rest, "dnsNames")).containsText("intranet.corp.example");
			assertThat(group(rest, "dnsNames").locator("li").first()).containsText("3 packets");
			assertThat(group(rest, "tlsNames")).containsText("www.bank.example");
			assertThat(group(rest, "httpHosts")).containsText("old.shop.example");
			assertThat(group(rest, "hosts")).containsText("192.168.1.5");
			assertThat(group(rest, "ports")).containsText("UDP 53");
			assertThat(group(rest, "macAddresses")).containsText("02:00:00:00:00:01");
		}
	}

	@Test
	void namesThatLookLikeMarkupStayNames() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			watched.choose(WatchedPage.file(MARKUP.replace('/', ':') + ".pcapng", new MixedCapture(MARKUP).pcapng()),
					WatchedPage.file(MARKUP.replace('/', ':') + ".txt", new byte[] { 1, 2, 3, 4, 5 }));
			watched.askForWhole();
			assertThat(watched.looks().first()).containsText("<img src=");
			assertThat(watched.page().locator("capture-preflight img, capture-preflight script")).hasCount(0);
			watched.page().waitForTimeout(300);
			assertThat(watched.requests()).isEmpty();
			assertThat(watched.complaints()).isEmpty();
		}
	}

	@Test
	void saysWhatIsWrongWithAFileAndOffersTheOthers() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			watched.choose(WatchedPage.file("notes.txt", "no capture at all".getBytes(StandardCharsets.US_ASCII)),
					WatchedPage.file("empty.pcap", new byte[0]), WatchedPage.file("good.pcap", Captures.strays()),
					WatchedPage.file("cut.pcap", Arrays.copyOf(Captures.strays(), 2000)));
			assertThat(watched.looks().nth(0)).containsText("This is not a capture file that can be read.");
			assertThat(watched.looks().nth(1)).containsText("The file is empty.");
			assertThat(watched.looks().nth(2).locator("h2")).hasText(HEADLINE);
			assertThat(watched.looks().nth(3)).containsText("The file ends in the middle of a packet.");
			assertThat(watched.sums("excerpt")).hasSize(2);
		}
	}

	@Test
	void aCaptureWithoutTeredoHasNothingToSend() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			watched.choose(WatchedPage.file("queries.pcap", Captures.queries(3)));
			assertThat(watched.page().locator("send-choice")).containsText("There is no Teredo packet to send.");
			assertThat(watched.sendOnlyTeredo()).not().isVisible();
			watched.askForWhole();
		}
	}

	@Test
	void needsNoNetworkOnceItIsLoaded() {
		try (BrowserContext window = window()) {
			WatchedPage watched = WatchedPage.ready(window);
			window.setOffline(true);
			watched.choose(WatchedPage.file("a.pcap.gz", Captures.gzip(Captures.strays())),
					WatchedPage.file("b.pcapng", new MixedCapture("a note").pcapng()));
			assertThat(watched.looks().last().locator("h2")).hasText(HEADLINE);
			watched.askForWhole();
			Download saved = watched.page()
				.waitForDownload(() -> watched.page()
					.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Save b.pcap"))
					.click());
			assertThat(Sums.sha256(saved.path())).isEqualTo(watched.sums("excerpt").get(1));
			watched.sendOnlyTeredo().click();
			assertThat(watched.page().getByRole(AriaRole.ALERT)).containsText("the portal cannot be reached");
			assertThat(watched.sendOnlyTeredo()).isEnabled();
		}
	}

	@ParameterizedTest
	@CsvSource({ "LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360" })
	void nobodyIsShutOut(ColorScheme scheme, int width) {
		NewContextOptions options = options().setColorScheme(scheme).setViewportSize(width, 900);
		try (BrowserContext window = window(options)) {
			WatchedPage watched = WatchedPage.ready(window);
			watched.choose(
					WatchedPage.file("mixed.pcapng",
							new MixedCapture("Ask Erika at the office for the password").pcapng()),
					WatchedPage.file("notes.txt", "no capture at all".getBytes(StandardCharsets.US_ASCII)));
			watched.page().screenshot(picture("preflight-" + width, scheme));
			watched.page().locator("summary").all().forEach(Locator::click);
			assertThat(watched.sendWhole()).isEnabled();
			assertThat(new AxeBuilder(watched.page()).analyze().getViolations()).isEmpty();
			assertThat(watched.page().evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
			watched.page().screenshot(picture("preflight-open-" + width, scheme));
		}
	}

	@Test
	void withoutScriptThePageSaysWhatIsDroppedAndSendsTheFile() {
		try (BrowserContext window = window(options().setJavaScriptEnabled(false))) {
			Page page = window.newPage();
			page.navigate("/submit");
			assertThat(page.locator("main")).containsText("All else in the file is dropped.");
			assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send").setExact(true)))
				.isVisible();
			assertThat(page.locator("send-choice")).not().isVisible();
		}
	}

	private static Locator group(Locator rest, String name) {
		return rest.locator("[data-group=" + name + "]");
	}

	private static Page.ScreenshotOptions picture(String name, ColorScheme scheme) {
		String file = name + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png";
		return new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true);
	}

}
