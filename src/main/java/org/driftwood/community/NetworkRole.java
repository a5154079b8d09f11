package org.driftwood.community;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which place of packets addresses of a network stand. */
enum NetworkRole {

	/** They send. */
	SENDERS(TopList.SOURCES),

	/** They are named as servers inside. */
	SERVERS(TopList.SERVERS);

	private final TopList hosts;

	NetworkRole(TopList hosts) {
		this.hosts = hosts;
	}

	/** The list that such addresses are in. */
	public TopList hosts() {
		return this.hosts;
	}

	/** The role of that name in addresses, such as {@code senders}. */
	static Optional<NetworkRole> named(String name) {
		return Arrays.stream(values()).filter((role) -> role.slug().equals(name)).findFirst();
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

}
