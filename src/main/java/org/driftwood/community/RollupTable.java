package org.driftwood.community;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Writes the sums; the SQL that changes {@code rollup}. */
@Component
class RollupTable {

	private static final int AT_ONCE = 5_000;

	private static final String KEY = "scope = :scope and facet = :facet and name = :name and cut = :cut and monday = :monday";

	private static final Comparator<Cell> ORDER = Comparator.comparing(Cell::scope)
		.thenComparing(Cell::facet)
		.thenComparing(Cell::name)
		.thenComparing(Cell::cut)
		.thenComparing(Cell::monday);

	/** The weeks of a cell begin with its first and end with its last. */
	private static final String WEEKS = """
			update rollup set
			  first_week = (select min(w.monday) from rollup w where w.scope = rollup.scope and w.facet = rollup.facet
			    and w.name = rollup.name and w.cut = rollup.cut and w.monday > :always),
			  last_week = (select max(w.monday) from rollup w where w.scope = rollup.scope and w.facet = rollup.facet
			    and w.name = rollup.name and w.cut = rollup.cut and w.monday > :always)
			where %s""";

	private final NamedParameterJdbcTemplate jdbc;

	RollupTable(NamedParameterJdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds to each cell, makes those that are not there, deletes those that are empty.
	 */
	void add(Map<Cell, Change> changes) {
		run(WEEKS.formatted(KEY), write(changes).stream().map(RollupTable::key).toList());
	}

	/**
	 * The same, but leaves the weeks as they are.
	 * @return the cells of which they may have moved
	 */
	Set<Cell> write(Map<Cell, Change> changes) {
		List<Cell> cells = changes.keySet().stream().sorted(ORDER).toList();
		Set<Cell> moved = new LinkedHashSet<>();
		for (int i = 0; i < cells.size(); i += AT_ONCE) {
			write(cells.subList(i, Math.min(cells.size(), i + AT_ONCE)), changes, moved);
		}
		return moved;
	}

	private void write(List<Cell> cells, Map<Cell, Change> changes, Set<Cell> moved) {
		int[] updated = run("""
				update rollup set submissions = submissions + :submissions, networks = networks + :networks,
				  packets = packets + :packets
				where """ + ' ' + KEY,
				cells.stream().map((it) -> row(it, changes.getOrDefault(it, Change.NONE))).toList());
		List<SqlParameterSource> fresh = new ArrayList<>();
		List<SqlParameterSource> less = new ArrayList<>();
		for (int i = 0; i < cells.size(); i++) {
			Cell cell = cells.get(i);
			Change change = changes.getOrDefault(cell, Change.NONE);
			if (updated[i] == 0) {
				fresh.add(row(cell, change));
			}
			else if (change.submissions() < 0) {
				less.add(key(cell));
			}
			if (cell.isWeek() && (updated[i] == 0 || change.submissions() < 0)) {
				moved.add(cell.always());
			}
		}
		run("""
				insert into rollup (scope, facet, name, cut, monday, submissions, networks, packets)
				values (:scope, :facet, :name, :cut, :monday, :submissions, :networks, :packets)""", fresh);
		run("delete from rollup where submissions = 0 and " + KEY, less);
	}

	private int[] run(String sql, List<? extends SqlParameterSource> rows) {
		return rows.isEmpty() ? new int[0] : this.jdbc.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
	}

	private static MapSqlParameterSource key(Cell cell) {
		return new MapSqlParameterSource().addValue("scope", cell.scope())
			.addValue("facet", cell.facet())
			.addValue("name", cell.name())
			.addValue("cut", cell.cut())
			.addValue("monday", cell.monday())
			.addValue("always", Cell.ALWAYS);
	}

	private static MapSqlParameterSource row(Cell cell, Change change) {
		return key(cell).addValue("submissions", change.submissions())
			.addValue("networks", change.networks())
			.addValue("packets", change.packets());
	}

	/** Sets the weeks of all that have any. */
	void setAllWeeks() {
		this.jdbc.update(WEEKS.formatted("scope = '' and monday = :always"),
				new MapSqlParameterSource("always", Cell.ALWAYS));
	}

	void clear() {
		this.jdbc.update("delete from rollup", new MapSqlParameterSource());
	}

}
