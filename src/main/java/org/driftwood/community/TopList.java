package org.driftwood.community;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the most frequent of can be asked for. */
enum TopList {

	SOURCES("source"), SERVERS("server"), PORTS("port"), KINDS("kind"), VERDICTS("destination_verdict");

	private final String column;

	TopList(String column) {
		this.column = column;
	}

	/** The column of {@code share} that names it. */
	String column() {
		return this.column;
	}

	/** The list of that name in addresses, such as {@code sources}. */
	static Optional<TopList> named(String name) {
		return Arrays.stream(values()).filter((list) -> list.slug().equals(name)).findFirst();
	}

	String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

}
