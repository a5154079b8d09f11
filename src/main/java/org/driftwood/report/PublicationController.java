package org.driftwood.report;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.driftwood.submission.OwnerCookie;
import org.driftwood.submission.Submission;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The published reports, and the form by which an owner makes his one of them. */
@Controller
class PublicationController {

	private static final int REPORTS_PER_PAGE = 25;

	private final Submissions submissions;

	private final Publications publications;

	private final OwnerCookie owners;

	PublicationController(Submissions submissions, Publications publications, OwnerCookie owners) {
		this.submissions = submissions;
		this.publications = publications;
		this.owners = owners;
	}

	/** A page of them, the newest first. */
	@GetMapping("/reports")
	String newest(@RequestParam(defaultValue = "") String after, Model model) {
		PublicationCursor place = PublicationCursor.parse(after).orElse(PublicationCursor.NEWEST);
		List<Publication> found = this.publications.newest(place, REPORTS_PER_PAGE + 1);
		model.addAttribute("reports", found.stream().limit(REPORTS_PER_PAGE).toList());
		model.addAttribute("next",
				(found.size() > REPORTS_PER_PAGE) ? PublicationCursor.of(found.get(REPORTS_PER_PAGE - 1)) : null);
		model.addAttribute("first", place.equals(PublicationCursor.NEWEST));
		model.addAttribute("noindex", !place.equals(PublicationCursor.NEWEST));
		return "report/published";
	}

	/** Not right, the form comes again with what was typed. */
	@PostMapping("/s/{id}/publication")
	ModelAndView change(@PathVariable String id, @RequestParam(required = false) @Nullable Visibility visibility,
			@RequestParam(defaultValue = "") String title, HttpServletRequest request) {
		Submission submission = this.submissions.present(id);
		if (!this.owners.isOwner(request, submission.id())) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		PublicationChange change = new PublicationChange(visibility,
				(visibility == Visibility.UNLISTED) ? null : title);
		return this.publications.change(submission.id(), change)
			.map((fault) -> again(submission, change, fault))
			.orElseGet(() -> seeOther("/s/" + submission.id() + "/manage#publication"));
	}

	private static ModelAndView again(Submission submission, PublicationChange change, PublicationFault fault) {
		ModelAndView page = new ModelAndView("report/publication", fault.status());
		page.addObject("noindex", true);
		page.addObject("submission", submission);
		page.addObject("fault", fault.name());
		page.addObject("visibility", change.visibility());
		page.addObject("typed", change.title());
		return page;
	}

	private static ModelAndView seeOther(String path) {
		ModelAndView redirect = new ModelAndView("redirect:" + path);
		redirect.setStatus(HttpStatus.SEE_OTHER);
		return redirect;
	}

}
