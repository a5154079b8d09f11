package org.driftwood.community;

import java.util.List;
import java.util.Optional;

import org.driftwood.network.Network;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What everybody is told of one network (AS), added up when it is asked for. */
@Component
class NetworkStatistics {

	private final ShareSums sums;

	private final CommunityStatistics all;

	private final JdbcClient jdbc;

	NetworkStatistics(ShareSums sums, CommunityStatistics all, JdbcClient jdbc) {
		this.sums = sums;
		this.all = all;
		this.jdbc = jdbc;
	}

	/** Whose it is; empty where no address of it was seen. */
	Optional<Network> network(long asn) {
		return this.jdbc.sql("""
				select organization, country from address_network where asn = :asn
				order by organization nulls last, country nulls last limit 1""")
			.param("asn", asn)
			.query((row, _) -> new Network(asn, row.getString("organization"), row.getString("country")))
			.optional();
	}

	/** All of it together; empty where nobody saw it in that role. */
	Optional<TopEntry> sight(NetworkFocus focus) {
		Cut cut = focus.cut();
		Sum sum = this.sums.sum(focus);
		return (sum.submissions() > 0 && this.all.tells(cut) && Discretion.tellsSight(cut, sum.networks()))
				? Optional.of(TopEntry.of(focus.role().hosts().subject(), sum, this.all.looking(cut)))
				: Optional.empty();
	}

	/** The weeks in which anybody looked, the oldest first, with what was seen of it. */
	List<WeekCount> weeks(NetworkFocus focus) {
		return this.all.weeks(focus.cut(), this.sums.weeks(focus));
	}

	/** Its addresses, or what their packets show. */
	List<PartEntry> parts(TopList list, NetworkFocus focus, int most) {
		return this.all.tells(focus.cut()) ? PartEntry.list(focus.cut(), this.sums.within(list, focus, most))
				: List.of();
	}

	/** The networks whose senders most saw; each is named by its number. */
	List<TopEntry> top(Cut cut, int most) {
		return this.all.tells(cut)
				? TopEntry.list(Spread.Subject.SOURCE, cut, this.sums.networks(cut, most), this.all.looking(cut))
				: List.of();
	}

}
