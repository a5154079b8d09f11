package org.driftwood.submission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The owner's page: here he takes his submission back. */
@Controller
class ManageController {

	private static final String VIEW = "submission/manage";

	private final Submissions submissions;

	private final OwnerCookie owners;

	ManageController(Submissions submissions, OwnerCookie owners) {
		this.submissions = submissions;
		this.owners = owners;
	}

	@GetMapping("/s/{id}/manage")
	ModelAndView page(@PathVariable String id, HttpServletRequest request) {
		Submission submission = this.submissions.present(id);
		return page(submission, this.owners.isOwner(request, submission.id()), HttpStatus.OK, false);
	}

	@PostMapping("/s/{id}/manage")
	ModelAndView unlock(@PathVariable String id, @RequestParam String key, HttpServletRequest request,
			HttpServletResponse response) {
		Submission submission = this.submissions.present(id);
		if (!this.submissions.isOwner(submission.id(), key.strip())) {
			return page(submission, false, HttpStatus.FORBIDDEN, true);
		}
		this.owners.give(request, response, submission.id(), key.strip());
		return seeOther("/s/" + submission.id() + "/manage");
	}

	@PostMapping("/s/{id}/withdraw")
	ModelAndView withdraw(@PathVariable String id, @RequestParam(defaultValue = "false") boolean confirm,
			HttpServletRequest request) {
		Submission submission = this.submissions.present(id);
		boolean owner = this.owners.isOwner(request, submission.id());
		if (!owner || !confirm) {
			return page(submission, owner, owner ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN, true);
		}
		this.submissions.withdraw(submission.id());
		return seeOther("/s/" + submission.id());
	}

	private static ModelAndView seeOther(String path) {
		ModelAndView redirect = new ModelAndView("redirect:" + path);
		redirect.setStatus(HttpStatus.SEE_OTHER);
		return redirect;
	}

	private static ModelAndView page(Submission submission, boolean owner, HttpStatus status, boolean refused) {
		ModelAndView page = new ModelAndView(VIEW, status);
		page.addObject("noindex", true);
		page.addObject("submission", submission);
		page.addObject("owner", owner);
		page.addObject("refused", refused);
		return page;
	}

}
