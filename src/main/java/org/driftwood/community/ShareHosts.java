package org.driftwood.community;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.submission.SubmissionId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each sender and server of a share once: what shares say of addresses, in fewer rows.
 * Whoever changes a share changes these with it.
 */
@Component
class ShareHosts {

	private static final String FILL = """
			insert into share_host (submission_id, subject, address, packets)
			select submission_id, :subject, %1$s, sum(packets) from share where %1$s is not null and %2$s
			group by submission_id, %1$s""";

	private final JdbcClient jdbc;

	ShareHosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Those of a share that has just been stored. */
	void fill(SubmissionId id) {
		for (TopList list : TopList.HOSTS) {
			this.jdbc.sql(FILL.formatted(list.column(), "submission_id = :id"))
				.param("subject", list.subject().name())
				.param("id", id.value())
				.update();
		}
	}

	/** Forgets an address of one share. */
	void forget(SubmissionId id, Ipv4Address address) {
		this.jdbc.sql("delete from share_host where submission_id = :id and address = :address")
			.param("id", id.value())
			.param("address", address.toString())
			.update();
	}

	/** All of them anew. */
	void rebuild() {
		this.jdbc.sql("delete from share_host").update();
		for (TopList list : TopList.HOSTS) {
			this.jdbc.sql(FILL.formatted(list.column(), "1 = 1")).param("subject", list.subject().name()).update();
		}
	}

	/** Whether the shares have as many packets for each list. */
	boolean isInStep() {
		return TopList.HOSTS.stream()
			.allMatch((list) -> packets("share_host where subject = '" + list.subject() + "'") == packets(
					"share where " + list.column() + " is not null"));
	}

	private long packets(String rows) {
		return this.jdbc.sql("select coalesce(sum(packets), 0) from " + rows).query(Long.class).single();
	}

}
