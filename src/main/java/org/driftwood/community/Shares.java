package org.driftwood.community;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.driftwood.submission.SubmissionId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is stored of shares, one after the other. */
@Component
class Shares {

	private static final int ROWS_AT_ONCE = 1_000;

	private final JdbcClient jdbc;

	Shares(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One submission's. */
	Optional<Share> find(SubmissionId id) {
		Share[] found = new Share[1];
		read("c.submission_id = :id", Map.of("id", id.value()), (it) -> found[0] = it);
		return Optional.ofNullable(found[0]);
	}

	/** All others of the network. */
	void others(String network, String submission, Consumer<Share> reader) {
		read("c.network_hash = :network and c.submission_id <> :id", Map.of("network", network, "id", submission),
				reader);
	}

	/** All there are, those of one network after the other. */
	void all(Consumer<Share> reader) {
		read("1 = 1", Map.of(), reader);
	}

	private void read(String condition, Map<String, ?> parameters, Consumer<Share> reader) {
		ShareReader rows = new ShareReader(reader);
		this.jdbc.sql("""
				select c.submission_id, c.network_hash, c.ipv6_use, c.vantage, c.looked_from, c.looked_to, s.seen_on,
				  s.source, s.server, s.kind, s.destination_verdict, s.port, s.hops, s.maker, s.packets,
				  cast(null as varchar(48)) as anomaly
				from contribution c left join share s on s.submission_id = c.submission_id where %1$s
				union all
				select c.submission_id, c.network_hash, c.ipv6_use, c.vantage, c.looked_from, c.looked_to,
				  cast(null as date), cast(null as varchar(15)), cast(null as varchar(15)), cast(null as varchar(32)),
				  cast(null as varchar(32)), cast(null as int), cast(null as smallint), cast(null as varchar(24)),
				  a.packets, a.anomaly
				from contribution c join share_anomaly a on a.submission_id = c.submission_id where %1$s
				order by network_hash, submission_id""".formatted(condition))
			.withFetchSize(ROWS_AT_ONCE)
			.params(parameters)
			.query(rows);
		rows.end();
	}

}
