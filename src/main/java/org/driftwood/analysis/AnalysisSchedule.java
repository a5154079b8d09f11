package org.driftwood.analysis;

import java.time.Clock;
import java.time.Duration;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.driftwood.submission.Limits;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionReceived;
import org.driftwood.submission.Submissions;
import org.driftwood.submission.Sweeper;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** When analyses run, how often they are tried, and when the leftovers are swept up. */
@Configuration(proxyBeanMethods = false)
class AnalysisSchedule {

	private static final TaskDescriptor<Void> ANALYSIS = TaskDescriptor.of("analysis");

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

	private static final double PAUSE_GROWTH = 4;

	@Bean
	OneTimeTask<Void> analysis(AnalysisJob job, Submissions submissions, Limits limits) {
		return Tasks.oneTime(ANALYSIS)
			.onFailure(retry(job, submissions, limits))
			.execute((instance, _) -> job.run(new SubmissionId(instance.getId())));
	}

	private static FailureHandler<Void> retry(AnalysisJob job, Submissions submissions, Limits limits) {
		FailureHandler<Void> later = new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_PAUSE, PAUSE_GROWTH);
		return (complete, operations) -> {
			SubmissionId id = new SubmissionId(complete.getExecution().taskInstance.getId());
			if (complete.getExecution().consecutiveFailures + 1 >= limits.tries()) {
				job.exhausted(id);
				operations.stop();
				return;
			}
			submissions.requeue(id);
			later.onFailure(complete, operations);
		};
	}

	@Bean
	RecurringTask<Void> sweep(Sweeper sweeper) {
		return Tasks.recurring("sweep", FixedDelay.of(Sweeper.EVERY)).execute((_, _) -> sweeper.sweep());
	}

	/**
	 * Writes a job down with the submission that it is for, and wakes the worker when
	 * both are stored.
	 */
	@Component
	static class Dispatcher {

		private final SchedulerClient jobs;

		private final Scheduler worker;

		private final Clock clock;

		Dispatcher(SchedulerClient jobs, Scheduler worker, Clock clock) {
			this.jobs = jobs;
			this.worker = worker;
			this.clock = clock;
		}

		@EventListener
		void writeDown(SubmissionReceived received) {
			this.jobs.scheduleIfNotExists(ANALYSIS.instance(received.id().value()).scheduledTo(this.clock.instant()));
		}

		@TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
		void start(SubmissionReceived received) {
			this.worker.triggerCheckForDueExecutions();
		}

	}

}
