package org.driftwood.community;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the sums are compared with the shares, and that they are there at all. */
@Configuration(proxyBeanMethods = false)
class RollupSchedule {

	private static final Duration EVERY = Duration.ofDays(1);

	@Bean
	RecurringTask<Void> compareFindings(RollupCheck check) {
		return Tasks.recurring("compare-findings", FixedDelay.of(EVERY))
			.execute((_, _) -> check.note(check.differences()));
	}

	/** Before anybody is served: an older version left none. */
	@Bean
	SmartInitializingSingleton firstRollup(Rollups rollups) {
		return () -> {
			if (!rollups.isBuilt()) {
				rollups.rebuild();
			}
		};
	}

}
