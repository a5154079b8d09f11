package org.driftwood.address;

import org.driftwood.decode.Ipv6Address;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The address tool for programs. */
@RestController
class AddressApiController {

	@GetMapping("/api/v1/decode/{address}")
	Anatomy decode(@PathVariable String address) {
		return Ipv6Address.parse(address)
			.map(Anatomy::of)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "api.noAddress"));
	}

}
