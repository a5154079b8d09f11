package org.driftwood.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that say the same to everybody. */
@Controller
class PageController {

	@GetMapping("/capture")
	String capture() {
		return "web/capture";
	}

	@GetMapping("/about")
	String about() {
		return "web/about";
	}

	@GetMapping("/api")
	String api() {
		return "web/api";
	}

}
