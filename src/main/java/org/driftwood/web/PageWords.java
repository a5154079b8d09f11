package org.driftwood.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/**
 * The sentences that a page hands to its scripts, with their gaps left open, so that they
 * need not ask for any later.
 */
public final class PageWords {

	private final List<ResourceBundle> bundles;

	PageWords(List<String> names) {
		this.bundles = names.stream().map((name) -> ResourceBundle.getBundle(name, Locale.ROOT)).toList();
	}

	/** All whose keys begin with one of these, by their keys. */
	public Map<String, String> of(String... beginnings) {
		Map<String, String> words = new TreeMap<>();
		for (ResourceBundle bundle : this.bundles) {
			bundle.keySet()
				.stream()
				.filter((key) -> Arrays.stream(beginnings).anyMatch(key::startsWith))
				.forEach((key) -> words.put(key, bundle.getString(key)));
		}
		return words;
	}

}
