package org.driftwood.community;

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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The feeds, and the page that lists them. */
@Controller
class FeedController {

	/** Some formats have no room for it. */
	private static final String LICENCE = "<https://creativecommons.org/publicdomain/zero/1.0/>; rel=\"license\"";

	private final Feeds feeds;

	FeedController(Feeds feeds) {
		this.feeds = feeds;
	}

	@GetMapping("/feeds")
	String page(Model model) {
		model.addAttribute("origin", origin());
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
	String manifest() {
		return "redirect:/feeds/" + MispFeed.MANIFEST;
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

	private static String origin() {
		return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
	}

	/** Whoever has the same already is told so, by its tag or its date. */
	private ResponseEntity<String> file(String name) {
		FeedFile file = this.feeds.find(name)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.at(origin());
		return ResponseEntity.ok()
			.eTag(file.entityTag())
			.lastModified(file.changed())
			.cacheControl(CacheControl.noCache())
			.header(HttpHeaders.LINK, LICENCE)
			.contentType(file.type())
			.body(file.content());
	}

}
