package org.driftwood.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.driftwood.report.Preview.Bar;
import org.driftwood.report.Preview.Figure;
import org.driftwood.report.Preview.Tone;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Chooses what the picture of a report shows. */
@Component
class PreviewMaker {

	private static final int BARS = 3;

	private final MessageSourceAccessor words;

	private final OpeningSentence sentences;

	PreviewMaker(MessageSource words, OpeningSentence sentences) {
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
		this.sentences = sentences;
	}

	/**
	 * Makes it.
	 * @param report in everyone's form
	 */
	Preview of(Report report) {
		Overview overview = Overview.of(report);
		String sentence = this.sentences.of(overview.answer(), overview.certain());
		return new Preview(sentence, figures(report, overview), bars(report), this.words.getMessage("preview.foot"));
	}

	private List<Figure> figures(Report report, Overview overview) {
		List<Figure> figures = new ArrayList<>();
		figures.add(new Figure(number(report.teredo().packets()), of(report.capture().packets()),
				this.words.getMessage("report.teredo"), Tone.PLAIN));
		if (overview.senders() > 0) {
			figures
				.add(new Figure(number(overview.senders()), "", this.words.getMessage("preview.senders"), Tone.PLAIN));
		}
		long compared = overview.matching() + overview.notMatching();
		if (compared > 0) {
			figures.add(new Figure(number(overview.matching()), of(compared), this.words.getMessage("preview.matching"),
					(overview.matching() > 0) ? Tone.MATCH : Tone.NO_MATCH));
		}
		return List.copyOf(figures);
	}

	private List<Bar> bars(Report report) {
		long all = report.teredo().distinct();
		return Breakdown.of(report)
			.kinds()
			.stream()
			.limit(BARS)
			.map((it) -> new Bar(this.words.getMessage("kind." + it.name()), number(it.packets()),
					it.packets() / (double) Math.max(1, all)))
			.toList();
	}

	private String of(long all) {
		return this.words.getMessage("preview.of", new Object[] { all });
	}

	private static String number(long number) {
		return String.format(Locale.ENGLISH, "%,d", number);
	}

}
