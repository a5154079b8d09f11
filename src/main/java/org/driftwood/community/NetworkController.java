package org.driftwood.community;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.driftwood.network.NetworkSource;
import org.driftwood.network.Networks;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What everybody's captures say of one network (AS). */
@Controller
class NetworkController {

	private static final int LONGEST_LIST = 25;

	private final NetworkStatistics statistics;

	private final CommunityStatistics all;

	private final Networks networks;

	private final Clock clock;

	NetworkController(NetworkStatistics statistics, CommunityStatistics all, Networks networks, Clock clock) {
		this.statistics = statistics;
		this.all = all;
		this.networks = networks;
		this.clock = clock;
	}

	/**
	 * Where there is no file, or nobody ever saw it, the page says so, and programs see a
	 * 404.
	 */
	@GetMapping("/networks/{asn}")
	String network(@PathVariable String asn, @Valid @ModelAttribute("cut") Cut cut, Model model,
			HttpServletResponse response) {
		long number = AsNumber.parse(asn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Optional<NetworkSource> source = this.networks.source();
		Map<NetworkRole, NetworkPart> parts = new EnumMap<>(NetworkRole.class);
		for (NetworkRole role : NetworkRole.values()) {
			source.flatMap((_) -> NetworkPart.of(this.statistics, new NetworkFocus(number, role, cut), LONGEST_LIST))
				.ifPresent((part) -> parts.put(role, part));
		}
		Summary summary = this.all.summary(cut);
		boolean elsewhere = source.isPresent() && parts.isEmpty() && !cut.isAll() && isKnown(number);
		boolean told = !parts.isEmpty() || (source.isPresent() && summary.withheld()) || elsewhere;
		response.setStatus((told ? HttpStatus.OK : HttpStatus.NOT_FOUND).value());
		model.addAttribute("noindex", parts.isEmpty());
		model.addAttribute("elsewhere", elsewhere);
		model.addAttribute("asn", number);
		model.addAttribute("source", source.orElse(null));
		model.addAttribute("parts", parts);
		model.addAttribute("lists", TopList.OF_PACKETS);
		model.addAttribute("network", this.statistics.network(number).orElse(null));
		model.addAttribute("summary", summary);
		model.addAttribute("ranges", Ranges.of(cut, this.clock));
		return "community/network";
	}

	/** Whether anybody ever saw it, in whatever weeks and with whatever answers. */
	private boolean isKnown(long asn) {
		return Arrays.stream(NetworkRole.values())
			.anyMatch((role) -> this.statistics.sight(new NetworkFocus(asn, role, Cut.ALL)).isPresent());
	}

}
