package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums that are kept: of all times, and of each week. */
@Component
class RollupSums implements Sums {

	private static final String COLUMNS = "name, submissions, networks, packets, first_week, last_week";

	private final JdbcClient jdbc;

	RollupSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Sum looking(Cut cut) {
		return one(Cell.LOOKING, "", cut);
	}

	@Override
	public Sum seeing(Cut cut) {
		return one(Cell.SEEING, "", cut);
	}

	@Override
	public Sum sight(Focus focus) {
		return one(focus.list().name(), focus.name(), focus.cut());
	}

	private Sum one(String facet, String name, Cut cut) {
		return this.jdbc.sql("select " + COLUMNS + """
				 from rollup where scope = '' and facet = :facet and name = :name and cut = :cut
				and monday = :always""")
			.param("facet", facet)
			.param("name", name)
			.param("cut", cut.name())
			.param("always", Cell.ALWAYS)
			.query((row, _) -> sum(row))
			.optional()
			.orElse(Sum.NONE);
	}

	@Override
	public List<Sum> top(TopList list, Cut cut, int most) {
		return top("", list, cut.name(), most);
	}

	/** Kept only of everybody's captures. */
	@Override
	public List<Sum> top(TopList list, Focus focus, int most) {
		return top(Cell.within(focus.list(), focus.name()), list, "", most);
	}

	/** In the order of an index, so that no more than these are looked at. */
	private List<Sum> top(String scope, TopList list, String cut, int most) {
		return this.jdbc.sql("select " + COLUMNS + """
				 from rollup where scope = :scope and facet = :facet and cut = :cut and monday = :always
				  and networks >= :fewest
				order by scope, facet, cut, monday, networks desc, packets desc, name limit :most""")
			.param("scope", scope)
			.param("facet", list.name())
			.param("cut", cut)
			.param("always", Cell.ALWAYS)
			.param("fewest", Discretion.fewest(list))
			.param("most", most)
			.query((row, _) -> sum(row))
			.list();
	}

	/** The weeks of a cut in which anybody looked. */
	NavigableMap<LocalDate, Sum> lookingWeeks(Cut cut) {
		return weeks(Cell.LOOKING, "", cut);
	}

	/** Those in which somebody saw Teredo. */
	NavigableMap<LocalDate, Sum> seeingWeeks(Cut cut) {
		return weeks(Cell.SEEING, "", cut);
	}

	/** Those in which somebody saw one host. */
	NavigableMap<LocalDate, Sum> weeks(Focus focus) {
		return weeks(focus.list().name(), focus.name(), focus.cut());
	}

	private NavigableMap<LocalDate, Sum> weeks(String facet, String name, Cut cut) {
		NavigableMap<LocalDate, Sum> weeks = new TreeMap<>();
		this.jdbc.sql("select monday, " + COLUMNS
				+ " from rollup where scope = '' and facet = :facet and name = :name and cut = :cut and monday > :always"
				+ ((cut.from() != null) ? " and monday >= :from" : "")
				+ ((cut.to() != null) ? " and monday <= :to" : ""))
			.param("facet", facet)
			.param("name", name)
			.param("cut", cut.name())
			.param("always", Cell.ALWAYS)
			.param("from", cut.from())
			.param("to", cut.to())
			.query((row) -> {
				weeks.put(row.getObject("monday", LocalDate.class), sum(row));
			});
		return weeks;
	}

	private static Sum sum(ResultSet row) throws SQLException {
		return new Sum(row.getString("name"), row.getLong("submissions"), row.getLong("networks"),
				row.getLong("packets"), row.getObject("first_week", LocalDate.class),
				row.getObject("last_week", LocalDate.class));
	}

}
