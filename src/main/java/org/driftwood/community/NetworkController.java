package org.driftwood.community;

import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.driftwood.network.NetworkSource;
import org.driftwood.network.Networks;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What everybody's captures say of one network (AS). */
@Controller
class NetworkController {

	private final NetworkStatistics statistics;

	private final Networks networks;

	NetworkController(NetworkStatistics statistics, Networks networks) {
		this.statistics = statistics;
		this.networks = networks;
	}

	/**
	 * Where there is no file, or nobody saw it, the page says so, and programs see a 404.
	 */
	@GetMapping("/networks/{asn}")
	String network(@PathVariable String asn, Model model, HttpServletResponse response) {
		long number = AsNumber.parse(asn).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		Optional<NetworkSource> source = this.networks.source();
		Optional<NetworkPart> senders = source
			.flatMap((_) -> NetworkPart.of(this.statistics, number, NetworkRole.SENDERS));
		Optional<NetworkPart> servers = source
			.flatMap((_) -> NetworkPart.of(this.statistics, number, NetworkRole.SERVERS));
		boolean seen = senders.isPresent() || servers.isPresent();
		response.setStatus((seen ? HttpStatus.OK : HttpStatus.NOT_FOUND).value());
		model.addAttribute("noindex", !seen);
		model.addAttribute("asn", number);
		model.addAttribute("source", source.orElse(null));
		model.addAttribute("senders", senders.orElse(null));
		model.addAttribute("servers", servers.orElse(null));
		model.addAttribute("network", this.statistics.network(number).orElse(null));
		model.addAttribute("looking", this.statistics.looking());
		return "community/network";
	}

}
