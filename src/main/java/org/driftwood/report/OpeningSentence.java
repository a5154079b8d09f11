package org.driftwood.report;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The sentence that a report opens with. */
@Component
public class OpeningSentence {

	private final MessageSourceAccessor words;

	OpeningSentence(MessageSource words) {
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	/**
	 * The sentence.
	 * @param answer the name of the hypothesis that leads, or of why none does
	 * @param certain whether it is said without reserve
	 */
	public String of(String answer, boolean certain) {
		String headline = this.words.getMessage("hypothesis." + answer + ".headline");
		return certain ? headline
				: this.words.getMessage("report.hedged", new Object[] { StringUtils.uncapitalize(headline) });
	}

}
