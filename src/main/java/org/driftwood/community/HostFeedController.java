package org.driftwood.community;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The weeks in which one sender or server was seen, as a feed. */
@Controller
class HostFeedController {

	private static final int NEWEST = 100;

	private static final int DAYS = 7;

	private final CommunityStatistics statistics;

	private final MessageSourceAccessor words;

	HostFeedController(CommunityStatistics statistics, MessageSource words) {
		this.statistics = statistics;
		this.words = new MessageSourceAccessor(words, Locale.ENGLISH);
	}

	@GetMapping("/feeds/sources/{ip}.atom")
	ResponseEntity<String> source(@PathVariable String ip) {
		return feed(TopList.SOURCES, ip);
	}

	@GetMapping("/feeds/servers/{ip}.atom")
	ResponseEntity<String> server(@PathVariable String ip) {
		return feed(TopList.SERVERS, ip);
	}

	/** A feed where anybody saw it, 404 where nobody did. */
	private ResponseEntity<String> feed(TopList list, String ip) {
		Focus focus = Focus.on(list, ip, Cut.ALL)
			.filter((it) -> this.statistics.sight(it).isPresent())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		String page = '/' + list.slug() + '/' + focus.name();
		List<FeedAtom.Entry> weeks = this.statistics.weeks(focus)
			.stream()
			.filter((it) -> it.packets() > 0)
			.sorted(Comparator.comparing(WeekCount::week).reversed())
			.limit(NEWEST)
			.map((it) -> entry(page, it))
			.toList();
		return FeedAtom.answer(FeedAtom.of("/feeds" + page + ".atom", page,
				say("feed.line." + list.slug(), focus.name()), say("feed.caveat"), say("feed.licence"), weeks));
	}

	private FeedAtom.Entry entry(String page, WeekCount it) {
		return new FeedAtom.Entry(page + "?from=" + it.week() + "&to=" + it.week().plusDays(DAYS - 1),
				say("feed.week", it.week()),
				say("feed.line", say("band." + it.networksSeeing()), it.networksLooking(), it.packets()),
				it.week().atStartOfDay(ZoneOffset.UTC).toInstant());
	}

	private String say(String key, Object... figures) {
		return this.words.getMessage(key, figures);
	}

}
