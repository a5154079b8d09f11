package org.driftwood.community;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the most frequent of can be asked for. */
enum TopList {

	/** Outer sources. */
	SOURCES("source", Spread.Subject.SOURCE),

	/** Servers that inner addresses name. */
	SERVERS("server", Spread.Subject.SERVER),

	/** Outer destination ports. */
	PORTS("port", Spread.Subject.TEREDO),

	/** Kinds of packets. */
	KINDS("kind", Spread.Subject.TEREDO),

	/** How the client inside compares with the receiver. */
	VERDICTS("destination_verdict", Spread.Subject.TEREDO),

	/** How many routers away a sender seems to be. */
	HOPS("hops", Spread.Subject.TEREDO),

	/** Whose habits the packets show. */
	MAKERS("maker", Spread.Subject.TEREDO),

	/** What is not as it should be. */
	ANOMALIES("anomaly", Spread.Subject.ANOMALY);

	/** What lists addresses. */
	static final List<TopList> HOSTS = List.of(SOURCES, SERVERS);

	/** What a host's, or a network's, packets are told to show. */
	static final List<TopList> OF_PACKETS = List.of(KINDS, VERDICTS, MAKERS, PORTS, HOPS);

	private final String column;

	private final Spread.Subject subject;

	TopList(String column, Spread.Subject subject) {
		this.column = column;
		this.subject = subject;
	}

	/** The column that names it. */
	String column() {
		return this.column;
	}

	/** The table of shares that the column is in. */
	String table() {
		return (this == ANOMALIES) ? "share_anomaly" : "share";
	}

	/** What one line of it is. */
	Spread.Subject subject() {
		return this.subject;
	}

	/** The list of that name in addresses, such as {@code sources}. */
	static Optional<TopList> named(String name) {
		return Arrays.stream(values()).filter((list) -> list.slug().equals(name)).findFirst();
	}

	public String slug() {
		return name().toLowerCase(Locale.ROOT);
	}

}
