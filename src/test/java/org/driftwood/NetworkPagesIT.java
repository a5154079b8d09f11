package org.driftwood;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.driftwood.network.MmdbFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages that tell whose an address is, in a real browser. */
@PortalTest
class NetworkPagesIT extends BrowserTest {

	private static final Path PICTURES = Path.of("target", "screenshots");

	private List<String> pages = List.of();

	@DynamicPropertySource
	static void networks(DynamicPropertyRegistry settings) {
		settings.add("driftwood.networks.file",
				() -> MmdbFile.of("Networks of tests")
					.withAs("65.54.0.0/16", 8075,
							"An organization of a name that is as long as any may be, and longer still")
					.write());
		settings.add("driftwood.networks.attribution", () -> "IP data by Example, CC BY 4.0");
	}

	@BeforeEach
	void fill() {
		Visitor visitor = new Visitor(this.port);
		JsonNode sent = Visitor
			.json(visitor.send("PUT", Visitor.API + "/a.pcap?homeAddress=93.184.216.34", BodyPublishers
				.ofByteArray(Captures.of(Collections.nCopies(12, Captures.bubble("65.54.227.120", "93.184.216.34"))))));
		visitor.settled(Visitor.id(sent));
		this.pages = List.of("/s/" + Visitor.id(sent), "/networks/8075", "/sources/65.54.227.120");
	}

	@ParameterizedTest
	@EnumSource(value = ColorScheme.class, names = { "LIGHT", "DARK" })
	void nobodyIsShutOut(ColorScheme scheme) {
		List<String> complaints = new ArrayList<>();
		try (BrowserContext window = window(options().setViewportSize(1280, 900).setColorScheme(scheme))) {
			Page page = window.newPage();
			for (String path : this.pages) {
				page.navigate(path);
				page.screenshot(
						picture("networks-" + this.pages.indexOf(path) + "-" + scheme.name().toLowerCase(Locale.ROOT)));
				assertThat(page.content()).as(path).contains("IP data by Example");
				new AxeBuilder(page).analyze()
					.getViolations()
					.forEach((violation) -> complaints.add(path + ": " + violation.getId()));
			}
		}
		assertThat(complaints).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 320, 360 })
	void noPageIsWiderThanItsWindow(int width) {
		try (BrowserContext window = window(options().setViewportSize(width, 900))) {
			Page page = window.newPage();
			for (String path : this.pages) {
				page.navigate(path);
				page.screenshot(picture("networks-" + this.pages.indexOf(path) + "-" + width));
				assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue()).as(path)
					.isLessThanOrEqualTo(width);
			}
		}
	}

	private static Page.ScreenshotOptions picture(String name) {
		return new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true);
	}

}
