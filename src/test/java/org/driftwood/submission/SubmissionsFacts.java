package org.driftwood.submission;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.driftwood.Captures;
import org.driftwood.EmptyTables;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What holds of all submissions, on whichever database. */
abstract class SubmissionsFacts {

	static final Uploader SOMEBODY = new Uploader("aa".repeat(32));

	static final Answers ANSWERS = new Answers(Answers.Ipv6Use.NATIVE, Answers.TeredoUse.NO,
			Answers.Vantage.MIRROR_PORT, Answers.NetworkType.TELESCOPE, 12.25, "a note, ünïcode 🦐", true,
			List.of(new Ipv4Address(0xc6336411), new Ipv4Address(0xcb007105)));

	@Autowired
	Submissions submissions;

	@Autowired
	CaptureStore store;

	@Autowired
	SubmissionTable table;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() throws IOException {
		EmptyTables.in(this.jdbc);
		for (SubmissionId id : this.store.uploads()) {
			this.store.deleteAll(id);
		}
	}

	@Test
	void whatWasReceivedIsFoundAsItWasSent() throws IOException {
		Instant before = Instant.now().truncatedTo(ChronoUnit.MICROS);
		Receipt.Accepted accepted = receive(delivery("a.pcap", null));
		Submission found = this.submissions.find(accepted.submission().id()).orElseThrow();
		assertThat(found.answers()).isEqualTo(ANSWERS);
		assertThat(found.fileName()).isEqualTo("a.pcap");
		assertThat(found.state()).isEqualTo(SubmissionState.QUEUED);
		assertThat(found.bytes()).isEqualTo(Captures.strays().length);
		assertThat(found.receivedAt()).isBetween(before, Instant.now());
		assertThat(found.networkHash()).isEqualTo(SOMEBODY.networkHash());
		assertThat(this.store.read(found.id())).hasBinaryContent(Captures.strays());
		assertThat(this.submissions.isOwner(found.id(), accepted.key().value())).isTrue();
		assertThat(this.submissions.isOwner(found.id(), "x")).isFalse();
		assertThat(this.submissions.find(SubmissionId.random())).isEmpty();
	}

	@Test
	void theJobIsWrittenDownWithIt() throws IOException {
		SubmissionId id = receive(delivery("a.pcap", null)).submission().id();
		assertThat(this.jdbc.sql("select task_instance from scheduled_tasks where task_name = 'analysis'")
			.query(String.class)
			.list()).containsExactly(id.value());
	}

	@Test
	void theKeyStandsNowhere() throws IOException {
		String key = receive(delivery("a.pcap", null)).key().value();
		assertThat(this.jdbc.sql("select * from submission").query().singleRow().toString()).doesNotContain(key);
	}

	@Test
	void whatIsRefusedLeavesNothing() throws IOException {
		assertThat(this.submissions.receive(new ByteArrayInputStream(new byte[9]), delivery("a.pcap", null)))
			.isEqualTo(new Receipt.Refused(Problem.NOT_A_CAPTURE));
		nothingIsKept();
	}

	@Test
	void whatTheDatabaseRefusesLeavesNothing() throws IOException {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> receive(delivery("x".repeat(300), null)));
		nothingIsKept();
	}

	@Test
	void aSenderWhoHangsUpLeavesNothing() throws IOException {
		InputStream broken = new SequenceInputStream(new ByteArrayInputStream(Captures.bubbles(5000)),
				new InputStream() {
					@Override
					public int read() throws IOException {
						throw new IOException("hung up");
					}

					@Override
					public int read(byte[] into, int offset, int length) throws IOException {
						throw new IOException("hung up");
					}
				});
		assertThatExceptionOfType(IOException.class)
			.isThrownBy(() -> this.submissions.receive(broken, delivery("a.pcap", null)));
		nothingIsKept();
	}

	@Test
	void eachBeginningIsATry() throws IOException {
		SubmissionId id = receive(delivery("a.pcap", null)).submission().id();
		this.submissions.begin(id);
		this.submissions.progress(id, 100, 5);
		assertThat(this.table.find(id)).hasValueSatisfying((it) -> {
			assertThat(it.state()).isEqualTo(SubmissionState.ANALYSING);
			assertThat(it.readBytes()).isEqualTo(100);
			assertThat(it.packets()).isEqualTo(5);
		});
		this.submissions.requeue(id);
		assertThat(state(id)).isEqualTo(SubmissionState.QUEUED);
		Submission second = this.submissions.begin(id).orElseThrow();
		assertThat(second.attempts()).isEqualTo(2);
		assertThat(second.readBytes()).isZero();
	}

	@Test
	void whatIsSettledStaysSettled() throws IOException {
		SubmissionId id = receive(delivery("a.pcap", null)).submission().id();
		this.submissions.begin(id);
		assertThat(this.submissions.settle(id, 24)).isTrue();
		assertThat(this.submissions.settle(id, 25)).isFalse();
		this.submissions.park(id, Problem.ANALYSIS_FAILED);
		this.submissions.requeue(id);
		assertThat(this.submissions.begin(id)).isEmpty();
		Submission settled = this.submissions.find(id).orElseThrow();
		assertThat(settled.state()).isEqualTo(SubmissionState.DONE);
		assertThat(settled.packets()).isEqualTo(24);
		assertThat(settled.percent()).isEqualTo(100);
		assertThat(settled.settledAt()).isNotNull();
		assertThat(settled.problem()).isNull();
	}

	@Test
	void whatIsParkedSaysWhy() throws IOException {
		SubmissionId id = receive(delivery("a.pcap", null)).submission().id();
		this.submissions.park(id, Problem.TOO_MANY_PACKETS);
		assertThat(this.submissions.settle(id, 1)).isFalse();
		assertThat(this.submissions.find(id).map(Submission::problem)).contains(Problem.TOO_MANY_PACKETS);
		assertThat(state(id)).isEqualTo(SubmissionState.FAILED);
	}

	@Test
	void ofAWithdrawnOneOnlyThatIsLeft() throws IOException {
		Receipt.Accepted accepted = receive(delivery("a.pcap", "dd".repeat(32)));
		SubmissionId id = accepted.submission().id();
		this.submissions.withdraw(id);
		this.submissions.withdraw(id);
		this.submissions.withdraw(SubmissionId.random());
		Submission left = this.submissions.find(id).orElseThrow();
		assertThat(left.state()).isEqualTo(SubmissionState.WITHDRAWN);
		assertThat(left.answers())
			.isEqualTo(new Answers(null, null, null, null, null, null, left.answers().includePayload(), List.of()));
		assertThat(left.fileName()).isNull();
		assertThat(left.networkHash()).isNull();
		assertThat(left.sha256()).isEmpty();
		assertThat(this.submissions.isOwner(id, accepted.key().value())).isFalse();
		assertThat(this.store.uploads()).isEmpty();
		assertThat(this.submissions.begin(id)).isEmpty();
		assertThat(this.submissions.settle(id, 1)).isFalse();
	}

	@Test
	void sentTwiceAtOnceWithOneKeyItIsTakenOnce() throws Exception {
		Callable<Receipt> send = () -> receive(delivery("a.pcap", "ee".repeat(32)));
		try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Receipt>> receipts = senders.invokeAll(List.of(send, send, send, send));
			assertThat(receipts).extracting((receipt) -> ((Receipt.Accepted) receipt.get()).submission().id())
				.containsOnly(((Receipt.Accepted) receipts.getFirst().get()).submission().id());
		}
		assertThat(EmptyTables.count(this.jdbc, "submission")).isOne();
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isOne();
		assertThat(this.store.uploads()).hasSize(1);
	}

	private void nothingIsKept() throws IOException {
		assertThat(EmptyTables.count(this.jdbc, "submission")).isZero();
		assertThat(EmptyTables.count(this.jdbc, "scheduled_tasks")).isZero();
		assertThat(this.store.uploads()).isEmpty();
		assertThat(this.store.drafts()).isEmpty();
	}

	private SubmissionState state(SubmissionId id) {
		return this.submissions.find(id).map(Submission::state).orElseThrow();
	}

	private Receipt.Accepted receive(Delivery delivery) throws IOException {
		return (Receipt.Accepted) this.submissions.receive(new ByteArrayInputStream(Captures.strays()), delivery);
	}

	private static Delivery delivery(@Nullable String fileName, @Nullable String idempotencyHash) {
		return new Delivery(fileName, ANSWERS, SOMEBODY, OwnerKey.random(), idempotencyHash);
	}

}
