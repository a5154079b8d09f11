package org.driftwood.community;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

import jakarta.validation.Valid;

/** One sender or server, for programs. */
abstract class HostApiController {

	private static final int LONGEST_LIST = 100;

	private final TopList hosts;

	private final CommunityStatistics statistics;

	HostApiController(TopList hosts, CommunityStatistics statistics) {
		this.hosts = hosts;
		this.statistics = statistics;
	}

	/** Senders. */
	@RestController
	@RequestMapping("/api/v1/sources/{ip}")
	static class Sources extends HostApiController {

		Sources(CommunityStatistics statistics) {
			super(TopList.SOURCES, statistics);
		}

	}

	/** Servers that are named inside. */
	@RestController
	@RequestMapping("/api/v1/servers/{ip}")
	static class Servers extends HostApiController {

		Servers(CommunityStatistics statistics) {
			super(TopList.SERVERS, statistics);
		}

	}

	/**
	 * All that is told of an address.
	 *
	 * @param networksSeeing band of the networks that saw it
	 * @param packets at least so many
	 * @param firstAt the beginning of the first week in which it was seen
	 * @param lastAt the beginning of the last one
	 * @param label what the figures say in a word
	 * @param interval the likely share of networks
	 * @param weeks in which anybody looked, oldest first
	 * @param servers that packets of a sender name; of a server, its senders are in
	 * {@code sources}
	 */
	record Host(String address, long networksLooking, String networksSeeing, long packets, Instant firstAt,
			Instant lastAt, Spread.Label label, List<Double> interval, List<WeekCount> weeks, List<PartEntry> kinds,
			List<PartEntry> verdicts, List<PartEntry> ports, List<PartEntry> hops, List<PartEntry> makers,
			List<PartEntry> sources, List<PartEntry> servers) {
	}

	@GetMapping
	Host host(@PathVariable String ip, @ParameterObject @Valid @ModelAttribute Cut cut) {
		Focus focus = focus(ip, cut);
		TopEntry sight = sight(focus);
		return new Host(focus.name(), looking(cut), sight.networksSeeing(), sight.packets(), sight.firstAt(),
				sight.lastAt(), sight.label(), sight.interval(), this.statistics.weeks(focus),
				parts(TopList.KINDS, focus), parts(TopList.VERDICTS, focus), parts(TopList.PORTS, focus),
				parts(TopList.HOPS, focus), parts(TopList.MAKERS, focus), parts(TopList.SOURCES, focus),
				parts(TopList.SERVERS, focus));
	}

	@GetMapping(path = "/summary.csv", produces = CommunityApiController.CSV)
	String csv(@PathVariable String ip, @ParameterObject @Valid @ModelAttribute Cut cut) {
		return FindingsCsv.top(List.of(sight(focus(ip, cut))), looking(cut));
	}

	@GetMapping("/series")
	CommunityApiController.Listing<WeekCount> series(@PathVariable String ip,
			@ParameterObject @Valid @ModelAttribute Cut cut) {
		Focus focus = focus(ip, cut);
		return new CommunityApiController.Listing<>(looking(cut), sight(focus).networksSeeing(), false,
				this.statistics.weeks(focus), null);
	}

	@GetMapping(path = "/series.csv", produces = CommunityApiController.CSV)
	String seriesCsv(@PathVariable String ip, @ParameterObject @Valid @ModelAttribute Cut cut) {
		return FindingsCsv.series(this.statistics.weeks(focus(ip, cut)));
	}

	@GetMapping("/top/{list}")
	CommunityApiController.Listing<PartEntry> top(@PathVariable String ip, @PathVariable String list,
			@ParameterObject @Valid @ModelAttribute Cut cut) {
		Focus focus = focus(ip, cut);
		return new CommunityApiController.Listing<>(looking(cut), sight(focus).networksSeeing(), false,
				parts(part(list, focus), focus), null);
	}

	@GetMapping(path = "/top/{list}.csv", produces = CommunityApiController.CSV)
	String topCsv(@PathVariable String ip, @PathVariable String list, @ParameterObject @Valid @ModelAttribute Cut cut) {
		Focus focus = focus(ip, cut);
		return FindingsCsv.parts(parts(part(list, focus), focus), looking(cut));
	}

	private long looking(Cut cut) {
		return this.statistics.looking(cut);
	}

	private TopEntry sight(Focus focus) {
		return this.statistics.sight(focus).orElseThrow(HostApiController::unknown);
	}

	private List<PartEntry> parts(TopList list, Focus focus) {
		return (list == focus.list()) ? List.of() : this.statistics.parts(list, focus, LONGEST_LIST);
	}

	private Focus focus(String ip, Cut cut) {
		return Focus.on(this.hosts, ip, cut).orElseThrow(HostApiController::unknown);
	}

	/** What is told of such an address. */
	static Stream<TopList> lists(TopList hosts) {
		return Arrays.stream(TopList.values()).filter((list) -> list != hosts && list != TopList.ANOMALIES);
	}

	private static TopList part(String name, Focus focus) {
		return lists(focus.list()).filter((list) -> list.slug().equals(name))
			.findFirst()
			.orElseThrow(() -> CommunityApiController.noList(lists(focus.list())));
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
