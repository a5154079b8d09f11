package org.driftwood.community;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.driftwood.community.StixObject.Observation;
import org.driftwood.submission.DataDirectory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** The findings for programs that exchange STIX 2.1. */
@Component
class StixFeed {

	static final String NAME = "findings.stix.json";

	private static final int MOST = 1_000;

	private final Encounters encounters;

	private final DataDirectory directory;

	private final JsonMapper json;

	private final MessageSourceAccessor words;

	StixFeed(Encounters encounters, DataDirectory directory, JsonMapper json, MessageSource words) {
		this.encounters = encounters;
		this.directory = directory;
		this.json = json;
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	void print(FeedEdition edition, Instant now) {
		String terms = this.words.getMessage("feed.licence") + ". " + this.words.getMessage("feed.caveat");
		Map<String, Observation> earlier = edition.before(NAME)
			.map((file) -> observations(file.content()))
			.orElse(Map.of());
		StixBundle bundle = new StixBundle(this.directory.portal(), this.words.getMessage("feed.portal"), terms, now,
				earlier);
		this.encounters.most(MOST).forEach(bundle::add);
		edition.put(NAME, this.json.writeValueAsString(bundle.bundle()));
	}

	/** By their names; none where the text is damaged. */
	private Map<String, Observation> observations(String text) {
		try {
			return this.json.readTree(text)
				.at("/objects")
				.valueStream()
				.filter((it) -> "observed-data".equals(it.at("/type").asString()))
				.map((it) -> this.json.treeToValue(it, Observation.class))
				.collect(Collectors.toMap(Observation::id, (it) -> it, (one, _) -> one));
		}
		catch (JacksonException ex) {
			return Map.of();
		}
	}

}
