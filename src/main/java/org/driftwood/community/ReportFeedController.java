package org.driftwood.community;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.driftwood.report.OpeningSentence;
import org.driftwood.report.Publication;
import org.driftwood.report.Publications;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The published reports as a feed. */
@Controller
class ReportFeedController {

	private static final int NEWEST = 100;

	private final Publications publications;

	private final MessageSourceAccessor words;

	private final OpeningSentence sentences;

	ReportFeedController(Publications publications, OpeningSentence sentences, MessageSource words) {
		this.publications = publications;
		this.sentences = sentences;
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	@GetMapping("/feeds/reports.atom")
	ResponseEntity<String> feed() {
		List<FeedAtom.Entry> entries = this.publications.newest(NEWEST)
			.stream()
			.map(this::entry)
			.sorted(Comparator.comparing(FeedAtom.Entry::updated).reversed())
			.toList();
		String feed = FeedAtom.of("/feeds/reports.atom", "/reports", say("published"), say("feed.reports.caveat"),
				say("feed.reports.rights"), entries);
		return FeedAtom.answer(feed);
	}

	private FeedAtom.Entry entry(Publication it) {
		String sentence = this.sentences.of(it.answer(), it.certain());
		String title = (it.title() != null) ? it.title() : sentence;
		return new FeedAtom.Entry("/s/" + it.id(), title, say("feed.report", sentence, it.packets(), it.frames()),
				it.changedAt());
	}

	private String say(String key, Object... figures) {
		return this.words.getMessage(key, figures);
	}

}
