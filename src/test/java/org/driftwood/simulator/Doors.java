package org.driftwood.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.driftwood.Captures;
import org.driftwood.Visitor;
import org.driftwood.community.Spread;
import org.driftwood.community.Spreads;
import org.driftwood.decode.Frames;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.Tally;
import org.driftwood.generator.Message;
import org.driftwood.generator.Stray;
import org.driftwood.report.ReportPublished;
import org.driftwood.submission.Answers;
import org.driftwood.submission.NothingSeen;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.driftwood.submission.Submissions;
import tools.jackson.databind.JsonNode;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The portal's doors: the events by which a report, or word that nothing came, reaches
 * the counts, in the transaction that they come in; over the network where it says so.
 */
final class Doors {

	private static final String SERVER = "192.0.2.33";

	private static final int HOURS_OF_A_DAY = 24;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final Submissions submissions;

	private final Spreads spreads;

	private final int port;

	private final Visitor everybody;

	Doors(JdbcClient jdbc, ApplicationEventPublisher events, TransactionTemplate transaction, Submissions submissions,
			Spreads spreads, int port) {
		this.jdbc = jdbc;
		this.events = events;
		this.transaction = transaction;
		this.submissions = submissions;
		this.spreads = spreads;
		this.port = port;
		this.everybody = new Visitor(port);
	}

	/** Sends what somebody saw: the submission's id. */
	String send(Look look) {
		return this.transaction.execute((_) -> look.hits().isEmpty() ? nothing(look) : report(look));
	}

	private String report(Look look) {
		SubmissionId id = SubmissionRows.insert(this.jdbc, look.network(), Answers.UNKNOWN, noon(look.to()));
		this.events.publishEvent(new ReportPublished(id, look.packets(), noon(look.from()), noon(look.to()), Map.of(),
				look.hits().stream().map(Doors::tally).toList()));
		return id.value();
	}

	private String nothing(Look look) {
		double hours = HOURS_OF_A_DAY * (double) (look.to().toEpochDay() - look.from().toEpochDay());
		Answers answers = new Answers(null, null, null, null, hours, null, false, List.of());
		SubmissionId id = SubmissionRows.insert(this.jdbc, look.network(), answers, noon(look.to()));
		this.events.publishEvent(new NothingSeen(this.submissions.find(id).orElseThrow()));
		return id.value();
	}

	/** Sends a capture over the network, and waits for its report. */
	String sendCapture(String sender) {
		byte[] packet = Stray.carrying(Message.nothing()).from(sender + ":3544").ipv4();
		return Visitor.id(new Visitor(this.port).analysed(Captures.of(List.of(packet))));
	}

	void withdraw(String id) {
		this.submissions.withdraw(new SubmissionId(id));
	}

	/** What the owner of a submission is told of its senders. */
	Map<String, Spread> spreads(String id) {
		Map<String, Spread> told = new HashMap<>();
		this.spreads.of(id, (_) -> true)
			.stream()
			.filter((it) -> it.subject() == Spread.Subject.SOURCE)
			.forEach((it) -> told.put(it.name(), it));
		return told;
	}

	/** What everybody is told. */
	JsonNode summary() {
		return Visitor.json(this.everybody.get("/api/v1/findings/summary"));
	}

	/** What everybody is told of a sender; of an unknown one that it is unknown. */
	JsonNode source(String sender) {
		return Visitor.json(this.everybody.get("/api/v1/sources/" + sender));
	}

	/** What the database has of each sender, which nobody is told so exactly. */
	Map<String, Long> packetsBySender() {
		Map<String, Long> packets = new HashMap<>();
		this.jdbc.sql("select source, sum(packets) as packets from share group by source").query((row) -> {
			packets.put(row.getString("source"), row.getLong("packets"));
		});
		return packets;
	}

	/** What the database has of all. */
	long packets() {
		return this.jdbc.sql("select coalesce(sum(packets), 0) from contribution").query(Long.class).single();
	}

	private static Tally tally(Hit hit) {
		long nanos = noon(hit.day()).getEpochSecond() * 1_000_000_000L;
		return new Tally(hit.day().toEpochDay(), Frames.ipv4(hit.sender()), Frames.ipv4(SERVER),
				PacketKind.BUBBLE_FROM_SERVER, DestinationVerdict.DEST_MISMATCH, 40_000, hit.packets(), nanos,
				nanos + 1_000_000_000L);
	}

	private static Instant noon(LocalDate day) {
		return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
	}

}
