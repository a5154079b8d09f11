package org.driftwood.analysis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When reports are made again: after a start of a program that has not seen all of them.
 * The job bears the program's name, so that no other program does it in its way.
 */
@Configuration(proxyBeanMethods = false)
class RenewalSchedule {

	private static final String ALL = "all";

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static TaskDescriptor<Void> renewal(ProgramVersion program) {
		return TaskDescriptor.of("renewal by " + program.text() + ", rules " + program.rules());
	}

	@Bean
	ProgramVersion programVersion(ObjectProvider<BuildProperties> build) {
		return ProgramVersion.of(build.getIfAvailable());
	}

	@Bean
	CustomTask<Void> renewals(RenewalJob job, ProgramVersion program, Clock clock) {
		return Tasks.custom(renewal(program))
			.onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
			.onDeadExecutionRevive()
			.execute((_, context) -> {
				boolean all = job.run(context.getSchedulerState()::isShuttingDown);
				return all ? new CompletionHandler.OnCompleteRemove<>()
						: (complete, operations) -> operations.reschedule(complete, clock.instant().plus(PAUSE));
			});
	}

	/** Writes the job down, where there is any to do. */
	@Component
	static class Dispatcher {

		private final SchedulerClient jobs;

		private final RenewalJob job;

		private final ProgramVersion program;

		private final AnalysisProperties settings;

		private final Clock clock;

		Dispatcher(SchedulerClient jobs, RenewalJob job, ProgramVersion program, AnalysisProperties settings,
				Clock clock) {
			this.jobs = jobs;
			this.job = job;
			this.program = program;
			this.settings = settings;
			this.clock = clock;
		}

		@EventListener(ApplicationReadyEvent.class)
		void writeDown() {
			if (this.settings.renew() && this.job.isWanted()) {
				Instant now = this.clock.instant();
				this.jobs.scheduleIfNotExists(renewal(this.program).instance(ALL).scheduledTo(now));
			}
		}

	}

}
