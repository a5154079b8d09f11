package org.driftwood.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.driftwood.submission.SubmissionId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what is stored of shares, one after the other. */
@Component
class Shares {

	private static final int ROWS_AT_ONCE = 1_000;

	private static final int OTHERS_AT_ONCE = 20;

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

	/**
	 * The others of the network, the latest first, until one is enough. Who sent
	 * thousands of the same has most of his votes in each of them.
	 * @param enough whether no other is wanted after this one
	 */
	void others(String network, String submission, Predicate<Share> enough) {
		List<String> ids = this.jdbc.sql("""
				select submission_id from contribution where network_hash = :network and submission_id <> :id
				order by looked_to desc, submission_id""")
			.param("network", network)
			.param("id", submission)
			.query((row, _) -> row.getString("submission_id"))
			.list();
		boolean[] done = new boolean[1];
		for (int from = 0; from < ids.size() && !done[0]; from += OTHERS_AT_ONCE) {
			read("c.submission_id in (:ids)",
					Map.of("ids", ids.subList(from, Math.min(ids.size(), from + OTHERS_AT_ONCE))),
					(it) -> done[0] = done[0] || enough.test(it));
		}
	}

	/** All there are, those of one network after the other; a page of them at a time. */
	void all(Consumer<Share> reader) {
		Place beforeAll = new Place("", "");
		for (List<Place> page = after(beforeAll); !page.isEmpty(); page = after(page.getLast())) {
			read("c.submission_id in (:ids)", Map.of("ids", page.stream().map(Place::submission).toList()), reader);
		}
	}

	/** Where a submission stands in the order of all. */
	private record Place(String network, String submission) {
	}

	private List<Place> after(Place place) {
		return this.jdbc.sql("""
				select network_hash, submission_id from contribution
				where network_hash >= :network and (network_hash > :network or submission_id > :submission)
				order by network_hash, submission_id limit :most""")
			.param("network", place.network())
			.param("submission", place.submission())
			.param("most", ROWS_AT_ONCE)
			.query((row, _) -> new Place(row.getString("network_hash"), row.getString("submission_id")))
			.list();
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
