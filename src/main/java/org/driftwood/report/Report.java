package org.driftwood.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one submission, as it is stored, and as the API gives it to whoever
 * looks.
 *
 * @param decoder what made it
 * @param capture the file
 * @param teredo the packets in it, counted
 * @param conversations most packets first
 * @param otherConversations those that are not listed
 * @param hypotheses highest score first
 * @param population how many take part; null in reports that are older than this field
 * @param seenBy who sees it in this form; null as it is stored
 * @param networks whose the senders and servers are; null where the portal has no file
 * that says so, and as it is stored
 */
public record Report(Decoder decoder, CaptureFacts capture, TeredoFacts teredo, List<ConversationRow> conversations,
		OtherConversations otherConversations, List<HypothesisRow> hypotheses, @Nullable Population population,
		@Nullable String seenBy, @Nullable NetworksTold networks) {

	/** The report as it is stored, which nobody sees as it is. */
	public Report(Decoder decoder, CaptureFacts capture, TeredoFacts teredo, List<ConversationRow> conversations,
			OtherConversations otherConversations, List<HypothesisRow> hypotheses, @Nullable Population population) {
		this(decoder, capture, teredo, conversations, otherConversations, hypotheses, population, null, null);
	}

	Report seenBy(String eye, CaptureFacts facts) {
		return seenBy(eye, facts, this.conversations, this.otherConversations);
	}

	Report seenBy(String eye, CaptureFacts facts, List<ConversationRow> rows, OtherConversations rest) {
		return new Report(this.decoder, facts, this.teredo, rows, rest, this.hypotheses, this.population, eye,
				this.networks);
	}

	Report with(NetworksTold told) {
		return new Report(this.decoder, this.capture, this.teredo, this.conversations, this.otherConversations,
				this.hypotheses, this.population, this.seenBy, told);
	}

	/**
	 * Whose the senders and servers are, by a file of the portal's operator.
	 *
	 * @param description as the file describes itself
	 * @param madeOn the day on which the file was made
	 * @param attribution what its licence wants said
	 * @param addresses those that are in it
	 */
	public record NetworksTold(String description, LocalDate madeOn, @Nullable String attribution,
			Map<String, NetworkRow> addresses) {

		/** Whose an end is, with its port or without; null where nobody says. */
		public @Nullable NetworkRow of(@Nullable String end) {
			return (end != null) ? this.addresses.get(Ends.address(end)) : null;
		}

	}

	/**
	 * Whose an address is.
	 *
	 * @param asn number of the autonomous system
	 * @param organization that runs it
	 * @param country two letters
	 */
	public record NetworkRow(@Nullable Long asn, @Nullable String organization, @Nullable String country) {
	}

	/**
	 * What made the report.
	 *
	 * @param version of the program
	 * @param rules the version of what is concluded from packets; null in reports that
	 * are older than this number
	 */
	public record Decoder(String version, @Nullable Integer rules) {
	}

	/**
	 * The file that was sent.
	 *
	 * @param sha256 of the file as sent, in hex; for the owner only, as whoever guesses
	 * the file's only unknown address could check it by this
	 * @param bytes of the file as sent
	 * @param packets frames of any kind
	 * @param linkTypes LINKTYPE numbers in order of appearance
	 * @param unreadLinkTypes those among them that are not read
	 * @param cutShort whether it stops in the middle of a record
	 * @param brokenAt where in the unpacked file it stops making sense, if it does
	 * @param brokenBecause why
	 */
	public record CaptureFacts(@Nullable String sha256, String format, String compression, long bytes, long packets,
			List<Integer> linkTypes, List<Integer> unreadLinkTypes, @Nullable Instant firstPacketAt,
			@Nullable Instant lastPacketAt, boolean cutShort, @Nullable Long brokenAt, @Nullable String brokenBecause) {

		CaptureFacts withoutHash() {
			return new CaptureFacts(null, this.format, this.compression, this.bytes, this.packets, this.linkTypes,
					this.unreadLinkTypes, this.firstPacketAt, this.lastPacketAt, this.cutShort, this.brokenAt,
					this.brokenBecause);
		}

	}

	/**
	 * How many packets were what. Copies are counted in the first figure and left out of
	 * all others but their own.
	 *
	 * @param packets all Teredo packets
	 * @param duplicates copies among them
	 * @param translatedCopies copies that an address translator had changed
	 * @param listed packets that can be looked at one by one
	 */
	public record TeredoFacts(long packets, long duplicates, long translatedCopies, long malformed, long truncated,
			long otherOn3544, long listed, Map<String, Long> byKind, Map<String, Long> byDestinationVerdict,
			Map<String, Long> byServerVerdict, Map<String, Long> bySourceVerdict, Map<String, Long> anomalies) {

		/** The packets without their copies. */
		public long distinct() {
			return this.packets - this.duplicates;
		}

	}

	/**
	 * Packets of one kind between two ends that name the same server and client. What is
	 * null may also be so because the report is older than the field.
	 *
	 * @param firstAt null where no packet tells its time
	 * @param lastAt the same
	 * @param medianGapSeconds null with fewer than four packets, as is the spread
	 * @param gapSpreadSeconds between the shortest and the longest quarter of the gaps
	 * @param timer which of Teredo's timers the gaps fit; null where none rules
	 * @param ipv4Ids how the source numbers its packets
	 * @param answered of advertisements: how many echo the nonce of a solicitation in the
	 * capture
	 * @param fingerprints what the makers of the packets look like
	 */
	public record ConversationRow(String source, String destination, @Nullable String server, @Nullable String client,
			String group, long packets, @Nullable Instant firstAt, @Nullable Instant lastAt,
			@Nullable Double medianGapSeconds, int minHops, int maxHops, @Nullable String destinationVerdict,
			@Nullable String serverVerdict, @Nullable String sourceVerdict, boolean stray, long firstPacket,
			@Nullable Double gapSpreadSeconds, @Nullable String timer, @Nullable String ipv4Ids,
			@Nullable Long answered, @Nullable List<FingerprintRow> fingerprints) {

		/** The median gap, for people. */
		public @Nullable Lasted medianGap() {
			return (this.medianGapSeconds != null) ? Lasted.of(this.medianGapSeconds) : null;
		}

		/** How much the gaps differ, for people. */
		public @Nullable Lasted gapSpread() {
			return (this.gapSpreadSeconds != null) ? Lasted.of(this.gapSpreadSeconds) : null;
		}

		/** The same with its addresses written otherwise. */
		ConversationRow between(String from, String to, @Nullable String withServer, @Nullable String withClient) {
			return new ConversationRow(from, to, withServer, withClient, this.group, this.packets, this.firstAt,
					this.lastAt, this.medianGapSeconds, this.minHops, this.maxHops, this.destinationVerdict,
					this.serverVerdict, this.sourceVerdict, this.stray, this.firstPacket, this.gapSpreadSeconds,
					this.timer, this.ipv4Ids, this.answered, this.fingerprints);
		}

	}

	/**
	 * What the maker of some packets looks like; unverified.
	 *
	 * @param part SENDER of the inner packet, or SERVER that handed it on
	 * @param looksLike null where the marks tell no maker
	 * @param marks what was seen
	 */
	public record FingerprintRow(String part, @Nullable String looksLike, List<String> marks) {
	}

	/**
	 * How many different hosts take part.
	 *
	 * @param clients embedded in inner destinations
	 * @param relays outer sources of what native IPv6 hosts sent
	 * @param origins that servers told
	 * @param portsOfOneClient the most ports that one client was named with
	 * @param atLeast whether there were more than could be told apart
	 */
	public record Population(long senders, long receivers, long clients, long servers, long relays, long origins,
			long portsOfOneClient, boolean atLeast) {
	}

	/** The conversations that are not listed, summed. */
	public record OtherConversations(long conversations, long packets) {
	}

	/** One hypothesis with what speaks for and against it. */
	public record HypothesisRow(String id, double score, String likelihood,
			@JsonProperty("for") List<EvidenceRow> supporting, @JsonProperty("against") List<EvidenceRow> opposing) {
	}

	/**
	 * Something seen.
	 *
	 * @param reason its name
	 * @param figures what the sentence of that name counts
	 * @param packets the frames, ascending; the first ones where there are many
	 * @param packetCount all of them
	 */
	public record EvidenceRow(String reason, List<Long> figures, List<Long> packets, long packetCount) {

		/** Its packets as a sentence tells them. */
		public PacketRuns runs() {
			return PacketRuns.of(this.packets, this.packetCount);
		}

	}

}
