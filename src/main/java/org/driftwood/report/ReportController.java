package org.driftwood.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.submission.OwnerCookie;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A submission's page: how far it is, and then its report, in the form for whoever looks.
 */
@Controller
class ReportController {

	private static final int FIRST_PACKETS = 10;

	/** Among so many of the first packets one is looked for that shows the rule. */
	private static final int EXAMPLES = 100;

	private static final int FIRST_CONVERSATIONS = 25;

	/** Of senders and servers each. */
	private static final int NETWORKS = 10;

	private final Submissions submissions;

	private final Showings showings;

	private final OwnerCookie owners;

	ReportController(Submissions submissions, Showings showings, OwnerCookie owners) {
		this.submissions = submissions;
		this.showings = showings;
		this.owners = owners;
	}

	@GetMapping("/s/{id}")
	String page(@PathVariable String id, @RequestParam(required = false) @Nullable String as, Model model,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		Submission submission = this.submissions.present(id);
		Optional<Showing> showing = this.showings.forBrowser(request, submission, Showings.EVERYONE.equals(as));
		this.owners.showOnce(request, response, submission.id()).ifPresent((key) -> model.addAttribute("key", key));
		if (showing.isEmpty()) {
			boolean nothing = submission.state() == SubmissionState.DONE && !submission.hasCapture();
			addProgress(model, submission, this.owners.isOwner(request, submission.id()), response);
			return nothing ? "report/nothing" : "report/progress";
		}
		boolean published = showing.get().publication() != null;
		show(model, showing.get(), response, published);
		addReport(model, showing.get());
		if (published) {
			model.addAttribute("card", Downloads.home(submission.id().value()));
		}
		return "report/report";
	}

	/** A version of the report, whether or not it is the latest. */
	@GetMapping("/s/{id}/versions/{number:[0-9]{1,6}}")
	String version(@PathVariable String id, @PathVariable int number,
			@RequestParam(required = false) @Nullable String as, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Showing showing = this.showings.page(request, this.submissions.present(id), as, number);
		show(model, showing, response);
		model.addAttribute("latest", this.showings.latest(showing.submission()));
		addReport(model, showing);
		return "report/report";
	}

	private static void addProgress(Model model, Submission submission, boolean owner, HttpServletResponse response) {
		model.addAttribute("noindex", true);
		model.addAttribute("submission", submission);
		model.addAttribute("fileName", owner ? submission.fileName() : null);
		model.addAttribute("eventsUrl", "/api/v1/submissions/" + submission.id() + "/events");
		setHeaders(response, owner);
		response.setHeader(Downloads.ROBOTS, Downloads.NO_INDEX);
	}

	/**
	 * What every page of a report is given. Search engines find the report itself, where
	 * it is published: none of its thousands of packets, and no earlier version.
	 */
	static void show(Model model, Showing showing, HttpServletResponse response) {
		show(model, showing, response, false);
	}

	private static void show(Model model, Showing showing, HttpServletResponse response, boolean found) {
		model.addAttribute("noindex", !found);
		model.addAttribute("publication", showing.publication());
		model.addAttribute("submission", showing.submission());
		model.addAttribute("report", showing.report());
		model.addAttribute("fileName", showing.fileName());
		model.addAttribute("eye", showing.eye().name());
		model.addAttribute("told", showing.told());
		model.addAttribute("keyHeld", showing.keyHeld());
		model.addAttribute("as", (showing.keyHeld() && !showing.isOwners()) ? List.of(Showings.EVERYONE) : List.of());
		model.addAttribute("version", showing.version());
		model.addAttribute("earlier", Optional.ofNullable(showing.earlier()).map(List::of).orElseGet(List::of));
		setHeaders(response, showing.isOwners());
		if (!found) {
			response.setHeader(Downloads.ROBOTS, Downloads.NO_INDEX);
		}
	}

	private static void setHeaders(HttpServletResponse response, boolean owners) {
		response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
		if (owners) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().cachePrivate().getHeaderValue());
		}
	}

	private static void addReport(Model model, Showing showing) throws IOException {
		List<PacketRow> packets = showing.packets(0, FIRST_PACKETS);
		Report report = showing.report();
		SeenReport seen = showing.seen();
		Breakdown breakdown = Breakdown.of(report, seen.sums());
		model.addAttribute("overview", Overview.of(report, seen.sums()));
		model.addAttribute("reading", ReadingNote.of(report));
		model.addAttribute("breakdown", breakdown);
		model.addAttribute("packets", packets);
		List<NumberedConversation> conversations = NumberedConversation.first(report, FIRST_CONVERSATIONS);
		model.addAttribute("conversations", conversations);
		model.addAttribute("known", KnownName.amongNumbered(conversations));
		model.addAttribute("networks", NetworkLine.of(report, NETWORKS));
		model.addAttribute("timeline", showing.timeline().orElse(null));
		Predicate<String> tellable = seen.addresses()::contains;
		model.addAttribute("tellable", tellable);
		example(breakdown, showing, packets).ifPresent((packet) -> {
			model.addAttribute("example", packet);
			ExampleAddress.of(packet).ifPresent((address) -> model.addAttribute("anatomy", address));
		});
	}

	/** Mostly it is one of the first ones; more are read only where it is not. */
	private static Optional<PacketRow> example(Breakdown breakdown, Showing showing, List<PacketRow> first)
			throws IOException {
		if (breakdown.destinations().isEmpty() || first.stream().anyMatch(breakdown::isTypical)) {
			return breakdown.exampleAmong(first);
		}
		return breakdown.exampleAmong(showing.packets(0, EXAMPLES));
	}

}
