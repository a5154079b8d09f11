package org.driftwood.community;

import java.time.OffsetDateTime;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the sums of the findings are those of the shares, as the last comparison found;
 * the portal works all the same.
 */
@Component("sumsHealthIndicator")
class RollupHealth implements HealthIndicator {

	/** Somebody should have them rebuilt. */
	static final Status OUT_OF_STEP = new Status("OUT_OF_STEP");

	private final JdbcClient jdbc;

	RollupHealth(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Health health() {
		return this.jdbc.sql("select checked_at, out_of_step from rollup_state where id = 1").query((row, _) -> {
			OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
			String lists = row.getString("out_of_step");
			Health.Builder health = (lists == null) ? Health.up() : Health.status(OUT_OF_STEP);
			if (lists != null) {
				health.withDetail("outOfStep", lists);
			}
			if (checked != null) {
				health.withDetail("comparedAt", checked.toInstant().toString());
			}
			return health.build();
		}).single();
	}

}
