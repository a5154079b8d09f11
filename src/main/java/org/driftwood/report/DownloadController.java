package org.driftwood.report;

import jakarta.servlet.http.HttpServletRequest;
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

	private final Showings showings;

	DownloadController(Showings showings) {
		this.showings = showings;
	}

	@GetMapping("/s/{id}/report.json")
	ResponseEntity<byte[]> report(@PathVariable String id, @RequestParam(required = false) @Nullable String as,
			HttpServletRequest request) {
		return Downloads.report(this.showings.present(request, id, as));
	}

	@GetMapping("/s/{id}/packets.csv")
	ResponseEntity<StreamingResponseBody> csv(@PathVariable String id,
			@RequestParam(required = false) @Nullable String as, HttpServletRequest request) {
		return Downloads.csv(this.showings.present(request, id, as));
	}

	@GetMapping("/s/{id}/conversations.csv")
	ResponseEntity<StreamingResponseBody> conversations(@PathVariable String id,
			@RequestParam(required = false) @Nullable String as, HttpServletRequest request) {
		return Downloads.conversations(this.showings.present(request, id, as));
	}

	@GetMapping("/s/{id}/excerpt.pcap")
	ResponseEntity<StreamingResponseBody> excerpt(@PathVariable String id,
			@RequestParam(required = false) @Nullable String as, HttpServletRequest request) {
		return Downloads.capture(this.showings.present(request, id, as));
	}

}
