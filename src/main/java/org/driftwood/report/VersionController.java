package org.driftwood.report;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All versions of a report, and in what each differs from the one before. */
@Controller
class VersionController {

	private final Submissions submissions;

	private final Showings showings;

	VersionController(Submissions submissions, Showings showings) {
		this.submissions = submissions;
		this.showings = showings;
	}

	@GetMapping("/s/{id}/versions")
	String versions(@PathVariable String id, @RequestParam(required = false) @Nullable String as, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		List<Showing> all = this.showings.pages(request, this.submissions.present(id), as);
		ReportController.show(model, all.getFirst(), response);
		model.addAttribute("versions", ComparedVersion.of(all));
		return "report/versions";
	}

}
