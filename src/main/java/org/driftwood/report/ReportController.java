package org.driftwood.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.submission.OwnerCookie;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.Submissions;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A submission's page: how far it is, and then its report. */
@Controller
class ReportController {

	private static final int FIRST_PACKETS = 10;

	/** Among so many of the first packets one is looked for that shows the rule. */
	private static final int EXAMPLES = 100;

	private static final int PACKETS_PER_PAGE = 50;

	private static final int FIRST_CONVERSATIONS = 25;

	private static final int CONVERSATIONS_PER_PAGE = 100;

	private final Submissions submissions;

	private final Reports reports;

	private final Excerpts excerpts;

	private final OwnerCookie owners;

	ReportController(Submissions submissions, Reports reports, Excerpts excerpts, OwnerCookie owners) {
		this.submissions = submissions;
		this.reports = reports;
		this.excerpts = excerpts;
		this.owners = owners;
	}

	@GetMapping("/s/{id}")
	String page(@PathVariable String id, Model model, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Submission submission = this.submissions.present(id);
		model.addAttribute("noindex", true);
		model.addAttribute("submission", submission);
		model.addAttribute("owner", this.owners.isOwner(request, submission.id()));
		this.owners.showOnce(request, response, submission.id()).ifPresent((key) -> model.addAttribute("key", key));
		Optional<Report> report = done(submission);
		if (report.isEmpty()) {
			model.addAttribute("eventsUrl", "/api/v1/submissions/" + submission.id() + "/events");
			return "report/progress";
		}
		addReport(model, submission, report.get());
		return "report/report";
	}

	private Optional<Report> done(Submission submission) {
		return (submission.state() == SubmissionState.DONE) ? this.reports.find(submission.id()) : Optional.empty();
	}

	private void addReport(Model model, Submission submission, Report report) throws IOException {
		List<PacketRow> packets = this.excerpts.packets(submission.id(), 0, EXAMPLES)
			.stream()
			.map(PacketRow::of)
			.toList();
		Breakdown breakdown = Breakdown.of(report.teredo());
		model.addAttribute("report", report);
		model.addAttribute("overview", Overview.of(report));
		model.addAttribute("breakdown", breakdown);
		model.addAttribute("packets", packets.stream().limit(FIRST_PACKETS).toList());
		model.addAttribute("conversations", report.conversations().stream().limit(FIRST_CONVERSATIONS).toList());
		example(packets, breakdown).ifPresent((packet) -> {
			model.addAttribute("example", packet);
			ExampleAddress.of(packet).ifPresent((address) -> model.addAttribute("anatomy", address));
		});
	}

	/** The first packet with the verdict that most packets have. */
	private static Optional<PacketRow> example(List<PacketRow> packets, Breakdown breakdown) {
		return breakdown.destinations()
			.stream()
			.map(Breakdown.Share::name)
			.flatMap((verdict) -> packets.stream().filter((it) -> verdict.equals(it.destinationVerdict())))
			.findFirst();
	}

	/** A page of the packets, from the frame of that number on. */
	@GetMapping("/s/{id}/packets")
	String packets(@PathVariable String id, @RequestParam(defaultValue = "1") long from, Model model,
			HttpServletRequest request) throws IOException {
		Submission submission = this.submissions.present(id);
		Report report = done(submission).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		long listed = report.teredo().listed();
		long position = this.excerpts.positionOf(submission.id(), from, listed);
		List<ListedPacket> packets = this.excerpts.packets(submission.id(), position, PACKETS_PER_PAGE + 1);
		model.addAttribute("noindex", true);
		model.addAttribute("submission", submission);
		model.addAttribute("owner", this.owners.isOwner(request, submission.id()));
		model.addAttribute("report", report);
		model.addAttribute("packets", packets.stream().limit(PACKETS_PER_PAGE).map(PacketRow::of).toList());
		model.addAttribute("first", position + 1);
		if (packets.size() > PACKETS_PER_PAGE) {
			model.addAttribute("next", address(submission, packets.getLast().number()));
		}
		if (position > 0) {
			long back = Math.max(0, position - PACKETS_PER_PAGE);
			model.addAttribute("previous",
					address(submission, this.excerpts.packets(submission.id(), back, 1).getFirst().number()));
		}
		return "report/packets";
	}

	/** All conversations that are listed. */
	@GetMapping("/s/{id}/conversations")
	String conversations(@PathVariable String id, @RequestParam(defaultValue = "1") int page, Model model) {
		Submission submission = this.submissions.present(id);
		Report report = done(submission).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		int pages = Math.max(1, Math.ceilDiv(report.conversations().size(), CONVERSATIONS_PER_PAGE));
		int shown = Math.clamp(page, 1, pages);
		int from = (shown - 1) * CONVERSATIONS_PER_PAGE;
		int to = Math.min(report.conversations().size(), from + CONVERSATIONS_PER_PAGE);
		model.addAttribute("noindex", true);
		model.addAttribute("submission", submission);
		model.addAttribute("report", report);
		model.addAttribute("conversations", report.conversations().subList(from, to));
		model.addAttribute("first", from + 1);
		String path = "/s/" + submission.id() + "/conversations?page=";
		model.addAttribute("next", (to < report.conversations().size()) ? path + (shown + 1) : null);
		model.addAttribute("previous", (from > 0) ? path + (shown - 1) : null);
		return "report/conversations";
	}

	private static String address(Submission submission, long from) {
		return "/s/" + submission.id() + "/packets?from=" + from;
	}

}
