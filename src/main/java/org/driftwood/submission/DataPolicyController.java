package org.driftwood.submission;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that says what is kept. */
@Controller
class DataPolicyController {

	private final Limits limits;

	DataPolicyController(Limits limits) {
		this.limits = limits;
	}

	@GetMapping("/data-policy")
	String page(Model model) {
		model.addAttribute("policy", DataPolicy.of(this.limits));
		return "submission/data-policy";
	}

}
