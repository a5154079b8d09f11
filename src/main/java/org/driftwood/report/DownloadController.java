package org.driftwood.report;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The same downloads as those of the API, for browsers: these have a cookie. */
@Controller
class DownloadController {

	private final Submissions submissions;

	private final Showings showings;

	private final Documents documents;

	private final PdfPress press;

	DownloadController(Submissions submissions, Showings showings, Documents documents, PdfPress press) {
		this.submissions = submissions;
		this.showings = showings;
		this.documents = documents;
		this.press = press;
	}

	@GetMapping("/s/{id}/report.json")
	ResponseEntity<byte[]> report(@PathVariable String id, @RequestParam(required = false) @Nullable String as,
			@RequestParam(required = false) @Nullable Integer version, HttpServletRequest request) {
		return Downloads.report(showing(id, as, version, request));
	}

	@GetMapping("/s/{id}/report.md")
	ResponseEntity<byte[]> markdown(@PathVariable String id, @RequestParam(required = false) @Nullable String as,
			@RequestParam(required = false) @Nullable Integer version, HttpServletRequest request) throws IOException {
		return Downloads.markdown(showing(id, as, version, request), this.documents);
	}

	@GetMapping("/s/{id}/report.html")
	ResponseEntity<byte[]> html(@PathVariable String id, @RequestParam(required = false) @Nullable String as,
			@RequestParam(required = false) @Nullable Integer version, HttpServletRequest request) throws IOException {
		return Downloads.html(showing(id, as, version, request), this.documents);
	}

	@GetMapping("/s/{id}/report.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam(required = false) @Nullable String as,
			@RequestParam(required = false) @Nullable Integer version, @RequestParam(defaultValue = "a4") String paper,
			HttpServletRequest request) throws IOException {
		return Downloads.pdf(showing(id, as, version, request), this.documents, this.press, Paper.named(paper));
	}

	@GetMapping("/s/{id}/packets.csv")
	ResponseEntity<StreamingResponseBody> csv(@PathVariable String id,
			@RequestParam(required = false) @Nullable String as, HttpServletRequest request) {
		return Downloads.csv(showing(id, as, request));
	}

	@GetMapping("/s/{id}/conversations.csv")
	ResponseEntity<StreamingResponseBody> conversations(@PathVariable String id,
			@RequestParam(required = false) @Nullable String as,
			@RequestParam(required = false) @Nullable Integer version, HttpServletRequest request) {
		return Downloads.conversations(showing(id, as, version, request));
	}

	@GetMapping("/s/{id}/excerpt.pcap")
	ResponseEntity<StreamingResponseBody> excerpt(@PathVariable String id,
			@RequestParam(required = false) @Nullable String as, HttpServletRequest request) {
		return Downloads.capture(showing(id, as, request));
	}

	private Showing showing(String id, @Nullable String as, HttpServletRequest request) {
		return showing(id, as, null, request);
	}

	private Showing showing(String id, @Nullable String as, @Nullable Integer version, HttpServletRequest request) {
		return this.showings.page(request, this.submissions.present(id), as, version);
	}

}
