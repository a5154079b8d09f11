package org.driftwood.network;

import java.util.Optional;

import org.driftwood.decode.AddressScope;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells whose an address is, where the operator has a file that says so. Addresses that
 * are nobody's on the Internet have no network, whatever the file says: what stands in
 * for the submitter's own is one of these.
 */
@Component
public class Networks {

	private final @Nullable NetworkFile file;

	private final @Nullable NetworkSource source;

	Networks(NetworkProperties properties) {
		this.file = (properties.file() != null) ? NetworkFile.open(properties.file()) : null;
		this.source = (this.file != null)
				? new NetworkSource(this.file.description(), this.file.madeOn(), properties.attribution()) : null;
	}

	/** Where it is known from; empty where there is no file. */
	public Optional<NetworkSource> source() {
		return Optional.ofNullable(this.source);
	}

	/** Whose it is; empty where nobody says. */
	public Optional<Network> of(Ipv4Address address) {
		NetworkFile asked = this.file;
		return (asked != null && address.scope() == AddressScope.GLOBAL) ? asked.find(address) : Optional.empty();
	}

	/** The same of an address in text. */
	public Optional<Network> at(String address) {
		return Ipv4Address.parse(address).flatMap(this::of);
	}

}
