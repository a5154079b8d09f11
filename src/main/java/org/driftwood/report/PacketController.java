package org.driftwood.report;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.decode.PacketKind;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The packets of a submission: some of them in a list, and one opened.
 */
@Controller
class PacketController {

	private static final int PACKETS_PER_PAGE = 25;

	private final Submissions submissions;

	private final Showings showings;

	PacketController(Submissions submissions, Showings showings) {
		this.submissions = submissions;
		this.showings = showings;
	}

	/** A page of the packets that pass, from the frame of that number on. */
	@GetMapping("/s/{id}/packets")
	String packets(@PathVariable String id, @RequestParam(defaultValue = "1") long from,
			@RequestParam(required = false) @Nullable PacketKind kind,
			@RequestParam(required = false) @Nullable VerdictChoice verdict,
			@RequestParam(required = false) @Nullable Integer conversation,
			@RequestParam(required = false) @Nullable String as, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Showing showing = this.showings.page(request, this.submissions.present(id), as);
		PacketFilter filter = showing.filter(kind, verdict, conversation);
		ReportController.show(model, showing, response);
		model.addAttribute("kind", kind);
		model.addAttribute("verdict", verdict);
		model.addAttribute("conversation", conversation);
		if (conversation == null) {
			addCounts(model, showing);
		}
		if (filter.isOpen()) {
			addAll(model, showing, from);
		}
		else {
			addChosen(model, showing, new Selection(filter, from, PACKETS_PER_PAGE));
		}
		return "report/packets";
	}

	private static void addCounts(Model model, Showing showing) throws IOException {
		Optional<PacketTally> counts = showing.tally();
		model.addAttribute("counts", counts.orElse(null));
		model.addAttribute("verdicts",
				counts.map(PacketTally::verdicts).orElseGet(() -> VerdictChoice.among(showing.report().teredo())));
	}

	private static void addAll(Model model, Showing showing, long from) throws IOException {
		long position = showing.positionOf(from);
		List<PacketRow> packets = showing.packets(position, PACKETS_PER_PAGE + 1);
		model.addAttribute("packets", packets.stream().limit(PACKETS_PER_PAGE).toList());
		model.addAttribute("chosen", showing.report().teredo().listed());
		model.addAttribute("first", position + 1);
		if (packets.size() > PACKETS_PER_PAGE) {
			model.addAttribute("next", packets.getLast().number());
		}
		if (position > 0 && !packets.isEmpty()) {
			long back = Math.max(0, position - PACKETS_PER_PAGE);
			model.addAttribute("previous", showing.packets(back, 1).getFirst().number());
		}
	}

	private static void addChosen(Model model, Showing showing, Selection selection) throws IOException {
		model.addAttribute("filtered", showing.forEachIndexed(selection::add));
		model.addAttribute("packets", showing.packets(selection.places()));
		model.addAttribute("chosen", selection.all());
		model.addAttribute("first", selection.before() + 1);
		model.addAttribute("next", selection.next());
		model.addAttribute("previous", selection.previous());
	}

	/** The packet with that number in the file, opened. */
	@GetMapping("/s/{id}/packets/{number:[0-9]{1,18}}")
	String packet(@PathVariable String id, @PathVariable long number,
			@RequestParam(required = false) @Nullable String as, Model model, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Showing showing = this.showings.page(request, this.submissions.present(id), as);
		PacketDetail packet = showing.packet(number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		ReportController.show(model, showing, response);
		model.addAttribute("opened", packet);
		model.addAttribute("destination", ExampleAddress.of(packet.packet()).orElse(null));
		model.addAttribute("source", ExampleAddress.ofSource(packet.packet()).orElse(null));
		model.addAttribute("dump", HexDump.of(packet.hex()));
		model.addAttribute("previous", showing.before(number).orElse(null));
		model.addAttribute("next", showing.behind(number).orElse(null));
		return "report/packet";
	}

}
