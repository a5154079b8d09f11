package org.driftwood.submission;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The settings of the operator.
 *
 * @param dataDir the database file and the captures live here and nowhere else
 * @param trustedProxies networks (CIDR) whose X-Forwarded-For is believed
 * @param address where the world finds the portal; null for whatever it is called by
 */
@ConfigurationProperties("driftwood")
record SubmissionProperties(@DefaultValue("./data") Path dataDir, @DefaultValue List<String> trustedProxies,
		@Name("public-address") @Nullable String address) {

	SubmissionProperties {
		trustedProxies = List.copyOf(trustedProxies);
		trustedProxies.forEach(SubmissionProperties::matcher);
		parsed(address);
	}

	/** The networks, ready to be asked. */
	List<IpAddressMatcher> trustedNetworks() {
		return this.trustedProxies.stream().map(SubmissionProperties::matcher).toList();
	}

	/** Where the world finds the portal; null where nobody has said so. */
	@Nullable PublicAddress publicAddress() {
		return parsed(this.address);
	}

	private static @Nullable PublicAddress parsed(@Nullable String address) {
		try {
			return (address == null || address.isBlank()) ? null : PublicAddress.parse(address);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("driftwood.public-address: '" + address + "'", ex);
		}
	}

	private static IpAddressMatcher matcher(String network) {
		try {
			return new IpAddressMatcher(network.strip());
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("driftwood.trusted-proxies: '" + network + "'", ex);
		}
	}

}
