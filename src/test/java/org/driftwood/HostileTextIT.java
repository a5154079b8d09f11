package org.driftwood;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.driftwood.decode.Frames;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever somebody writes into a capture, into its name or about it is shown as text and
 * run by no page, in a real browser.
 */
@PortalTest
class HostileTextIT extends BrowserTest {

	private static final String TITLE = markup(1);

	private static final String ASKED_FOR = markup(2);

	private static final String QUOTED = markup(3);

	private static final String REST = markup(4);

	private static final String CLIENT = "2001:0:cb00:7105:28a5:63bf:39cc:9bb2";

	private static final String PEER = "2001:0:cb00:7105:28a5:63bf:39cc:9bb3";

	private static final int UDP = 17;

	private static final int ICMPV6 = 58;

	private static final int DESTINATION_UNREACHABLE = 1;

	private Visitor visitor = new Visitor(0);

	private String id = "";

	private String key = "";

	private final List<String> complaints = new ArrayList<>();

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		Multipart form = new Multipart().field("note", REST)
			.field("includePayload", "true")
			.field("homeAddress", "198.51.100.77")
			.file("capture", REST.replace('/', ':') + ".pcapng", capture());
		JsonNode sent = Visitor.json(this.visitor.post(Visitor.API, form));
		this.id = Visitor.id(sent);
		this.key = sent.at("/key").asString();
		assertThat(this.visitor.settled(this.id).at("/state").asString()).isEqualTo("DONE");
		String publication = "{\"visibility\":\"PUBLISHED\",\"title\":\"%s\"}".formatted(TITLE);
		assertThat(this.visitor
			.send("PATCH", Visitor.API + "/" + this.id, BodyPublishers.ofString(publication), "Content-Type",
					"application/json", Visitor.key(sent)[0], Visitor.key(sent)[1])
			.statusCode()).isEqualTo(204);
	}

	@Test
	void isShownAndNotRunOnAnyPageOfTheReport() {
		Map<String, String> told = new LinkedHashMap<>();
		try (BrowserContext window = owner()) {
			Page page = watched(window);
			for (String path : List.of("", "/packets", "/packets/1", "/packets/2", "/packets/3", "/conversations",
					"/versions", "/manage", "?as=everyone", "/packets/2?as=everyone")) {
				page.navigate("/s/" + this.id + path);
				told.put(path, page.locator("main").textContent());
				assertThat(page.locator("img[src='/stolen']").count()).as(path).isZero();
			}
			for (String path : List.of("/reports", "/findings", "/sources/203.0.113.76", "/")) {
				page.navigate(path);
				told.put(path, page.locator("main").textContent());
			}
			page.waitForTimeout(300);
		}
		assertThat(this.complaints).isEmpty();
		assertThat(told.get("")).contains(TITLE, "alert(4)");
		assertThat(told.get("/reports")).contains(TITLE);
		assertThat(told.get("/packets/1")).contains(ASKED_FOR);
		assertThat(told.get("/packets/2")).contains("alert(3)");
	}

	/**
	 * The document stands alone on somebody's disk, where no policy of the portal guards
	 * it; nothing of such text is in it.
	 */
	@Test
	void isNotRunByTheDocumentEither() {
		String document = this.visitor
			.get(Visitor.API + "/" + this.id + "/report.html", "Authorization", "Bearer " + this.key)
			.body();
		assertThat(document).contains("</html>").doesNotContain("<script>alert", "stolen");
		try (BrowserContext window = window()) {
			Page page = watched(window);
			page.setContent(document);
			assertThat(page.locator("img[src='/stolen']").count()).isZero();
			page.waitForTimeout(300);
		}
		assertThat(this.complaints).isEmpty();
	}

	/** Without this the tests above would prove nothing. */
	@Test
	void whatRunsIsNoticed() {
		try (BrowserContext window = window()) {
			Page page = watched(window);
			page.setContent(TITLE);
			page.waitForTimeout(300);
		}
		assertThat(this.complaints).isNotEmpty();
	}

	private static String markup(int number) {
		return "<img src=/stolen onerror=alert(%1$d)><script>alert(%1$d)</script>".formatted(number);
	}

	private Page watched(BrowserContext window) {
		Page page = window.newPage();
		page.onDialog((dialog) -> {
			this.complaints.add("a dialog: " + dialog.message());
			dialog.dismiss();
		});
		page.onPageError((error) -> this.complaints.add(page.url() + ": " + error));
		page.onConsoleMessage((message) -> {
			if (List.of("error", "warning").contains(message.type())) {
				this.complaints.add(page.url() + ": " + message.text());
			}
		});
		page.onRequest((request) -> {
			if (request.url().contains("stolen")) {
				this.complaints.add(page.url() + " asks for " + request.url());
			}
		});
		return page;
	}

	private BrowserContext owner() {
		BrowserContext window = window();
		window.addCookies(List.of(ownerCookie(this.id, this.key)));
		return window;
	}

	/**
	 * Comments, names of cards and makers, and what travels in Teredo: a query for a
	 * name, and an error that quotes it.
	 */
	private static byte[] capture() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(PcapngBlocks.section(PcapngBlocks.option(1, REST), PcapngBlocks.option(2, REST),
				PcapngBlocks.option(3, REST), PcapngBlocks.option(4, REST)));
		file.writeBytes(PcapngBlocks.card(PcapngBlocks.option(1, REST), PcapngBlocks.option(2, REST),
				PcapngBlocks.option(3, REST), PcapngBlocks.option(12, REST)));
		long time = 1_266_399_999_000_000L;
		for (byte[] inner : List.of(lookup(PEER, CLIENT, ASKED_FOR), error(),
				Frames.join(lookup(PEER, CLIENT, ASKED_FOR), trailer()))) {
			byte[] frame = Frames.ethernet(Frames.udp("203.0.113.76:40000", "198.51.100.77:40000", inner));
			file.writeBytes(PcapngBlocks.packet(time, frame, PcapngBlocks.option(1, REST)));
			time += 1_000_000;
		}
		return file.toByteArray();
	}

	private static byte[] lookup(String from, String to, String name) {
		byte[] query = MixedCapture.query(name);
		byte[] datagram = Frames.join(Frames.hex("c000 0035"), Frames.u16(8 + query.length), Frames.hex("0000"), query);
		return Frames.ipv6(from, to, UDP, 64, datagram);
	}

	private static byte[] error() {
		byte[] message = Frames.join(new byte[] { DESTINATION_UNREACHABLE, 4, 0, 0, 0, 0, 0, 0 },
				lookup(CLIENT, PEER, QUOTED));
		return Frames.ipv6(PEER, CLIENT, ICMPV6, 64, Frames.icmpv6(PEER, CLIENT, message));
	}

	/** Of a type that nobody knows, with text in it (RFC 6081, section 4). */
	private static byte[] trailer() {
		byte[] text = REST.getBytes(StandardCharsets.US_ASCII);
		return Frames.join(new byte[] { 0x33, (byte) text.length }, text);
	}

}
