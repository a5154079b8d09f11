package org.driftwood.submission;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.driftwood.Captures;
import org.driftwood.Multipart;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Sending captures by the form, as a browser without script does. */
@PortalTest
class SubmitFormTests {

	private static final Pattern KEY = Pattern.compile("[>\"]([A-Za-z0-9_-]{27})[<\"]");

	@LocalServerPort
	private int port;

	private Visitor visitor;

	@BeforeEach
	void visit() {
		this.visitor = new Visitor(this.port);
	}

	@Test
	void withoutTheTokenOfThePageNothingIsTaken() {
		Multipart form = new Multipart().file("capture", "a.pcap", Captures.strays());
		assertThat(this.visitor.post("/submissions", form).statusCode()).isEqualTo(403);
		assertThat(this.visitor.post("/submissions", form.field("_csrf", "x")).statusCode()).isEqualTo(403);
	}

	@Test
	void thePageAsksForTheSendersAddressAndLinksToWhatIsKept() {
		assertThat(this.visitor.get("/submit").body()).contains("name=\"homeAddress\"", "href=\"/data-policy\"");
	}

	/** Scripts fill gaps, and that is all they know of the form of sentences. */
	@Test
	void theSentencesForScriptsHaveNothingButGaps() {
		assertThat(this.visitor.get("/submit").body()).contains("data-key=\"report.teredo\"")
			.doesNotContain(",choice,");
	}

	@Test
	void anAddressThatIsNoneIsToldAndStays() {
		HttpResponse<String> page = send(
				new Multipart().field("homeAddress", "my.host.example").file("capture", "a.pcap", Captures.strays()));
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("Your own address has to be an IPv4 address", "value=\"my.host.example\"");
	}

	@Test
	void aSentCaptureLeadsToItsPage() {
		HttpResponse<String> answer = send(new Multipart().file("capture", "a.pcap", Captures.strays()));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(path(answer)).matches("/s/[0-9a-z]{4}(-[0-9a-z]{4}){3}");
	}

	@Test
	void aScriptIsToldThePageAndDoesNotUseUpTheKey() {
		HttpResponse<String> answer = this.visitor.submit("/submit", "/submissions",
				new Multipart().file("capture", "a.pcap", Captures.strays()), "X-Requested-With", "XMLHttpRequest");
		assertThat(answer.statusCode()).isEqualTo(201);
		assertThat(answer.body()).isEmpty();
		String page = path(answer);
		this.visitor.settled(page.substring("/s/".length()));
		assertThat(this.visitor.get(page).body()).containsPattern(KEY);
	}

	@Test
	void theKeyIsShownExactlyOnce() {
		String page = path(send(new Multipart().file("capture", "a.pcap", Captures.strays())));
		this.visitor.settled(page.substring("/s/".length()));
		assertThat(new Visitor(this.port).get(page).body()).doesNotContainPattern(KEY);
		List<String> keys = KEY.matcher(this.visitor.get(page).body())
			.results()
			.map((result) -> result.group(1))
			.distinct()
			.toList();
		assertThat(keys).hasSize(1);
		assertThat(this.visitor.get(page).body()).doesNotContainPattern(KEY);
		assertThat(this.visitor.get(page + "/manage").body()).contains("This report is yours")
			.doesNotContain(keys.getFirst());
	}

	@Test
	void theCookiesAreBoundToTheSubmissionAndOutOfReachOfScripts() {
		HttpResponse<String> answer = send(new Multipart().file("capture", "a.pcap", Captures.strays()));
		List<String> cookies = answer.headers().allValues("Set-Cookie");
		assertThat(cookies.stream().filter((cookie) -> !cookie.startsWith("form="))).hasSize(2)
			.allSatisfy((cookie) -> assertThat(cookie).contains("Path=" + path(answer), "HttpOnly", "SameSite=Lax",
					"Max-Age="));
	}

	@Test
	void theTokensCookieIsOutOfReachOfScripts() {
		assertThat(this.visitor.get("/submit").headers().allValues("Set-Cookie")).isNotEmpty()
			.allSatisfy((cookie) -> assertThat(cookie).contains("HttpOnly", "SameSite=Strict"));
	}

	@Test
	void severalFilesAreSeveralSubmissions() {
		HttpResponse<String> answer = send(new Multipart().file("capture", "first.pcap", Captures.strays())
			.file("capture", "second.pcap", Captures.lab("client.pcap")));
		assertThat(answer.statusCode()).isEqualTo(303);
		assertThat(path(answer)).matches("/submissions\\?id=[0-9a-z-]{19}&id=[0-9a-z-]{19}");
		HttpResponse<String> list = this.visitor.get(path(answer));
		assertThat(list.body()).as("which is everyone's").doesNotContain("first.pcap", "second.pcap");
		List<String> pages = Pattern.compile("href=\"(/s/[0-9a-z-]{19})\"")
			.matcher(list.body())
			.results()
			.map((MatchResult result) -> result.group(1))
			.toList();
		assertThat(pages).hasSize(2).doesNotHaveDuplicates();
		for (String page : pages) {
			this.visitor.settled(page.substring("/s/".length()));
			assertThat(this.visitor.get(page).body()).containsPattern(KEY);
		}
	}

	@Test
	void aRefusedFileIsNamedAndWhatWasAnsweredStays() {
		HttpResponse<String> page = send(new Multipart().field("vantage", "BEHIND_NAT")
			.field("listenedHours", "3.5")
			.field("note", "mind the <gap>")
			.field("includePayload", "true")
			.file("capture", "notes.txt", "no capture".getBytes(StandardCharsets.UTF_8)));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("notes.txt", "This is not a capture file", "mind the &lt;gap&gt;", "3.5")
			.containsPattern("value=\"BEHIND_NAT\"\\s+checked")
			.containsPattern("name=\"includePayload\"[^>]+checked");
	}

	@Test
	void anAnswerBeyondItsBoundsIsToldAndWhatWasAnsweredStays() {
		HttpResponse<String> page = send(new Multipart().field("vantage", "ON_HOST")
			.field("listenedHours", "-4")
			.field("note", "y".repeat(1001))
			.file("capture", "a.pcap", Captures.strays()));
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body())
			.contains("The note is longer than 1,000 characters", "The hours of listening have to be a number", "yyyyy")
			.containsPattern("value=\"ON_HOST\"\\s+checked");
	}

	@Test
	void anAnswerThatIsNoneIsToldAndWhatWasAnsweredStays() {
		HttpResponse<String> page = send(new Multipart().field("vantage", "MOON")
			.field("note", "a note")
			.file("capture", "a.pcap", Captures.strays()));
		assertThat(page.statusCode()).isEqualTo(400);
		assertThat(page.body()).contains("One of the answers is none of those offered", ">a note</textarea>");
	}

	@Test
	void withoutAFileTheFormComesBackAndSaysSo() {
		HttpResponse<String> page = send(new Multipart().field("note", "x").file("capture", "", new byte[0]));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("No file was chosen.");
	}

	@Test
	void oneGoodAndOneBadFile() {
		HttpResponse<String> page = send(new Multipart().file("capture", "good.pcap", Captures.strays())
			.file("capture", "bad.pcap", new byte[0]));
		assertThat(page.statusCode()).isEqualTo(422);
		assertThat(page.body()).contains("bad.pcap", "The file is empty.").containsPattern("/s/[0-9a-z-]{19}");
	}

	@Test
	void aFileNameIsTextAndNothingElse() {
		String page = path(send(new Multipart().file("capture", "<script>alert(1)</script>.pcap", Captures.strays())));
		String id = page.substring("/s/".length());
		this.visitor.settled(id);
		for (String path : List.of(page, page + "/packets", page + "/conversations", page + "/manage",
				"/submissions?id=" + id)) {
			assertThat(this.visitor.get(path).body()).as(path).doesNotContainIgnoringCase("<script>alert");
		}
		HttpResponse<String> refused = send(
				new Multipart().file("capture", "<img src=x onerror=alert(1)>.pcap", new byte[0]));
		assertThat(refused.body()).doesNotContain("<img src=x");
	}

	private HttpResponse<String> send(Multipart form) {
		return this.visitor.submit("/submit", "/submissions", form);
	}

	private static String path(HttpResponse<String> answer) {
		return Visitor.header(answer, "Location").replaceFirst("^http://[^/]+", "");
	}

}
