package org.driftwood.community;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.driftwood.network.Network;
import org.driftwood.network.NetworkSource;
import org.driftwood.network.Networks;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Networks (AS), for programs. */
@RestController
class NetworkApiController {

	private static final int LONGEST_LIST = 100;

	private static final String ONE = "/api/v1/networks/{asn}";

	private final NetworkStatistics statistics;

	private final CommunityStatistics all;

	private final Networks networks;

	NetworkApiController(NetworkStatistics statistics, CommunityStatistics all, Networks networks) {
		this.statistics = statistics;
		this.all = all;
		this.networks = networks;
	}

	/**
	 * All that is told of a network.
	 *
	 * @param source the file by which addresses are in it
	 * @param senders what came from it; absent where nothing did
	 * @param servers packets that name servers in it
	 */
	@Schema(name = "NetworkFindings")
	record Answer(long asn, @Nullable String organization, @Nullable String country, NetworkSource source,
			long networksLooking, @Nullable NetworkPart senders, @Nullable NetworkPart servers) {
	}

	/**
	 * One of the list.
	 *
	 * @param name its number
	 */
	@Schema(name = "NetworkEntry")
	record Item(String name, @Nullable String organization, @Nullable String country, long packets,
			String networksSeeing, Instant firstAt, Instant lastAt, Spread.Label label, List<Double> interval) {
	}

	/**
	 * The networks whose senders most saw.
	 *
	 * @param next always null: the list is whole
	 */
	@Schema(name = "NetworkListing")
	record Listing(NetworkSource source, long networksLooking, String networksSeeing, List<Item> items,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
	}

	@GetMapping(ONE)
	Answer network(@PathVariable String asn, @ParameterObject @Valid @ModelAttribute Cut cut) {
		NetworkSource source = source();
		NetworkFocus senders = focus(asn, NetworkRole.SENDERS, cut);
		NetworkPart from = NetworkPart.of(this.statistics, senders, LONGEST_LIST).orElse(null);
		NetworkPart named = NetworkPart.of(this.statistics, focus(asn, NetworkRole.SERVERS, cut), LONGEST_LIST)
			.orElse(null);
		if (from == null && named == null) {
			throw unknown();
		}
		Network network = whose(senders.asn());
		return new Answer(senders.asn(), network.organization(), network.country(), source, looking(cut), from, named);
	}

	@GetMapping(path = ONE + "/{role}/series.csv", produces = CommunityApiController.CSV)
	String series(@PathVariable String asn, @PathVariable String role,
			@ParameterObject @Valid @ModelAttribute Cut cut) {
		return FindingsCsv.series(this.statistics.weeks(seen(asn, role, cut)));
	}

	@GetMapping(path = ONE + "/{role}/top/{list}.csv", produces = CommunityApiController.CSV)
	String part(@PathVariable String asn, @PathVariable String role, @PathVariable String list,
			@ParameterObject @Valid @ModelAttribute Cut cut) {
		NetworkFocus focus = seen(asn, role, cut);
		TopList one = NetworkPart.list(list, focus.role()).orElseThrow(NetworkApiController::unknown);
		return FindingsCsv.parts(this.statistics.parts(one, focus, LONGEST_LIST), looking(cut));
	}

	@GetMapping("/api/v1/findings/top/networks")
	Listing top(@ParameterObject @Valid @ModelAttribute Cut cut, @RequestParam(defaultValue = "25") int limit) {
		NetworkSource source = source();
		Summary summary = this.all.summary(cut);
		return new Listing(source, summary.networksLooking(), summary.networksSeeing(),
				this.statistics.top(cut, CommunityApiController.checked(limit)).stream().map(this::item).toList(),
				null);
	}

	@GetMapping(path = "/api/v1/findings/top/networks.csv", produces = CommunityApiController.CSV)
	String topCsv(@ParameterObject @Valid @ModelAttribute Cut cut, @RequestParam(defaultValue = "25") int limit) {
		source();
		return FindingsCsv.top(this.statistics.top(cut, CommunityApiController.checked(limit)), looking(cut));
	}

	private Item item(TopEntry it) {
		Network network = whose(Long.parseLong(it.name()));
		return new Item(it.name(), network.organization(), network.country(), it.packets(), it.networksSeeing(),
				it.firstAt(), it.lastAt(), it.label(), it.interval());
	}

	private Network whose(long asn) {
		return this.statistics.network(asn).orElse(new Network(asn, null, null));
	}

	private long looking(Cut cut) {
		return this.all.looking(cut);
	}

	private static NetworkFocus focus(String asn, NetworkRole role, Cut cut) {
		return new NetworkFocus(AsNumber.parse(asn).orElseThrow(NetworkApiController::unknown), role, cut);
	}

	/** One that there is something to tell of. */
	private NetworkFocus seen(String asn, String role, Cut cut) {
		source();
		NetworkFocus focus = focus(asn, NetworkRole.named(role).orElseThrow(NetworkApiController::unknown), cut);
		TopEntry _ = this.statistics.sight(focus).orElseThrow(NetworkApiController::unknown);
		return focus;
	}

	private NetworkSource source() {
		return this.networks.source()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "api.noNetworks"));
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
