package org.driftwood;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.driftwood.capture.CaptureLimits;
import org.driftwood.capture.CaptureReader;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.PacketDecoder;
import org.driftwood.decode.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** What a browser sends is what its page said, to the byte. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PreflightSendingIT extends BrowserTest {

	private static final byte[] MIXED = new MixedCapture("a note").pcapng();

	private BrowserContext window;

	private WatchedPage watched;

	@BeforeEach
	void open() {
		this.window = window();
		this.watched = WatchedPage.ready(this.window);
	}

	@AfterEach
	void noComplaints() {
		this.window.close();
		assertThat(this.watched.complaints()).isEmpty();
	}

	@Test
	void byDefaultOnlyTheTeredoPackets() throws Exception {
		this.watched.choose(WatchedPage.file("mixed.pcapng", MIXED));
		assertThat(this.watched.sendOnlyTeredo())
			.containsText("(" + MixedCapture.teredo() + " of " + MixedCapture.packets());
		String sum = this.watched.sums("excerpt").getFirst();
		byte[] excerpt = saved("Save mixed.pcap");
		assertThat(Sums.sha256(excerpt)).isEqualTo(sum);
		assertThat(verdicts(excerpt)).hasSize(MixedCapture.teredo())
			.allSatisfy((verdict) -> assertThat(verdict).isInstanceOf(Verdict.Recognised.class));
		assertThat(new String(excerpt, StandardCharsets.ISO_8859_1)).doesNotContain("example", "a note", "Dumpcap");
		this.watched.sendOnlyTeredo().click();
		assertThat(received()).isEqualTo(sum);
		assertThat(this.watched.requests().stream().filter((request) -> request.startsWith("POST "))).hasSize(1);
	}

	@Test
	void theWholeFileIfThatIsWanted() {
		this.watched.choose(WatchedPage.file("mixed.pcapng", MIXED));
		assertThat(this.watched.sendWhole()).not().isVisible();
		this.watched.askForWhole();
		assertThat(this.watched.sums("whole")).containsExactly(Sums.sha256(MIXED));
		this.watched.sendWhole().click();
		assertThat(received()).isEqualTo(Sums.sha256(MIXED));
	}

	@Test
	void whatTheyCarryIfThatIsWanted() {
		byte[] carrying = new CanaryCapture("canary", new byte[6]).pcap();
		this.watched.choose(WatchedPage.file("canary.pcap", carrying));
		String without = this.watched.sums("excerpt").getFirst();
		assertThat(new String(saved("Save canary.pcap"), StandardCharsets.ISO_8859_1)).doesNotContain("canary");
		page().getByLabel("Keep what the Teredo packets carry").check();
		assertThat(page().locator("[data-part=excerpt] .hash")).not().hasText(without);
		byte[] with = saved("Save canary.pcap");
		assertThat(new String(with, StandardCharsets.ISO_8859_1)).contains("canary");
		this.watched.sendOnlyTeredo().click();
		assertThat(received()).isEqualTo(Sums.sha256(with));
	}

	@Test
	void severalFilesEachByItself() {
		this.watched.choose(WatchedPage.file("first.pcapng", MIXED), WatchedPage.file("notes.txt", new byte[50]),
				WatchedPage.file("second.pcap", Captures.lab("client.pcap")));
		List<String> sums = this.watched.sums("excerpt");
		assertThat(sums).hasSize(2);
		this.watched.sendOnlyTeredo().click();
		Locator reports = page().locator("main .plain-list a");
		assertThat(reports).hasCount(2);
		reports.first().click();
		assertThat(received()).isIn(sums);
	}

	@Test
	void theAnswersGoAlongAndWhatTheServerSaysStandsInPlace() {
		this.watched.choose(WatchedPage.file("mixed.pcapng", MIXED));
		page().locator(".questions > summary").click();
		page().getByLabel("Your own public address").fill("my.host.example");
		page().getByLabel("Your own public address").press("Enter");
		Locator alert = page().getByRole(AriaRole.ALERT);
		assertThat(alert).containsText("Your own address has to be an IPv4 address");
		assertThat(alert).not().containsText("A file has to be chosen again");
		assertThat(alert).isFocused();
		assertThat(page()).hasURL(origin() + "/submit");
		page().getByLabel("Your own public address").fill("203.0.113.5");
		this.watched.sendOnlyTeredo().click();
		received();
		page().navigate(page().url().replaceAll("(/s/[0-9a-z-]{19}).*", "$1/manage"));
		assertThat(page().locator(".homes")).containsText("203.0.113.5");
	}

	@Test
	void withNothingButTheKeyboard() {
		page().getByLabel("Your capture").focus();
		this.watched.choose(WatchedPage.file("mixed.pcapng", MIXED));
		tabTo(page().getByLabel("Keep what the Teredo packets carry"));
		page().keyboard().press("Space");
		assertThat(page().getByLabel("Keep what the Teredo packets carry")).isFocused();
		assertThat(this.watched.sendOnlyTeredo()).isEnabled();
		tabTo(this.watched.sendOnlyTeredo());
		page().keyboard().press("Enter");
		received();
	}

	@Test
	void aFileThatChangesAfterTheLookIsNotSent(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("mixed.pcapng");
		Files.write(file, MIXED);
		page().getByLabel("Your capture").setInputFiles(file);
		this.watched.askForWhole();
		Files.write(file, Captures.strays());
		this.watched.sendWhole().click();
		assertThat(page().getByRole(AriaRole.ALERT)).containsText("a file was changed since it was looked into");
	}

	private Page page() {
		return this.watched.page();
	}

	/** The SHA-256 that the server worked out over what arrived. */
	private String received() {
		page().waitForURL("**/s/*");
		page().waitForTimeout(500);
		Locator sum = page().locator("main code.hash");
		for (int i = 0; i < 20 && sum.count() == 0; i++) {
			page().waitForTimeout(500);
			page().navigate(page().url());
		}
		return sum.textContent();
	}

	private byte[] saved(String link) {
		Download download = page()
			.waitForDownload(() -> page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click());
		try {
			return Files.readAllBytes(download.path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<Verdict> verdicts(byte[] capture) throws Exception {
		CaptureReader reader = CaptureReader.open(new ByteArrayInputStream(capture),
				new CaptureLimits(1 << 20, 10, 1000));
		PacketDecoder decoder = new PacketDecoder();
		List<Verdict> verdicts = new ArrayList<>();
		CapturedPacket packet = reader.next();
		while (packet != null) {
			Bytes frame = Bytes.of(packet.data(), packet.offset(), packet.length());
			verdicts.add(decoder.decode(packet.linkType(), frame, packet.originalLength()));
			packet = reader.next();
		}
		return verdicts;
	}

	private void tabTo(Locator target) {
		for (int i = 0; i < 60; i++) {
			page().keyboard().press("Tab");
			if (Boolean.TRUE.equals(target.evaluate("(it) => it === document.activeElement"))) {
				return;
			}
		}
		throw new AssertionError("the keyboard does not reach " + target);
	}

}
