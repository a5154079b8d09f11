package org.driftwood.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/** All submissions: received, found, settled, withdrawn. */
@Service
public class Submissions {

	private static final Logger logger = LoggerFactory.getLogger(Submissions.class);

	private final SubmissionTable table;

	private final CaptureStore store;

	private final IntakeGate gate;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Submissions(SubmissionTable table, CaptureStore store, IntakeGate gate, ApplicationEventPublisher events,
			TransactionTemplate transaction, Clock clock) {
		this.table = table;
		this.store = store;
		this.gate = gate;
		this.events = events;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Takes a capture in. Accepted means that file, row and job are on the disk.
	 * @param in the file; read to its end unless it is refused
	 */
	Receipt receive(InputStream in, Delivery delivery) throws IOException {
		SubmissionId id = SubmissionId.random();
		Receipt receipt = store(id, in, delivery);
		if (receipt instanceof Receipt.Refused(Problem problem)) {
			logger.info("refused a submission: {}", problem);
		}
		else {
			logger.info("received {}", id);
		}
		return receipt;
	}

	private Receipt store(SubmissionId id, InputStream in, Delivery delivery) throws IOException {
		Optional<Problem> closed = this.gate.closedFor(delivery.uploader());
		if (closed.isPresent()) {
			return new Receipt.Refused(closed.get());
		}
		CaptureHead head = CaptureHead.of(in);
		if (head.problem().isPresent()) {
			return new Receipt.Refused(head.problem().get());
		}
		IntakeGate.Room room = this.gate.room(delivery.uploader());
		Optional<CaptureStore.Stored> stored = this.store.write(id, head.whole(), room.bytes());
		if (stored.isEmpty()) {
			return new Receipt.Refused(room.problemBeyond());
		}
		return record(id, stored.get(), delivery);
	}

	/**
	 * Takes word that nothing came, from somebody who listened. Sent again with the same
	 * idempotency key, it counts once.
	 */
	Receipt receiveNothing(Delivery delivery) throws IOException {
		Double hours = delivery.answers().listenedHours();
		if (hours == null || hours <= 0) {
			return new Receipt.Refused(Problem.HOURS_MISSING);
		}
		Optional<Problem> closed = this.gate.closedFor(delivery.uploader());
		if (closed.isPresent()) {
			return new Receipt.Refused(closed.get());
		}
		Instant now = this.clock.instant();
		Submission submission = new Submission(SubmissionId.random(), SubmissionState.DONE, null, now, now, 0, "",
				delivery.uploader().networkHash(), delivery.answers(), 0, 0, 0, null, null);
		try {
			this.transaction.executeWithoutResult((_) -> {
				this.table.insert(submission, delivery.key(), delivery.idempotencyHash());
				this.events.publishEvent(new NothingSeen(submission));
			});
			logger.info("told {}: nothing was seen", submission.id());
			return new Receipt.Accepted(submission, delivery.key());
		}
		catch (DuplicateKeyException ex) {
			return earlier("", delivery);
		}
	}

	private Receipt record(SubmissionId id, CaptureStore.Stored stored, Delivery delivery) throws IOException {
		Submission submission = new Submission(id, SubmissionState.QUEUED, delivery.fileName(), this.clock.instant(),
				null, stored.bytes(), stored.sha256(), delivery.uploader().networkHash(), delivery.answers(), 0, 0, 0,
				null, null);
		try {
			this.transaction.executeWithoutResult((_) -> {
				this.table.insert(submission, delivery.key(), delivery.idempotencyHash());
				this.events.publishEvent(new SubmissionReceived(id));
			});
			return new Receipt.Accepted(submission, delivery.key());
		}
		catch (DuplicateKeyException ex) {
			this.store.deleteUpload(id);
			return earlier(stored.sha256(), delivery);
		}
		catch (RuntimeException ex) {
			this.store.deleteUpload(id);
			throw ex;
		}
	}

	/**
	 * The answer to a repeated request: the same as to the first, if it is the same file.
	 */
	private Receipt earlier(String sha256, Delivery delivery) {
		return Optional.ofNullable(delivery.idempotencyHash())
			.flatMap(this.table::findByIdempotencyHash)
			.filter((submission) -> submission.sha256().equals(sha256))
			.<Receipt>map((submission) -> new Receipt.Accepted(submission, delivery.key()))
			.orElseGet(() -> new Receipt.Refused(Problem.IDEMPOTENCY_KEY_REUSED));
	}

	/** The submission of that name. */
	public Optional<Submission> find(SubmissionId id) {
		return this.table.find(id);
	}

	/**
	 * The submission that a link names.
	 * @throws ResponseStatusException 404 where there never was one, 410 where it was
	 * withdrawn
	 */
	public Submission present(String id) {
		Submission submission = SubmissionId.parse(id)
			.flatMap(this::find)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "api.noSubmission"));
		if (submission.state() == SubmissionState.WITHDRAWN) {
			throw new ResponseStatusException(HttpStatus.GONE);
		}
		return submission;
	}

	/**
	 * The submission of that name, which nobody else changes before the caller's
	 * transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Submission> hold(SubmissionId id) {
		return this.table.lock(id);
	}

	/** Whether the key is that of the submission's owner. */
	public boolean isOwner(SubmissionId id, String key) {
		return this.table.keyHash(id).filter((hash) -> new OwnerKey(key).hasHash(hash)).isPresent();
	}

	/**
	 * Marks a submission as being analysed, one try more.
	 * @return empty where there is nothing left to do
	 */
	@Transactional
	public Optional<Submission> begin(SubmissionId id) {
		Optional<Submission> submission = this.table.lock(id).filter((it) -> !it.state().isFinal());
		submission.ifPresent((_) -> this.table.begin(id));
		return submission.flatMap((_) -> this.table.find(id));
	}

	/** Notes how far an analysis has come. */
	public void progress(SubmissionId id, long readBytes, long packets) {
		this.table.progress(id, readBytes, packets);
	}

	/** Back to the queue, after a try that failed. */
	public void requeue(SubmissionId id) {
		this.table.requeue(id);
	}

	/**
	 * Marks the submission as done.
	 * @return whether it still waited for that; if not, the caller's results are not
	 * wanted
	 */
	@Transactional
	public boolean settle(SubmissionId id, long packets) {
		Optional<Submission> submission = this.table.lock(id).filter((it) -> !it.state().isFinal());
		submission.ifPresent((it) -> {
			this.table.progress(id, it.bytes(), packets);
			this.table.end(id, SubmissionState.DONE, null, this.clock.instant());
			logger.info("analyzed {}", id);
		});
		return submission.isPresent();
	}

	/**
	 * Whether the submission has its report, and keeps it until this transaction ends:
	 * who takes it back meanwhile has to wait.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean holdDone(SubmissionId id) {
		return this.table.lock(id).filter((it) -> it.state() == SubmissionState.DONE).isPresent();
	}

	/** Gives a submission up, for good and with the reason. */
	@Transactional
	public void park(SubmissionId id, Problem problem) {
		this.table.lock(id).filter((it) -> !it.state().isFinal()).ifPresent((_) -> {
			this.table.end(id, SubmissionState.FAILED, problem, this.clock.instant());
			logger.info("parked {}: {}", id, problem);
		});
	}

	/**
	 * Ends one whose frames are all of link types that are not read; names one of them.
	 */
	public void parkUnread(SubmissionId id, int linkType) {
		this.transaction.executeWithoutResult((_) -> {
			this.table.unread(id, linkType);
			park(id, Problem.LINK_TYPE_UNSUPPORTED);
		});
	}

	/** Takes a submission back: whatever was kept of it is gone when this returns. */
	public void withdraw(SubmissionId id) {
		this.transaction.executeWithoutResult((_) -> {
			if (this.table.lock(id).isPresent()) {
				this.table.blank(id, this.clock.instant());
				this.events.publishEvent(new SubmissionWithdrawn(id));
			}
		});
		deleteFiles(id);
		logger.info("withdrawn {}", id);
	}

	private void deleteFiles(SubmissionId id) {
		try {
			this.store.deleteAll(id);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
