package org.driftwood.submission;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The page on which a capture is sent. */
@Controller
class SubmissionController {

	private static final String FORM_VIEW = "submission/submit";

	/** Files in one form; the limits of section "bytes per day" hold besides. */
	private static final int MOST_SENT = 20;

	private final Intake intake;

	private final Submissions submissions;

	private final OwnerCookie owners;

	private final Limits limits;

	SubmissionController(Intake intake, Submissions submissions, OwnerCookie owners, Limits limits) {
		this.intake = intake;
		this.submissions = submissions;
		this.owners = owners;
		this.limits = limits;
	}

	@GetMapping("/submit")
	String form(Model model) {
		model.addAttribute("form", SubmissionForm.BLANK);
		model.addAttribute("problems", List.of());
		model.addAttribute("accepted", List.of());
		model.addAttribute("limits", this.limits);
		model.addAttribute("mostFiles", MOST_SENT);
		return FORM_VIEW;
	}

	@PostMapping("/submissions")
	ModelAndView submit(@Valid @ModelAttribute("form") SubmissionForm form, BindingResult binding,
			@RequestParam(name = "capture", required = false) @Nullable List<MultipartFile> files,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Outcome outcome = new Outcome();
		if (binding.hasErrors()) {
			binding.getFieldErrors().forEach(outcome::add);
			return again(form, outcome);
		}
		for (MultipartFile file : chosen(files)) {
			outcome.add(file.getOriginalFilename(),
					this.intake.receive(request, file.getInputStream(), file.getOriginalFilename(), form.answers()));
		}
		outcome.accepted.forEach((it) -> this.owners.giveNew(request, response, it.submission().id(), it.key()));
		if (outcome.accepted.isEmpty() && outcome.problems.isEmpty()) {
			outcome.problems.add(new FileProblem(null, "problem.NO_FILE", List.of(), HttpStatus.UNPROCESSABLE_CONTENT));
		}
		if (!outcome.problems.isEmpty()) {
			return again(form, outcome);
		}
		return isByScript(request) ? created(request.getContextPath() + outcome.page()) : seeOther(outcome.page());
	}

	/** Word that nothing came. */
	@PostMapping("/submissions/nothing")
	ModelAndView nothing(@Valid @ModelAttribute("form") SubmissionForm form, BindingResult binding,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Outcome outcome = new Outcome();
		if (binding.hasErrors()) {
			binding.getFieldErrors().forEach(outcome::add);
			return vainAgain(form, outcome);
		}
		outcome.add(null, this.intake.receiveNothing(request, form.answers(), null));
		outcome.accepted.forEach((it) -> this.owners.giveNew(request, response, it.submission().id(), it.key()));
		return outcome.problems.isEmpty() ? seeOther(outcome.page()) : vainAgain(form, outcome);
	}

	/**
	 * The same page once more, for whoever has no file that he would have to choose
	 * again.
	 */
	private ModelAndView vainAgain(SubmissionForm form, Outcome outcome) {
		return again(form, outcome).addObject("vain", true);
	}

	private static List<MultipartFile> chosen(@Nullable List<MultipartFile> files) {
		if (files == null) {
			return List.of();
		}
		return files.stream()
			.filter((file) -> file.getSize() > 0 || !String.valueOf(file.getOriginalFilename()).isEmpty())
			.limit(MOST_SENT)
			.toList();
	}

	private static boolean isByScript(HttpServletRequest request) {
		return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
	}

	/**
	 * A script would follow a redirect before it learns of it, and use up the one visit
	 * that shows the key.
	 */
	private static ModelAndView created(String path) {
		View place = (model, request, response) -> response.setHeader(HttpHeaders.LOCATION, path);
		ModelAndView answer = new ModelAndView(place);
		answer.setStatus(HttpStatus.CREATED);
		return answer;
	}

	private static ModelAndView seeOther(String path) {
		ModelAndView redirect = new ModelAndView("redirect:" + path);
		redirect.setStatus(HttpStatus.SEE_OTHER);
		return redirect;
	}

	private ModelAndView again(SubmissionForm form, Outcome outcome) {
		ModelAndView page = new ModelAndView(FORM_VIEW, outcome.problems.getFirst().status());
		page.addObject("form", form);
		page.addObject("problems", outcome.problems);
		page.addObject("accepted", outcome.accepted.stream().map(Receipt.Accepted::submission).toList());
		page.addObject("limits", this.limits);
		page.addObject("mostFiles", MOST_SENT);
		return page;
	}

	/** Where somebody lands who sent several files: one link each. */
	@GetMapping("/submissions")
	String several(@RequestParam(name = "id") List<String> ids, Model model) {
		model.addAttribute("submissions",
				ids.stream()
					.limit(MOST_SENT)
					.flatMap((id) -> SubmissionId.parse(id).stream())
					.flatMap((id) -> this.submissions.find(id).stream())
					.toList());
		return "submission/several";
	}

	/**
	 * A file that was not taken, or the form itself.
	 *
	 * @param file its name as sent, where it has one
	 * @param key of the sentence that says why
	 * @param args what the sentence needs
	 */
	record FileProblem(@Nullable String file, String key, List<Object> args, HttpStatus status) {
	}

	/** What became of the files of one form. */
	private static final class Outcome {

		private final List<Receipt.Accepted> accepted = new ArrayList<>();

		private final List<FileProblem> problems = new ArrayList<>();

		void add(@Nullable String fileName, Receipt receipt) {
			switch (receipt) {
				case Receipt.Accepted taken -> this.accepted.add(taken);
				case Receipt.Refused(Problem problem) -> this.problems.add(new FileProblem(FileNames.shown(fileName),
						"problem." + problem.name(), List.of(), problem.status()));
			}
		}

		/** Where what was accepted is seen. */
		String page() {
			List<String> ids = this.accepted.stream().map((it) -> it.submission().id().value()).toList();
			return (ids.size() == 1) ? "/s/" + ids.getFirst() : "/submissions?id=" + String.join("&id=", ids);
		}

		void add(FieldError error) {
			String key = switch (error.getField()) {
				case "note" -> "problem.NOTE_TOO_LONG";
				case "listenedHours" -> "problem.HOURS_IMPOSSIBLE";
				case "homeAddress" -> "problem.HOME_ADDRESS_NOT_UNDERSTOOD";
				default -> "problem.ANSWER_NOT_UNDERSTOOD";
			};
			this.problems.add(new FileProblem(null, key, List.of(), HttpStatus.BAD_REQUEST));
		}

	}

}
