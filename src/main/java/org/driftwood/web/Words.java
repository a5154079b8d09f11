package org.driftwood.web;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** All sentences for people, with a website or without one. */
public final class Words {

	/**
	 * What stands on pages, what the names of packets, verdicts and explanations mean,
	 * what is said of addresses and of what is kept, of a capture before it is sent, in
	 * what is taken away of a report, of what others see, of reports that everybody
	 * finds, of what a report was before, and to programs.
	 */
	static final List<String> BUNDLES = List.of("messages", "words", "habits", "explanations", "privacy", "preflight",
			"documents", "community", "packet", "publication", "network", "versions", "api");

	private Words() {
	}

	/** Finds them by their keys. */
	public static MessageSource source() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(BUNDLES.toArray(String[]::new));
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
