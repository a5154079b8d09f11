package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Adds up the short lists of a scope in one pass over its shares: those of one network
 * follow each other, and of it those of one submission, so that nothing but the sums is
 * held. They are short because there are no more kinds, verdicts, makers, ports and hops.
 */
final class ScopeTally implements RowCallbackHandler {

	/** What a row has to have, and the order of the rows. */
	static final String COLUMNS = """
			c.network_hash, s.submission_id, s.seen_on, s.source, s.server, s.port, s.kind, s.destination_verdict,
			  s.hops, s.maker, s.packets""";

	static final String ORDER = "c.network_hash, s.submission_id";

	private static final Comparator<Sum> RANK = Comparator.comparingLong(Sum::networks)
		.thenComparingLong(Sum::packets)
		.reversed()
		.thenComparing(Sum::name);

	private final Line all = new Line();

	private final Map<TopList, Map<String, Line>> lists = new EnumMap<>(TopList.class);

	/** One sum that grows. */
	private static final class Line {

		private String network = "";

		private String submission = "";

		private long submissions;

		private long networks;

		private long packets;

		private @Nullable LocalDate first;

		private @Nullable LocalDate last;

		void add(String network, String submission, LocalDate day, long packets) {
			this.networks += (network.isEmpty() || this.network.equals(network)) ? 0 : 1;
			this.submissions += this.submission.equals(submission) ? 0 : 1;
			this.packets += packets;
			this.first = (this.first == null || day.isBefore(this.first)) ? day : this.first;
			this.last = (this.last == null || day.isAfter(this.last)) ? day : this.last;
			this.network = network;
			this.submission = submission;
		}

		Sum sum(String name) {
			return new Sum(name, this.submissions, this.networks, this.packets, this.first, this.last);
		}

	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		Share.Part part = ShareReader.part(row);
		String network = row.getString("network_hash");
		String submission = row.getString("submission_id");
		this.all.add(network, submission, part.day(), part.packets());
		for (TopList list : TopList.OF_PACKETS) {
			String name = part.name(list);
			if (name != null) {
				this.lists.computeIfAbsent(list, (_) -> new HashMap<>())
					.computeIfAbsent(name, (_) -> new Line())
					.add(network, submission, part.day(), part.packets());
			}
		}
	}

	/** What the rows come to. */
	ScopeSums sums() {
		Map<TopList, List<Sum>> tops = new EnumMap<>(TopList.class);
		this.lists.forEach((list, lines) -> tops.put(list, top(list, lines)));
		return new ScopeSums(this.all.sum(""), tops);
	}

	private static List<Sum> top(TopList list, Map<String, Line> lines) {
		return lines.entrySet()
			.stream()
			.map((line) -> line.getValue().sum(line.getKey()))
			.filter((sum) -> sum.networks() >= Discretion.fewest(list))
			.sorted(RANK)
			.limit(ScopeSums.MOST)
			.toList();
	}

}
