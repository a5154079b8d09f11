package org.driftwood.report;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.driftwood.capture.CaptureEnd;
import org.driftwood.capture.CapturedPacket;
import org.driftwood.diagnosis.Conversation;
import org.driftwood.diagnosis.Counts;
import org.driftwood.diagnosis.Evidence;
import org.driftwood.diagnosis.Findings;
import org.driftwood.diagnosis.Fingerprint;
import org.driftwood.diagnosis.Hypothesis;
import org.driftwood.diagnosis.Population;
import org.driftwood.privacy.CaptureOutline;

/** Writes down what diagnosis found. */
public final class ReportMaker {

	private static final double NANOS = 1e9;

	private ReportMaker() {
	}

	/**
	 * Makes the report.
	 * @param program that makes it
	 * @param listed packets in the excerpt
	 */
	public static Report report(Report.Decoder program, Report.CaptureFacts capture, Findings findings, long listed) {
		return new Report(program, capture, teredo(findings.counts(), listed),
				findings.conversations().stream().map(ReportMaker::conversation).toList(),
				new Report.OtherConversations(findings.rest().conversations(), findings.rest().packets()),
				findings.hypotheses().stream().map(ReportMaker::hypothesis).toList(),
				population(findings.population()));
	}

	/**
	 * What is told of the file.
	 * @param sha256 of the file as it came
	 * @param bytes of the file as it came
	 */
	public static Report.CaptureFacts capture(String sha256, long bytes, CaptureOutline capture) {
		Long first = capture.firstNanos();
		Long last = capture.lastNanos();
		CaptureEnd end = capture.end();
		return new Report.CaptureFacts(sha256, capture.format().name(), capture.compression().name(), bytes,
				capture.packets(), capture.linkTypes(), capture.unreadLinkTypes(),
				(first != null) ? instant(first) : null, (last != null) ? instant(last) : null,
				end instanceof CaptureEnd.CutShort, (end instanceof CaptureEnd.Broken broken) ? broken.offset() : null,
				(end instanceof CaptureEnd.Broken broken) ? broken.reason().name() : null);
	}

	private static Report.Population population(Population it) {
		return new Report.Population(it.senders(), it.receivers(), it.clients(), it.servers(), it.relays(),
				it.origins(), it.portsOfOneClient(), it.atLeast());
	}

	/** A point in time from nanoseconds since 1970. */
	public static Instant instant(long nanos) {
		return Instant.ofEpochSecond(0, nanos);
	}

	/** The time of a packet; null where it has none. */
	static @Nullable Instant time(long nanos) {
		return (nanos != CapturedPacket.NO_TIME) ? instant(nanos) : null;
	}

	private static Report.TeredoFacts teredo(Counts counts, long listed) {
		return new Report.TeredoFacts(counts.packets(), counts.duplicates(), counts.translatedCopies(),
				counts.malformed(), counts.truncated(), counts.otherOn3544(), listed, names(counts.byKind()),
				names(counts.byDestinationVerdict()), names(counts.byServerVerdict()), names(counts.bySourceVerdict()),
				names(counts.anomalies()));
	}

	private static Map<String, Long> names(Map<? extends Enum<?>, Long> counts) {
		Map<String, Long> names = new LinkedHashMap<>();
		counts.forEach((value, count) -> names.put(value.name(), count));
		return names;
	}

	private static Report.ConversationRow conversation(Conversation it) {
		return new Report.ConversationRow(it.source().toString(), it.destination().toString(), text(it.server()),
				text(it.client()), it.group().name(), it.packets(), time(it.firstNanos()), time(it.lastNanos()),
				medianGap(it), it.hops().min(), it.hops().max(), text(it.destinationVerdict()),
				text(it.serverVerdict()), text(it.sourceVerdict()), it.stray(), firstPacket(it),
				(it.cadence() != null) ? seconds(it.cadence().spreadNanos()) : null, text(it.timer()),
				text(it.idPattern()), it.answers(), it.fingerprints().stream().map(ReportMaker::fingerprint).toList());
	}

	private static Report.FingerprintRow fingerprint(Fingerprint it) {
		return new Report.FingerprintRow(it.part().name(), text(it.likeness()),
				it.marks().stream().map(Enum::name).toList());
	}

	private static @Nullable Double medianGap(Conversation it) {
		return (it.cadence() != null) ? seconds(it.cadence().medianNanos()) : null;
	}

	private static double seconds(long nanos) {
		return Math.round(nanos / NANOS * 1000) / 1000.0;
	}

	private static long firstPacket(Conversation it) {
		return it.numbers().ranges().isEmpty() ? 0 : it.numbers().ranges().getFirst().first();
	}

	private static Report.HypothesisRow hypothesis(Hypothesis it) {
		return new Report.HypothesisRow(it.id().name(), Math.round(it.score() * 100) / 100.0, it.likelihood().name(),
				evidence(it.supporting()), evidence(it.opposing()));
	}

	private static List<Report.EvidenceRow> evidence(List<Evidence> evidence) {
		return evidence.stream()
			.map((it) -> new Report.EvidenceRow(it.reason().name(), it.figures(), it.packets().named(),
					it.packets().count()))
			.toList();
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? value.toString() : null;
	}

}
