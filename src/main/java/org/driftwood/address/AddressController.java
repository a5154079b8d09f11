package org.driftwood.address;

import java.util.Optional;

import org.driftwood.decode.Ipv6Address;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which an address or a packet is taken apart. */
@Controller
class AddressController {

	private static final int LONGEST = 8192;

	@GetMapping("/decode")
	String page(@RequestParam(defaultValue = "") String q, Model model) {
		String text = q.strip();
		model.addAttribute("q", text);
		if (!text.isEmpty()) {
			answer(text, model);
		}
		return "address/decode";
	}

	/**
	 * The same with the text in the body, so that no address stands in the browser's
	 * history.
	 */
	@PostMapping("/decode")
	String decode(@RequestParam(defaultValue = "") String q, Model model) {
		return page(q, model);
	}

	private static void answer(String text, Model model) {
		Optional<Ipv6Address> address = Ipv6Address.parse(text);
		Optional<PastedPacket> packet = (text.length() > LONGEST) ? Optional.empty()
				: PastedPacket.parseHex(text).flatMap(PastedPacket::of);
		address.ifPresent((it) -> model.addAttribute("anatomy", Anatomy.of(it)));
		if (address.isEmpty()) {
			packet.ifPresent((it) -> model.addAttribute("packet", it));
			model.addAttribute("problem", packet.isPresent() ? null : "decode.NOTHING");
		}
	}

}
