package org.driftwood.community;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the networks of addresses are looked up again. */
@Configuration(proxyBeanMethods = false)
class NetworkSchedule {

	private static final Duration EVERY = Duration.ofMinutes(10);

	@Bean
	RecurringTask<Void> networksOfAddresses(AddressNetworks networks) {
		return Tasks.recurring("networks", FixedDelay.of(EVERY)).execute((_, _) -> networks.refresh());
	}

}
