package org.driftwood.community;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.driftwood.network.Network;
import org.driftwood.network.NetworkSource;
import org.driftwood.network.Networks;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Networks (AS), for programs. */
@RestController
class NetworkApiController {

	private static final int LONGEST_LIST = 100;

	private final NetworkStatistics statistics;

	private final Networks networks;

	NetworkApiController(NetworkStatistics statistics, Networks networks) {
		this.statistics = statistics;
		this.networks = networks;
	}

	/**
	 * All that is told of a network.
	 *
	 * @param source the file by which addresses are in it
	 * @param senders what came from it; absent where nothing did
	 * @param servers packets that name servers in it
	 */
	record Answer(long asn, @Nullable String organization, @Nullable String country, NetworkSource source,
			long networksLooking, @Nullable NetworkPart senders, @Nullable NetworkPart servers) {
	}

	/**
	 * One of the list.
	 *
	 * @param name its number
	 */
	record Item(String name, @Nullable String organization, @Nullable String country, long packets,
			String networksSeeing, LocalDate firstWeek, LocalDate lastWeek) {
	}

	/**
	 * The networks whose senders most saw.
	 *
	 * @param next always null: the list is whole
	 */
	record Listing(NetworkSource source, long networksLooking, List<Item> items,
			@JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
	}

	@GetMapping("/api/v1/networks/{asn}")
	Answer network(@PathVariable String asn) {
		long number = AsNumber.parse(asn).orElseThrow(NetworkApiController::unknown);
		NetworkSource source = source();
		NetworkPart senders = NetworkPart.of(this.statistics, number, NetworkRole.SENDERS).orElse(null);
		NetworkPart servers = NetworkPart.of(this.statistics, number, NetworkRole.SERVERS).orElse(null);
		if (senders == null && servers == null) {
			throw unknown();
		}
		Network network = whose(number);
		return new Answer(number, network.organization(), network.country(), source, this.statistics.looking(), senders,
				servers);
	}

	@GetMapping("/api/v1/findings/top/networks")
	Listing top(@RequestParam(defaultValue = "25") int limit) {
		if (limit < 1 || limit > LONGEST_LIST) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit is 1 to " + LONGEST_LIST);
		}
		return new Listing(source(), this.statistics.looking(),
				this.statistics.top(limit).stream().map(this::item).toList(), null);
	}

	private Item item(NetworkSum it) {
		Network network = whose(Long.parseLong(it.name()));
		return new Item(it.name(), network.organization(), network.country(), it.packets(), it.networksSeeing(),
				it.firstWeek(), it.lastWeek());
	}

	private Network whose(long asn) {
		return this.statistics.network(asn).orElse(new Network(asn, null, null));
	}

	private NetworkSource source() {
		return this.networks.source()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"this portal has no file that says whose an address is"));
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
