package org.driftwood.community;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Component;

/** Senders and servers as lines, as values, and as news. */
@Component
class FeedLists {

	private static final int LONGEST_LIST = 10_000;

	private static final int NEWS = 100;

	private final CommunityStatistics statistics;

	private final JsonMapper json;

	private final MessageSourceAccessor words;

	FeedLists(CommunityStatistics statistics, JsonMapper json, MessageSource words) {
		this.statistics = statistics;
		this.json = json;
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	/** A list in JSON, with what has to be known of it. */
	record Listing(String licence, String caveat, long networksLooking, List<TopEntry> items) {
	}

	void print(FeedEdition edition) {
		long looking = this.statistics.looking(Cut.ALL);
		List<FeedAtom.Entry> news = new ArrayList<>();
		for (TopList list : TopList.HOSTS) {
			List<TopEntry> entries = this.statistics.top(list, Cut.ALL, LONGEST_LIST);
			FeedText text = new FeedText(head(list, looking), entries);
			edition.put(list.slug() + ".txt", text.tabbed());
			edition.put(list.slug() + ".csv", text.commaSeparated());
			edition.put(list.slug() + ".json",
					this.json.writeValueAsString(new Listing(say("feed.terms"), say("feed.caveat"), looking, entries)));
			List<FeedAtom.Entry> lines = entries.stream().map((it) -> line(list, it, looking)).toList();
			put(edition, list.slug() + ".atom", "/feeds#" + list.slug(), "feed." + list.slug(), lines);
			news.addAll(lines);
		}
		put(edition, "findings.atom", "/findings", "feed.findings", news);
	}

	private List<String> head(TopList list, long looking) {
		return List.of(say("feed." + list.slug()), say("feed.licence"), say("feed.caveat"),
				say("feed.looking", looking), say("feed.columns"));
	}

	private FeedAtom.Entry line(TopList list, TopEntry it, long looking) {
		String band = say("band." + it.networksSeeing());
		return new FeedAtom.Entry("/" + list.slug() + "/" + it.name(), say("feed.line." + list.slug(), it.name()),
				say("feed.line", band, looking, it.packets()), it.lastAt().truncatedTo(ChronoUnit.SECONDS));
	}

	private void put(FeedEdition edition, String name, String link, String title, List<FeedAtom.Entry> lines) {
		edition.put(name, FeedAtom.of("/feeds/" + name, link, say(title), say("feed.caveat"), say("feed.licence"),
				newest(lines)));
	}

	private static List<FeedAtom.Entry> newest(List<FeedAtom.Entry> lines) {
		return lines.stream().sorted(Comparator.comparing(FeedAtom.Entry::updated).reversed()).limit(NEWS).toList();
	}

	private String say(String key, Object... figures) {
		return this.words.getMessage(key, figures);
	}

}
