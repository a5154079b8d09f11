package org.driftwood.community;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The feeds, and the page that lists them. */
@Controller
class FeedController {

	/** Some formats have no room for it. */
	private static final String LICENCE = "<https://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\"";

	private final Feeds feeds;

	private final Instant started;

	FeedController(Feeds feeds, Clock clock) {
		this.feeds = feeds;
		this.started = clock.instant();
	}

	@GetMapping("/feeds")
	String page(Model model) {
		model.addAttribute("origin", FeedAtom.origin());
		model.addAttribute("lists", TopList.HOSTS.stream().map(TopList::slug).toList());
		model.addAttribute("formats", List.of("txt", "csv", "json", "atom"));
		model.addAttribute("columns", FeedText.COLUMNS);
		model.addAttribute("minutes", Feeds.LONGEST_BEHIND.toMinutes());
		return "community/feeds";
	}

	/**
	 * MISP is given this address, and finds the manifest; so does whoever looks at it.
	 */
	@GetMapping({ "/feeds/misp", "/feeds/misp/" })
	ResponseEntity<Void> manifest() {
		return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/feeds/" + MispFeed.MANIFEST)).build();
	}

	@GetMapping("/feeds/{name}")
	ResponseEntity<String> feed(@PathVariable String name) {
		return file(name);
	}

	/** MISP looks for its files beside the manifest. */
	@GetMapping("/feeds/misp/{name}")
	ResponseEntity<String> misp(@PathVariable String name) {
		return file("misp/" + name);
	}

	/** Whoever has the same already is told so, by its tag or its date. */
	private ResponseEntity<String> file(String name) {
		FeedFile file = this.feeds.find(name)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.at(FeedAtom.origin(), this.started);
		return ResponseEntity.ok()
			.eTag(file.entityTag())
			.lastModified(file.changed())
			.cacheControl(CacheControl.noCache())
			.header(HttpHeaders.LINK, LICENCE)
			.contentType(file.type())
			.body(file.content());
	}

}
