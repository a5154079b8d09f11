package org.driftwood.report;

import java.util.Locale;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What a report opens with, for others than who sent the capture, unless it is asked for
 * what is said to him: that speaks of what is his.
 */
@Component
public class OpeningSentence {

	private final MessageSourceAccessor words;

	private final boolean toSender;

	@Autowired
	OpeningSentence(MessageSource words) {
		this(new MessageSourceAccessor(words, Locale.ENGLISH), false);
	}

	private OpeningSentence(MessageSourceAccessor words, boolean toSender) {
		this.words = words;
		this.toSender = toSender;
	}

	/** As it is said to who sent the capture, or to others. */
	public OpeningSentence to(boolean sender) {
		return new OpeningSentence(this.words, sender);
	}

	/**
	 * The sentence.
	 * @param answer the name of the hypothesis that leads, or of why none does
	 * @param certain whether it is said without reserve
	 */
	public String of(String answer, boolean certain) {
		String headline = headline(answer);
		return certain ? headline
				: this.words.getMessage("report.hedged", new Object[] { StringUtils.uncapitalize(headline) });
	}

	/** The same without a word on how certain it is. */
	public String headline(String answer) {
		return words(answer, "headline");
	}

	/** What follows upon it. */
	public String lead(String answer) {
		return words(answer, "lead");
	}

	private String words(String answer, String part) {
		String said = this.words.getMessage("hypothesis." + answer + "." + part);
		return this.toSender ? said : this.words.getMessage("others." + answer + "." + part, said);
	}

}
