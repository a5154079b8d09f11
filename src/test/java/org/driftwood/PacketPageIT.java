package org.driftwood;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** From a field to its bytes and back, in a real browser. */
@PortalTest
class PacketPageIT extends BrowserTest {

	private String path = "";

	@BeforeEach
	void send() {
		this.path = "/s/" + Visitor.id(new Visitor(this.port).analysed(Captures.lab("client.pcap"))) + "/packets/2";
	}

	@Test
	void aFieldThatHasTheFocusMarksItsBytes() {
		try (BrowserContext window = window()) {
			Page page = opened(window);
			row(page, "Nonce").locator("a").focus();
			assertThat(page.locator(".byte.marked")).hasCount(8);
			row(page, "Origin port").hover();
			assertThat(page.locator(".byte.marked")).hasCount(2);
		}
	}

	@Test
	void theKeysLeadFromAByteToItsFieldAndOn() {
		try (BrowserContext window = window()) {
			Page page = opened(window);
			page.locator(".dump").focus();
			for (int i = 0; i < 3; i++) {
				page.keyboard().press("ArrowDown");
			}
			for (int i = 0; i < 4; i++) {
				page.keyboard().press("ArrowRight");
			}
			assertThat(page.locator(".layers .marked th")).hasText("Source port");
			assertThat(page.locator("packet-bytes [role=status]")).hasText("Byte 20, 0d: Source port 3544, Teredo");
			page.keyboard().press("Enter");
			assertThat(row(page, "Source port").locator("a")).isFocused();
			page.keyboard().press("Tab");
			assertThat(page.locator(".layers .marked th")).hasText("Destination port");
		}
	}

	@Test
	void withoutScriptsEachFieldLinksToTheLineOfItsBytes() {
		try (BrowserContext window = window(options().setJavaScriptEnabled(false))) {
			Page page = opened(window);
			row(page, "Nonce").locator("a").click();
			assertThat(page.locator(".dump .line:target")).containsText("0020");
			assertThat(page.locator(".byte")).hasCount(0);
		}
	}

	private Page opened(BrowserContext window) {
		Page page = window.newPage();
		page.navigate(this.path);
		return page;
	}

	private static Locator row(Page page, String name) {
		return page.locator(".layers tr")
			.filter(new Locator.FilterOptions().setHas(page.locator("th", new Page.LocatorOptions().setHasText(name))))
			.first();
	}

}
