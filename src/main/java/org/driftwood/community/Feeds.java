package org.driftwood.community;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.driftwood.report.ReportPublished;
import org.driftwood.submission.HomeAddressStated;
import org.driftwood.submission.NothingSeen;
import org.driftwood.submission.SubmissionWithdrawn;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The findings as files, made anew when a submission changes them; what another node has
 * changed is seen after a few minutes.
 */
@Component
class Feeds {

	private static final Duration OLDEST = Duration.ofMinutes(5);

	private static final int LONGEST_LIST = 10_000;

	private static final int NEWS = 100;

	private static final MediaType ATOM = MediaType.APPLICATION_ATOM_XML;

	private final CommunityStatistics statistics;

	private final JsonMapper json;

	private final MessageSourceAccessor words;

	private final Clock clock;

	private Map<String, FeedFile> files = Map.of();

	private @Nullable Instant made;

	Feeds(CommunityStatistics statistics, JsonMapper json, MessageSource words, Clock clock) {
		this.statistics = statistics;
		this.json = json;
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
		this.clock = clock;
	}

	/** A list in JSON, with what has to be known of it. */
	record Listing(String licence, String caveat, long networksLooking, List<TopEntry> items) {
	}

	@TransactionalEventListener(
			classes = { ReportPublished.class, NothingSeen.class, SubmissionWithdrawn.class, HomeAddressStated.class },
			fallbackExecution = true)
	synchronized void changed() {
		this.made = null;
	}

	/** The file of that name. */
	synchronized Optional<FeedFile> find(String name) {
		Instant now = this.clock.instant();
		if (this.made == null || this.made.plus(OLDEST).isBefore(now)) {
			this.files = keepingDates(make(), now.truncatedTo(ChronoUnit.SECONDS));
			this.made = now;
		}
		return Optional.ofNullable(this.files.get(name));
	}

	private Map<String, FeedFile> keepingDates(Map<String, FeedFile> fresh, Instant now) {
		fresh.replaceAll((name, file) -> {
			FeedFile before = this.files.get(name);
			if (before != null && before.content().equals(file.content())) {
				return before;
			}
			return new FeedFile(file.type(), file.content(), now);
		});
		return fresh;
	}

	private Map<String, FeedFile> make() {
		Map<String, FeedFile> fresh = new LinkedHashMap<>();
		long looking = this.statistics.summary(Cut.ALL).networksLooking();
		List<FeedAtom.Entry> news = new ArrayList<>();
		for (TopList list : List.of(TopList.SOURCES, TopList.SERVERS)) {
			List<TopEntry> entries = this.statistics.top(list, Cut.ALL, LONGEST_LIST);
			FeedText text = new FeedText(head(list, looking), entries);
			put(fresh, list.slug() + ".txt", MediaType.TEXT_PLAIN, text.tabbed());
			put(fresh, list.slug() + ".csv", new MediaType("text", "csv"), text.commaSeparated());
			put(fresh, list.slug() + ".json", MediaType.APPLICATION_JSON, this.json
				.writeValueAsString(new Listing(say("feed.licence"), say("feed.caveat"), looking, entries)));
			List<FeedAtom.Entry> lines = entries.stream().map((it) -> line(list, it, looking)).toList();
			put(fresh, list.slug() + ".atom", ATOM, atom("/feeds", "feed." + list.slug(), lines));
			news.addAll(lines);
		}
		put(fresh, "findings.atom", ATOM, atom("/findings", "feed.findings", news));
		return fresh;
	}

	private static void put(Map<String, FeedFile> files, String name, MediaType type, String content) {
		files.put(name, new FeedFile(type, content, Instant.EPOCH));
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

	private String atom(String link, String title, List<FeedAtom.Entry> lines) {
		List<FeedAtom.Entry> newest = lines.stream()
			.sorted(Comparator.comparing(FeedAtom.Entry::updated).reversed())
			.limit(NEWS)
			.toList();
		return FeedAtom.of(link + "#" + title, say(title), say("feed.caveat"), say("feed.licence"), newest);
	}

	private String say(String key, Object... figures) {
		return this.words.getMessage(key, figures);
	}

}
