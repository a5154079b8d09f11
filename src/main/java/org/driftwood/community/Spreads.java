package org.driftwood.community;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.driftwood.community.Spread.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers whether it is a one-off or everybody sees it. Pages call it, so that reports
 * need not know of others.
 */
@Component("spreads")
public class Spreads {

	/** How far apart two may look and still be compared, in days. */
	private static final int DAYS_AROUND = 30;

	/** Of each sort, those with the most packets. */
	private static final int MOST = 5;

	private static final String IN_WINDOW = "c.looked_from <= :to and c.looked_to >= :from";

	private final JdbcClient jdbc;

	Spreads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * What a submission shows, the most general first: Teredo at all, then its senders,
	 * the servers that are named, and what is odd. Empty where it has no share.
	 * @param told whether one of its addresses may be told
	 */
	public List<Spread> of(String submission, Predicate<String> told) {
		return this.jdbc.sql("select looked_from, looked_to, packets from contribution where submission_id = :id")
			.param("id", submission)
			.query((row, _) -> new Looked(row.getLong("packets") > 0,
					new LookedDays(row.getObject("looked_from", LocalDate.class),
							row.getObject("looked_to", LocalDate.class))
						.widened(DAYS_AROUND)))
			.optional()
			.map((looked) -> spreads(submission, told, looked.here(), looked.window()))
			.orElse(List.of());
	}

	/** The same of one that names no address. */
	public List<Spread> of(String submission) {
		return of(submission, (_) -> false);
	}

	/** Whether a submission saw Teredo, and whom it is compared with. */
	private record Looked(boolean here, LookedDays window) {
	}

	private List<Spread> spreads(String submission, Predicate<String> told, boolean here, LookedDays window) {
		long looking = count(window, "1 = 1");
		List<Spread> spreads = new ArrayList<>();
		spreads.add(new Spread(Subject.TEREDO, "", here, looking, count(window, "c.packets > 0")));
		spreads.addAll(hosts(submission, window, looking, Subject.SOURCE, told));
		spreads.addAll(hosts(submission, window, looking, Subject.SERVER, told));
		spreads.addAll(anomalies(submission, window, looking));
		return spreads;
	}

	private long count(LookedDays window, String condition) {
		return this.jdbc
			.sql("select %s from contribution c where %s and %s".formatted(ShareSums.NETWORKS, IN_WINDOW, condition))
			.param("from", window.from())
			.param("to", window.to())
			.query(Long.class)
			.single();
	}

	private List<Spread> hosts(String submission, LookedDays window, long looking, Subject subject,
			Predicate<String> told) {
		List<String> addresses = this.jdbc.sql("""
				select address from share_host where submission_id = :id and subject = :subject
				order by submission_id, subject, packets desc, address limit :most""")
			.param("id", submission)
			.param("subject", subject.name())
			.param("most", MOST)
			.query((row, _) -> row.getString("address"))
			.list()
			.stream()
			.filter(told)
			.toList();
		return spreads(subject, addresses, looking,
				seeing("share_host s", "s.address", addresses, window, "s.subject = '" + subject + "'"));
	}

	private List<Spread> anomalies(String submission, LookedDays window, long looking) {
		List<String> names = this.jdbc.sql("""
				select anomaly from share_anomaly where submission_id = :id
				order by packets desc, anomaly limit :most""")
			.param("id", submission)
			.param("most", MOST)
			.query((row, _) -> row.getString("anomaly"))
			.list();
		return spreads(Subject.ANOMALY, names, looking, seeing("share_anomaly s", "s.anomaly", names, window, "1 = 1"));
	}

	private static List<Spread> spreads(Subject subject, List<String> names, long looking, Map<String, Long> seeing) {
		return names.stream()
			.map((name) -> new Spread(subject, name, true, looking, seeing.getOrDefault(name, 0L)))
			.toList();
	}

	/** Of each name, the networks that saw it in that window. */
	private Map<String, Long> seeing(String table, String column, List<String> names, LookedDays window,
			String condition) {
		Map<String, Long> seeing = new HashMap<>();
		if (names.isEmpty()) {
			return seeing;
		}
		this.jdbc
			.sql("""
					select %2$s as name, %3$s as networks
					from %1$s join contribution c on c.submission_id = s.submission_id
					where %2$s in (:names) and %4$s and %5$s group by %2$s""".formatted(table, column,
					ShareSums.NETWORKS, IN_WINDOW, condition))
			.param("names", names)
			.param("from", window.from())
			.param("to", window.to())
			.query((row) -> {
				seeing.put(row.getString("name"), row.getLong("networks"));
			});
		return seeing;
	}

}
