package org.driftwood.submission;

import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * The settings of the operator.
 *
 * @param dataDir the database file and the captures live here and nowhere else
 * @param trustedProxies networks (CIDR) whose X-Forwarded-For is believed
 */
@ConfigurationProperties("driftwood")
record SubmissionProperties(@DefaultValue("./data") Path dataDir, @DefaultValue List<String> trustedProxies) {

	SubmissionProperties {
		trustedProxies = List.copyOf(trustedProxies);
		trustedProxies.forEach(SubmissionProperties::matcher);
	}

	/** The networks, ready to be asked. */
	List<IpAddressMatcher> trustedNetworks() {
		return this.trustedProxies.stream().map(SubmissionProperties::matcher).toList();
	}

	private static IpAddressMatcher matcher(String network) {
		try {
			return new IpAddressMatcher(network.strip());
		}
		catch (RuntimeException ex) {
			throw new IllegalArgumentException("driftwood.trusted-proxies: '" + network + "' is no network", ex);
		}
	}

}
