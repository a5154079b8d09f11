package org.driftwood.community;

import java.time.Clock;
import java.util.stream.Collectors;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.report.KnownServers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

/** What everybody's captures say of one sender, or of one server that is named inside. */
@Controller
class HostController {

	private static final int LONGEST_LIST = 25;

	private final CommunityStatistics statistics;

	private final Clock clock;

	HostController(CommunityStatistics statistics, Clock clock) {
		this.statistics = statistics;
		this.clock = clock;
	}

	@GetMapping("/sources/{ip}")
	String source(@PathVariable String ip, @Valid @ModelAttribute("cut") Cut cut, Model model,
			HttpServletResponse response) {
		model.addAttribute("others", TopList.SERVERS.slug());
		return host(focus(TopList.SOURCES, ip, cut), TopList.SERVERS, model, response);
	}

	@GetMapping("/servers/{ip}")
	String server(@PathVariable String ip, @Valid @ModelAttribute("cut") Cut cut, Model model,
			HttpServletResponse response) {
		model.addAttribute("others", TopList.SOURCES.slug());
		return host(focus(TopList.SERVERS, ip, cut), TopList.SOURCES, model, response);
	}

	/** Where nobody ever saw it, the page says so, and programs see a 404. */
	private String host(Focus focus, TopList others, Model model, HttpServletResponse response) {
		TopEntry sight = this.statistics.sight(focus).orElse(null);
		Summary summary = this.statistics.summary(focus.cut());
		boolean known = sight != null || summary.withheld() || isKnown(focus);
		response.setStatus((known ? HttpStatus.OK : HttpStatus.NOT_FOUND).value());
		model.addAttribute("ranges", Ranges.of(focus.cut(), this.clock));
		model.addAttribute("role", focus.list().slug());
		model.addAttribute("address", focus.name());
		model.addAttribute("sight", sight);
		model.addAttribute("noindex", sight == null);
		model.addAttribute("elsewhere", known && sight == null);
		model.addAttribute("known", Ipv4Address.parse(focus.name()).flatMap(KnownServers::at).orElse(null));
		model.addAttribute("summary", summary);
		model.addAttribute("weeks", CommunityController.latest(this.statistics.weeks(focus)));
		model.addAttribute("lines", this.statistics.parts(others, focus, LONGEST_LIST));
		model.addAttribute("parts", TopList.OF_PACKETS);
		model.addAttribute("lists", TopList.OF_PACKETS.stream()
			.collect(Collectors.toMap(TopList::slug, (list) -> this.statistics.parts(list, focus, LONGEST_LIST))));
		return "community/host";
	}

	/** Whether anybody ever saw it, in whatever weeks and with whatever answers. */
	private boolean isKnown(Focus focus) {
		return !focus.cut().isAll()
				&& this.statistics.sight(new Focus(focus.list(), focus.name(), Cut.ALL)).isPresent();
	}

	private static Focus focus(TopList list, String ip, Cut cut) {
		return Focus.on(list, ip, cut).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
