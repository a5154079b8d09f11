package org.driftwood.community;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

	private final Feeds feeds;

	FeedController(Feeds feeds) {
		this.feeds = feeds;
	}

	@GetMapping("/feeds")
	String page(Model model) {
		model.addAttribute("origin", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
		model.addAttribute("lists", List.of(TopList.SOURCES.slug(), TopList.SERVERS.slug()));
		model.addAttribute("formats", List.of("txt", "csv", "json", "atom"));
		return "community/feeds";
	}

	/** Whoever has the same already is told so, by its tag or its date. */
	@GetMapping("/feeds/{name}")
	ResponseEntity<String> feed(@PathVariable String name) {
		FeedFile file = this.feeds.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return ResponseEntity.ok()
			.eTag(file.entityTag())
			.lastModified(file.changed())
			.cacheControl(CacheControl.noCache())
			.contentType(new MediaType(file.type(), StandardCharsets.UTF_8))
			.body(file.content());
	}

}
