package org.driftwood.community;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.driftwood.EmptyTables;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.Likeness;
import org.driftwood.diagnosis.Tally;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.Answers;
import org.driftwood.submission.Answers.Ipv6Use;
import org.driftwood.submission.Answers.Vantage;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The sums that are kept, on whichever database. */
abstract class RollupFacts {

	private static final Instant RECEIVED = Instant.parse("2026-03-20T12:00:00Z");

	private static final int WORKERS = 6;

	private static final int ROUNDS = 12;

	/** More than are read at once, and no whole number of pages. */
	private static final int MANY = 2_100;

	@Autowired
	Rollups rollups;

	@Autowired
	RollupCheck check;

	@Autowired
	RollupHealth health;

	@Autowired
	RollupSums kept;

	@Autowired
	Submissions submissions;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void empty() {
		EmptyTables.in(this.jdbc);
		this.check.note(List.of());
	}

	@Test
	void whateverComesAndGoesTheyAreThoseOfTheShares() {
		Random random = new Random(7);
		List<SubmissionId> there = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			if (random.nextInt(3) > 0 || there.isEmpty()) {
				there.add(insert(random));
			}
			SubmissionId id = there.get(random.nextInt(there.size()));
			if (random.nextInt(4) > 0) {
				publish(id, random);
			}
			else {
				this.submissions.withdraw(id);
				there.remove(id);
			}
		}
		assertThat(this.check.differences()).isEmpty();
		List<?> before = rows();
		assertThat(before).isNotEmpty();
		this.rollups.rebuild();
		assertThat(rows()).isEqualTo(before);
		there.forEach(this.submissions::withdraw);
		assertThat(rows()).isEmpty();
	}

	@Test
	void theAddressesOfSharesAreComparedAndRebuiltToo() {
		publish(insert(new Random(1)), new Random(1));
		assertThat(this.check.differences()).isEmpty();
		List<?> before = hosts();
		assertThat(before).isNotEmpty();
		this.jdbc.sql("update share_host set packets = packets + 1").update();
		assertThat(this.check.differences()).containsExactly("HOSTS");
		this.rollups.rebuild();
		assertThat(hosts()).isEqualTo(before);
		assertThat(this.check.differences()).isEmpty();
	}

	@Test
	void moreSharesThanAreReadAtOnceAreAddedUpNetworkByNetwork() {
		SubmissionId first = SubmissionRows.insert(this.jdbc, "a", Answers.UNKNOWN, RECEIVED);
		this.events
			.publishEvent(new ReportPublished(first, 5, RECEIVED, RECEIVED, Map.of(), List.of(tally(new Random(1)))));
		for (int i = 0; i < MANY; i++) {
			SubmissionRows.insert(this.jdbc, (i % 2 == 0) ? "a" : "b", Answers.UNKNOWN, RECEIVED);
		}
		this.jdbc.sql("""
				insert into contribution (submission_id, network_hash, received_on, packets, looked_from, looked_to)
				select s.id, s.network_hash, c.received_on, c.packets, c.looked_from, c.looked_to
				from submission s, contribution c where s.id <> c.submission_id""").update();
		this.jdbc.sql("""
				insert into share (submission_id, seen_on, kind, port, packets, first_at, last_at)
				select c.submission_id, h.seen_on, h.kind, h.port, h.packets, h.first_at, h.last_at
				from contribution c, share h where c.submission_id <> h.submission_id""").update();
		this.rollups.rebuild();
		Sum looking = this.kept.looking(Cut.ALL);
		assertThat(looking.submissions()).isEqualTo(1 + MANY);
		assertThat(looking.networks()).isEqualTo(2);
		assertThat(this.check.differences()).isEmpty();
	}

	private List<?> hosts() {
		return this.jdbc.sql("select * from share_host order by submission_id, subject, address").query().listOfRows();
	}

	@Test
	void workersThatFinishAtOnceLoseNoCountAndDoNotWaitForEachOtherForEver() throws Exception {
		CyclicBarrier together = new CyclicBarrier(WORKERS);
		try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
			List<Future<Integer>> ends = workers
				.invokeAll(IntStream.range(0, WORKERS).mapToObj((i) -> worker(i, together)).toList());
			for (Future<Integer> end : ends) {
				assertThat(end.get()).isEqualTo(ROUNDS);
			}
		}
		assertThat(this.check.differences()).isEmpty();
		Sum looking = this.kept.looking(Cut.ALL);
		assertThat(looking.submissions()).isEqualTo(WORKERS * ROUNDS - withdrawn());
		assertThat(looking.networks()).isEqualTo(3);
	}

	private static long withdrawn() {
		return WORKERS * (long) (ROUNDS / 4);
	}

	/** The same few networks, hosts and kinds as the others have. */
	private Callable<Integer> worker(int number, CyclicBarrier together) {
		return () -> {
			Random random = new Random(number);
			int rounds = 0;
			for (; rounds < ROUNDS; rounds++) {
				together.await();
				SubmissionId id = SubmissionRows.insert(this.jdbc, "network" + (number + rounds) % 3, Answers.UNKNOWN,
						RECEIVED);
				publish(id, random);
				if (rounds % 4 == 3) {
					this.submissions.withdraw(id);
				}
			}
			return rounds;
		};
	}

	@Test
	void whereTheyAreWrongTheHealthSaysSo() {
		publish(insert(new Random(1)), new Random(1));
		this.check.note(this.check.differences());
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
		this.jdbc.sql("update rollup set packets = packets + 1 where facet = 'KINDS'").update();
		this.check.note(this.check.differences());
		assertThat(this.health.health().getStatus()).isEqualTo(RollupHealth.OUT_OF_STEP);
		assertThat(this.health.health().getDetails()).containsEntry("outOfStep", "KINDS").containsKey("comparedAt");
		this.rollups.rebuild();
		assertThat(this.check.differences()).isEmpty();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void anOlderVersionLeftNoneAndTheyAreMadeWithTheFirstShare() {
		publish(insert(new Random(1)), new Random(1));
		this.jdbc.sql("delete from rollup").update();
		this.jdbc.sql("update rollup_state set built = false").update();
		publish(insert(new Random(2)), new Random(2));
		assertThat(this.check.differences()).isEmpty();
		assertThat(this.rollups.isBuilt()).isTrue();
	}

	private List<?> rows() {
		return this.jdbc.sql("select * from rollup order by scope, facet, name, cut, monday").query().listOfRows();
	}

	private SubmissionId insert(Random random) {
		Answers answers = new Answers(any(random, Ipv6Use.NONE, Ipv6Use.NATIVE, null), null,
				any(random, Vantage.ON_HOST, null), null, null, null, false, List.of());
		return SubmissionRows.insert(this.jdbc, any(random, "a", "b", "c", ""), answers, RECEIVED);
	}

	private void publish(SubmissionId id, Random random) {
		List<Tally> tallies = IntStream.range(0, random.nextInt(4)).mapToObj((_) -> tally(random)).toList();
		long packets = tallies.stream().mapToLong(Tally::packets).sum();
		this.events.publishEvent(new ReportPublished(id, packets, RECEIVED.minusSeconds(random.nextInt(3_000_000)),
				RECEIVED, (packets % 2 > 0) ? Map.of("CLIENT_PORT_ZERO", 1L) : Map.of(), tallies));
	}

	private static Tally tally(Random random) {
		LocalDate day = LocalDate.ofInstant(RECEIVED, ZoneOffset.UTC).minusDays(random.nextInt(40));
		long nanos = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1_000_000_000L;
		return new Tally(day.toEpochDay(), Frames.ipv4("192.0.2." + random.nextInt(4)),
				Frames.ipv4("198.51.100." + random.nextInt(2)), any(random, PacketKind.TCP, PacketKind.UDP),
				any(random, DestinationVerdict.DEST_MATCH, null), 3544 + random.nextInt(2), 1 + random.nextInt(9),
				nanos, nanos, random.nextInt(3), any(random, Likeness.MIREDO, null));
	}

	@SafeVarargs
	private static <T extends @Nullable Object> T any(Random random, T... values) {
		return values[random.nextInt(values.length)];
	}

}
