package org.driftwood.community;

import java.time.Instant;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** One sender or server, for programs. */
@RestController
class HostApiController {

	private static final int DAYS = 366;

	private static final int LONGEST_LIST = 100;

	private final CommunityStatistics statistics;

	HostApiController(CommunityStatistics statistics) {
		this.statistics = statistics;
	}

	/**
	 * All that is known of an address.
	 *
	 * @param networksSeeing band of the networks that saw it
	 * @param days packets by day of capture, oldest first
	 * @param servers that packets of a sender name; of a server, its senders are in
	 * {@code sources}
	 */
	record Host(String address, long networksLooking, String networksSeeing, long packets, Instant firstAt,
			Instant lastAt, List<DayCount> days, List<TopEntry> kinds, List<TopEntry> verdicts, List<TopEntry> ports,
			List<TopEntry> sources, List<TopEntry> servers) {
	}

	@GetMapping("/api/v1/sources/{ip}")
	Host source(@PathVariable String ip, @ModelAttribute Cut cut) {
		return host(TopList.SOURCES, ip, cut);
	}

	@GetMapping("/api/v1/servers/{ip}")
	Host server(@PathVariable String ip, @ModelAttribute Cut cut) {
		return host(TopList.SERVERS, ip, cut);
	}

	private Host host(TopList list, String ip, Cut cut) {
		Focus focus = Focus.on(list, ip, cut).orElseThrow(HostApiController::unknown);
		TopEntry sight = this.statistics.sight(focus).orElseThrow(HostApiController::unknown);
		return new Host(focus.name(), this.statistics.summary(cut).networksLooking(), sight.networksSeeing(),
				sight.packets(), sight.firstAt(), sight.lastAt(), this.statistics.days(focus, DAYS),
				top(TopList.KINDS, focus), top(TopList.VERDICTS, focus), top(TopList.PORTS, focus),
				top(TopList.SOURCES, focus), top(TopList.SERVERS, focus));
	}

	private List<TopEntry> top(TopList list, Focus focus) {
		return this.statistics.top(list, focus, LONGEST_LIST);
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
