package org.driftwood.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.privacy.HomeEvidence;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The owner's page: here he says which addresses are his, and takes all of it back. */
@Controller
class ManageController {

	private static final String VIEW = "submission/manage";

	private static final String KEY = "key";

	private static final int HOMES_SHOWN = 200;

	private final Submissions submissions;

	private final OwnerCookie owners;

	private final Homes homes;

	ManageController(Submissions submissions, OwnerCookie owners, Homes homes) {
		this.submissions = submissions;
		this.owners = owners;
		this.homes = homes;
	}

	@GetMapping("/s/{id}/manage")
	ModelAndView page(@PathVariable String id, HttpServletRequest request) {
		Submission submission = this.submissions.present(id);
		return page(submission, this.owners.isOwner(request, submission.id()), HttpStatus.OK, null);
	}

	@PostMapping("/s/{id}/manage")
	ModelAndView unlock(@PathVariable String id, @RequestParam String key, HttpServletRequest request,
			HttpServletResponse response) {
		Submission submission = this.submissions.present(id);
		if (!this.submissions.isOwner(submission.id(), key.strip())) {
			return page(submission, false, HttpStatus.FORBIDDEN, KEY);
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
			return page(submission, owner, owner ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN,
					owner ? "confirm" : KEY);
		}
		this.submissions.withdraw(submission.id());
		return seeOther("/s/" + submission.id());
	}

	/** The owner names addresses of his; everybody else stops seeing them at once. */
	@PostMapping("/s/{id}/homes")
	ModelAndView addHomes(@PathVariable String id, @RequestParam(defaultValue = "") String address,
			HttpServletRequest request) {
		Submission submission = this.submissions.present(id);
		boolean owner = this.owners.isOwner(request, submission.id());
		List<Ipv4Address> addresses = AddressList.isList(address) ? AddressList.parse(address) : List.of();
		if (!owner || addresses.isEmpty() || !this.homes.add(submission, addresses)) {
			return page(submission, owner, owner ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.FORBIDDEN,
					owner ? "address" : KEY);
		}
		return seeOther("/s/" + submission.id() + "/manage#homes");
	}

	/** The owner says that an address is not his after all. */
	@PostMapping("/s/{id}/homes/remove")
	ModelAndView removeHome(@PathVariable String id, @RequestParam(defaultValue = "") String address,
			HttpServletRequest request) {
		Submission submission = this.submissions.present(id);
		if (!this.owners.isOwner(request, submission.id())) {
			return page(submission, false, HttpStatus.FORBIDDEN, KEY);
		}
		Ipv4Address.parse(address).ifPresent((it) -> this.homes.remove(submission.id(), it));
		return seeOther("/s/" + submission.id() + "/manage#homes");
	}

	private static ModelAndView seeOther(String path) {
		ModelAndView redirect = new ModelAndView("redirect:" + path);
		redirect.setStatus(HttpStatus.SEE_OTHER);
		return redirect;
	}

	/**
	 * @param refused the field that was not right, if one was
	 */
	private ModelAndView page(Submission submission, boolean owner, HttpStatus status, @Nullable String refused) {
		ModelAndView page = new ModelAndView(VIEW, status);
		page.addObject("noindex", true);
		page.addObject("submission", submission);
		page.addObject("owner", owner);
		page.addObject("refused", refused);
		if (owner && submission.state() == SubmissionState.DONE) {
			Optional<HomeAddresses> found = this.homes.find(submission.id());
			page.addObject("decided", found.isPresent());
			page.addObject("homes", found.map(ManageController::listed).orElse(List.of()));
			page.addObject("homesInAll", found.map((it) -> it.addresses().size()).orElse(0));
		}
		return page;
	}

	/** Those with the strongest evidence first. */
	private static List<Map.Entry<Ipv4Address, HomeEvidence>> listed(HomeAddresses homes) {
		Comparator<Map.Entry<Ipv4Address, HomeEvidence>> byEvidence = Map.Entry.comparingByValue();
		return homes.evidence()
			.entrySet()
			.stream()
			.sorted(byEvidence.thenComparing(Map.Entry.comparingByKey()))
			.limit(HOMES_SHOWN)
			.toList();
	}

}
