package org.driftwood;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerStarter;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Leaves jobs where they are written down until a test runs them. */
@TestConfiguration(proxyBeanMethods = false)
class IdleScheduler {

	@Bean
	DbSchedulerStarter dbSchedulerStarter() {
		return () -> {
		};
	}

}
