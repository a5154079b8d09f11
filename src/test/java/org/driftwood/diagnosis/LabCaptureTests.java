package org.driftwood.diagnosis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.driftwood.decode.Ipv4Address;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.driftwood.decode.Frames.ipv4;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Whole captures of a real Teredo: what must come out, and in which order. */
class LabCaptureTests {

	@Test
	void aClientIsOwnTeredo() throws Exception {
		Findings findings = LabRun.of(LabRun.LAB.resolve("client.pcap"));
		assertThat(findings.counts().packets()).isEqualTo(59);
		assertThat(findings.counts().duplicates()).isZero();
		assertThat(findings.hypotheses()).singleElement().satisfies((only) -> {
			assertThat(only.id()).isEqualTo(HypothesisId.OWN_TEREDO);
			assertThat(only.likelihood()).isEqualTo(Likelihood.VERY_LIKELY);
			assertThat(only.opposing()).isEmpty();
		});
		assertThat(findings.conversations()).noneMatch(Conversation::stray);
		assertThat(findings.ownAddresses().evidence()).containsOnly(entry(ipv4("10.0.1.2"), OwnEvidence.SENT_FROM_HERE),
				entry(ipv4("198.51.100.1"), OwnEvidence.MAPPED));
	}

	@Test
	void aNatSeenFromBothSidesIsOwnTeredoAndCountsOnce() throws Exception {
		Findings findings = LabRun.of(LabRun.LAB.resolve("nat-both-sides.pcap"));
		assertThat(findings.counts().packets()).isEqualTo(118);
		assertThat(findings.counts().duplicates()).isEqualTo(59);
		assertThat(findings.counts().translatedCopies()).isEqualTo(59);
		assertThat(findings.hypotheses()).singleElement().satisfies((only) -> {
			assertThat(only.id()).isEqualTo(HypothesisId.OWN_TEREDO);
			assertThat(only.supporting().getFirst().reason()).isEqualTo(Reason.SEEN_ON_BOTH_SIDES_OF_NAT);
			assertThat(only.supporting().getFirst().figures()).containsExactly(59L, 59L);
		});
		assertThat(findings.conversations()).noneMatch(Conversation::stray);
		assertThat(findings.ownAddresses().addresses()).containsExactlyInAnyOrder(ipv4("10.0.1.2"),
				ipv4("198.51.100.1"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "stray-old-lease.pcap", "stray-old-lease-sll.pcap", "stray-old-lease.pcapng" })
	void anOldLeaseLeadsThoughThePacketsAreReroutedLater(String name) throws Exception {
		Findings findings = LabRun.of(LabRun.LAB.resolve(name));
		assertThat(findings.counts().packets()).isEqualTo(24);
		assertThat(findings.counts().byDestinationVerdict()).containsExactly(entry(DestinationVerdict.DEST_MATCH, 12L),
				entry(DestinationVerdict.DEST_MISMATCH, 12L));
		Hypothesis leading = findings.hypotheses().getFirst();
		assertThat(leading.id()).isEqualTo(HypothesisId.OLD_LEASE);
		assertThat(leading.likelihood()).isEqualTo(Likelihood.LIKELY);
		assertThat(leading.supporting()).extracting(Evidence::reason)
			.startsWith(Reason.CLIENT_IS_DESTINATION, Reason.CLIENT_IS_ANOTHER_ADDRESS_HERE);
		assertThat(Diagnosed.find(findings, HypothesisId.REROUTED)).isPresent();
		assertThat(findings.conversations()).allMatch(Conversation::stray);
	}

	@ParameterizedTest
	@ValueSource(strings = { "stray-rerouted.pcap", "stray-rerouted-sll.pcap" })
	void aTranslationInFrontIsRerouted(String name) throws Exception {
		Findings findings = LabRun.of(LabRun.LAB.resolve(name));
		assertThat(findings.counts().packets()).isEqualTo(12);
		assertThat(findings.counts().byDestinationVerdict())
			.containsExactly(entry(DestinationVerdict.DEST_MISMATCH, 12L));
		assertThat(findings.hypotheses()).extracting(Hypothesis::id)
			.containsExactly(HypothesisId.REROUTED, HypothesisId.FORGED_SOURCE);
		assertThat(findings.hypotheses().getFirst().score()).isGreaterThan(0.7);
		assertThat(findings.ownAddresses().addresses()).containsExactly(ipv4("203.0.113.5"));
	}

	@Test
	void bubblesOfAPeerHaveTheirPace() throws Exception {
		Findings findings = LabRun.of(LabRun.LAB.resolve("stray-rerouted.pcap"));
		assertThat(findings.conversations()).filteredOn((conversation) -> conversation.source().port() == 53155)
			.singleElement()
			.satisfies((conversation) -> {
				assertThat(conversation.packets()).isEqualTo(4);
				assertThat(conversation.hops()).isEqualTo(new Hops(2, 2));
				assertThat(conversation.cadence()).extracting(Cadence::medianNanos)
					.satisfies((median) -> assertThat(median).isBetween(3_000_000_000L, 3_100_000_000L));
			});
	}

	@Test
	void aMiredoIsRecognisedByItsHabits() throws Exception {
		Findings findings = LabRun.of(LabRun.LAB.resolve("client.pcap"));
		assertThat(likenesses(findings)).containsExactlyInAnyOrder(Likeness.MIREDO, Likeness.MIREDO_SERVER);
		assertThat(findings.conversations()).filteredOn((it) -> it.group() == KindGroup.QUALIFICATION)
			.hasSize(4)
			.allSatisfy((it) -> assertThat(it.timer()).isEqualTo((it.packets() >= 4) ? Timer.REFRESH : null));
		assertThat(findings.conversations()).filteredOn((it) -> it.answers() != null)
			.hasSize(2)
			.allSatisfy((it) -> assertThat(it.answers()).isEqualTo(it.packets()));
	}

	@Test
	void strayBubblesShowTheirMakerAndTheirNumbers() throws Exception {
		Findings findings = LabRun.of(LabRun.LAB.resolve("stray-old-lease.pcap"));
		assertThat(likenesses(findings)).containsExactly(Likeness.MIREDO);
		assertThat(findings.conversations()).filteredOn((it) -> it.source().port() == 3544)
			.isNotEmpty()
			.allSatisfy((it) -> assertThat(it.idPattern()).isEqualTo(IdPattern.COUNTER));
		assertThat(findings.population()).isEqualTo(new Population(2, 2, 1, 1, 0, 3, 1, false));
	}

	@ParameterizedTest
	@CsvSource({ "windows-xp-session.pcap, WINDOWS_XP", "windows-xp-session.pcap, WINDOWS",
			"windows-xp-session.pcap, MICROSOFT_SERVER", "windows-xp-session.pcap, MIREDO",
			"keepalives-among-ftp.pcap, MICROSOFT_SERVER" })
	void windowsAndItsServersAreRecognisedInCapturesOfOthers(String name, Likeness likeness) throws Exception {
		assertThat(likenesses(publicCapture(name))).contains(likeness).doesNotContain(Likeness.MIXED);
	}

	private static Set<Likeness> likenesses(Findings findings) {
		return findings.conversations()
			.stream()
			.flatMap((it) -> it.fingerprints().stream())
			.map(Fingerprint::likeness)
			.filter(Objects::nonNull)
			.collect(Collectors.toSet());
	}

	@ParameterizedTest
	@CsvSource({ "windows-xp-session.pcap, 29, 70.55.215.234", "keepalives-among-ftp.pcap, 6, 99.224.90.102",
			"bubbles-with-junk-trailers.pcap, 29, 70.55.215.234" })
	void clientsThatOthersCapturedAreOwnTeredo(String name, int packets, String mapped) throws Exception {
		Findings findings = publicCapture(name);
		assertThat(findings.counts().packets()).isEqualTo(packets);
		assertThat(findings.hypotheses().getFirst().id()).isEqualTo(HypothesisId.OWN_TEREDO);
		assertThat(findings.hypotheses().getFirst().score()).isGreaterThan(0.6);
		assertThat(findings.conversations()).noneMatch(Conversation::stray);
		Ipv4Address own = ipv4(mapped);
		assertThat(findings.ownAddresses().contains(own)).isTrue();
		assertThat(findings.tallies()).noneMatch((tally) -> own.equals(tally.source()) || own.equals(tally.server()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "negative-dns-lookalike.pcap", "negative-geneve-ipv6.pcap" })
	void nothingIsSaidOfOtherTraffic(String name) throws Exception {
		Findings findings = publicCapture(name);
		assertThat(findings.counts().packets()).isZero();
		assertThat(findings.hypotheses()).isEmpty();
		assertThat(findings.tallies()).isEmpty();
	}

	private static Findings publicCapture(String name) throws Exception {
		Path file = LabRun.PUBLIC.resolve(name);
		assumeTrue(Files.exists(file));
		return LabRun.of(file);
	}

}
