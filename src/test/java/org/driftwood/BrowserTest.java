package org.driftwood;

import java.util.Objects;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.boot.test.web.server.LocalServerPort;

/** Tests that visit the portal with one Chromium, started before the first of them. */
abstract class BrowserTest {

	private static @Nullable Browser browser;

	@LocalServerPort
	int port;

	@BeforeAll
	static void startBrowser() {
		browser = Browser.start();
	}

	@AfterAll
	static void endBrowser() {
		if (browser != null) {
			browser.close();
			browser = null;
		}
	}

	/** Where the portal is. */
	String origin() {
		return "http://127.0.0.1:" + this.port;
	}

	/** For a window on the portal, as wide as a desk's. */
	NewContextOptions options() {
		return new NewContextOptions().setBaseURL(origin()).setViewportSize(1280, 900);
	}

	/** What the browser of whoever sent it has, for the report's page and those below. */
	static Cookie ownerCookie(String id, String key) {
		return new Cookie("owner", key).setDomain("127.0.0.1").setPath("/s/" + id);
	}

	BrowserContext window() {
		return window(options());
	}

	BrowserContext window(NewContextOptions options) {
		return Objects.requireNonNull(browser).window(options);
	}

}
