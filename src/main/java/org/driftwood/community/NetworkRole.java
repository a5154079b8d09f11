package org.driftwood.community;

/** In which place of packets addresses of a network stand. */
enum NetworkRole {

	/** They send. */
	SENDERS("source"),

	/** They are named as servers inside. */
	SERVERS("server");

	private final String column;

	NetworkRole(String column) {
		this.column = column;
	}

	/** The column of {@code share} that holds them. */
	String column() {
		return this.column;
	}

}
