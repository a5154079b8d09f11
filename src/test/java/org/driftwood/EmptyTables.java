package org.driftwood;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A database as on the first day. */
public final class EmptyTables {

	private static final List<String> TABLES = List.of("rollup", "share_anomaly", "share_host", "share", "contribution",
			"report_look", "earlier_report", "report", "home_address", "publication", "address_network",
			"scheduled_tasks", "submission");

	private EmptyTables() {
	}

	/** Deletes every row. */
	public static void in(JdbcClient jdbc) {
		TABLES.forEach((table) -> jdbc.sql("delete from " + table).update());
	}

	/** How many rows a table has. */
	public static long count(JdbcClient jdbc, String table) {
		return jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

}
