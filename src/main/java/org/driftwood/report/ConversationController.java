package org.driftwood.report;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.diagnosis.KindGroup;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All conversations that a report lists, in the order and with the filter asked for. */
@Controller
class ConversationController {

	private static final int CONVERSATIONS_PER_PAGE = 100;

	private final Submissions submissions;

	private final Showings showings;

	ConversationController(Submissions submissions, Showings showings) {
		this.submissions = submissions;
		this.showings = showings;
	}

	@GetMapping("/s/{id}/conversations")
	String conversations(@PathVariable String id, @RequestParam(defaultValue = "1") int page,
			@RequestParam(defaultValue = "PACKETS") ConversationChoice.Order order,
			@RequestParam(required = false) @Nullable KindGroup group,
			@RequestParam(required = false) @Nullable VerdictChoice verdict,
			@RequestParam(required = false) @Nullable String as, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		Showing showing = this.showings.page(request, this.submissions.present(id), as);
		List<NumberedConversation> all = NumberedConversation.of(showing.report());
		List<NumberedConversation> chosen = new ConversationChoice(order, group, verdict).of(all);
		ReportController.show(model, showing, response);
		addPage(model, chosen, page);
		model.addAttribute("order", order);
		model.addAttribute("group", group);
		model.addAttribute("verdict", verdict);
		model.addAttribute("orders", ConversationChoice.Order.values());
		model.addAttribute("groups", showing.seen().sums().groups());
		model.addAttribute("verdicts", showing.seen().sums().verdicts());
		return "report/conversations";
	}

	private static void addPage(Model model, List<NumberedConversation> chosen, int page) {
		int pages = Math.max(1, Math.ceilDiv(chosen.size(), CONVERSATIONS_PER_PAGE));
		int shown = Math.clamp(page, 1, pages);
		int from = (shown - 1) * CONVERSATIONS_PER_PAGE;
		int to = Math.min(chosen.size(), from + CONVERSATIONS_PER_PAGE);
		model.addAttribute("conversations", chosen.subList(from, to));
		model.addAttribute("known", KnownName.amongNumbered(chosen.subList(from, to)));
		model.addAttribute("chosen", chosen.size());
		model.addAttribute("first", from + 1);
		model.addAttribute("next", (to < chosen.size()) ? shown + 1 : null);
		model.addAttribute("previous", (from > 0) ? shown - 1 : null);
	}

}
