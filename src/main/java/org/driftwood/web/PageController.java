package org.driftwood.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

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

	/** The examples name this very portal, so that they can be pasted as they stand. */
	@GetMapping("/api")
	String api(Model model) {
		model.addAttribute("origin", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		return "web/api";
	}

}
