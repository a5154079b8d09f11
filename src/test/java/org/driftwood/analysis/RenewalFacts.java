package org.driftwood.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.driftwood.Captures;
import org.driftwood.CapturesAtHand;
import org.driftwood.EmptyTables;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.generator.GeneratedCaptures;
import org.driftwood.privacy.HomeEvidence;
import org.driftwood.report.Report;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.SubmissionId;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What an earlier program has analysed is made again from what is kept of it. */
abstract class RenewalFacts extends UpgradedPortal {

	static Stream<Named<byte[]>> captures() throws IOException {
		List<Named<byte[]>> captures = new ArrayList<>();
		Captures.LAB.forEach((name) -> captures.add(Named.of(name, Captures.lab(name))));
		captures.add(Named.of("no Teredo", Captures.queries(9)));
		captures.add(Named.of("no packet", Arrays.copyOf(Captures.strays(), 24)));
		captures.add(Named.of("fragments", GeneratedCaptures.inFragments(5).bytes()));
		captures.add(Named.of("mixed", GeneratedCaptures.mixed(7, 400).bytes()));
		captures.add(Named.of("crowded", GeneratedCaptures.crowded(8, 400).bytes()));
		for (Path file : CapturesAtHand.ofOthers().toList()) {
			captures.add(Named.of(file.getFileName().toString(), Files.readAllBytes(file)));
		}
		return captures.stream();
	}

	/** Also what the excerpt alone could not tell: the file, and what was no Teredo. */
	@ParameterizedTest
	@MethodSource("captures")
	void whatIsMadeAgainIsWhatTheFileItselfGives(byte[] capture) throws IOException {
		SubmissionId fresh = sent(capture);
		this.job.run(fresh);
		SubmissionId old = other(capture);
		assertThat(this.renewal.run(() -> false)).isTrue();
		assertThat(version(old)).isEqualTo(2);
		assertThat(this.reports.find(old)).isEqualTo(this.reports.find(fresh));
		assertThat(shares(old)).isEqualTo(shares(fresh));
		for (ExcerptFile file : List.of(ExcerptFile.PCAP, ExcerptFile.INDEX)) {
			assertThat(this.store.excerpt(old, file)).hasSameBinaryContentAs(this.store.excerpt(fresh, file));
		}
	}

	@Test
	void whereNothingDiffersThereIsNoOtherVersion() throws IOException {
		SubmissionId id = old(Captures.strays());
		Report before = this.reports.find(id).orElseThrow();
		assertThat(this.renewal.run(() -> false)).isTrue();
		assertThat(this.reports.find(id)).contains(before);
		assertThat(before.decoder()).isEqualTo(EarlierProgram.VERSION.decoder());
		assertThat(version(id)).isOne();
		assertThat(outcome(id)).isEqualTo("SAME");
		assertThat(EmptyTables.count(this.jdbc, "earlier_report")).isZero();
		assertThat(this.renewal.isWanted()).isFalse();
	}

	@Test
	void theVersionBeforeIsKeptAsItWas() throws IOException {
		SubmissionId id = other(Captures.strays());
		String before = row("select body from report where submission_id = ?", id);
		String madeAt = row("select cast(made_at as varchar(40)) from report where submission_id = ?", id);
		this.renewal.run(() -> false);
		assertThat(row("select body from earlier_report where version = 1 and submission_id = ?", id))
			.isEqualTo(before);
		assertThat(row("select cast(made_at as varchar(40)) from earlier_report where submission_id = ?", id))
			.isEqualTo(madeAt);
		assertThat(row("select differs from report where submission_id = ?", id)).isEqualTo("POPULATION");
	}

	@Test
	void runAgainItChangesNothing() throws IOException {
		SubmissionId id = other(Captures.strays());
		this.renewal.run(() -> false);
		this.renewal.run(() -> false);
		earlierProgramsLook();
		assertThat(version(id)).isEqualTo(2);
		assertThat(EmptyTables.count(this.jdbc, "earlier_report")).isOne();
		assertThat(EmptyTables.count(this.jdbc, "contribution")).isOne();
	}

	/** Of a third version, too, packets have their numbers of the upload. */
	@Test
	void aThirdVersionIsMadeFromWhatTheFirstHasKept() throws IOException {
		SubmissionId id = other(GeneratedCaptures.crowded(8, 400).bytes());
		this.renewal.run(() -> false);
		Report second = this.reports.find(id).orElseThrow();
		this.earlier.said(id, "\"rules\":" + this.program.rules(), "\"rules\":0");
		this.earlier.said(id, "\"senders\":", "\"senders\":9");
		unseen(id);
		this.renewal.run(() -> false);
		assertThat(version(id)).isEqualTo(3);
		assertThat(this.reports.find(id)).contains(second);
		assertThat(EmptyTables.count(this.jdbc, "earlier_report")).isEqualTo(2);
	}

	@Test
	void withTheSubmissionAllVersionsAndFilesGo() throws IOException {
		SubmissionId id = other(Captures.strays());
		this.renewal.run(() -> false);
		assertThat(files(id)).hasSize(3);
		this.submissions.withdraw(id);
		nothingIsLeft(id);
	}

	@Test
	void takenBackInTheMiddleNothingIsLeft() throws IOException {
		SubmissionId id = other(Captures.bubbles(20_000));
		AtomicInteger looks = new AtomicInteger();
		renewal(() -> {
			if (looks.incrementAndGet() == 3) {
				this.submissions.withdraw(id);
			}
		}).run(() -> false);
		assertThat(looks).hasValueGreaterThanOrEqualTo(3);
		nothingIsLeft(id);
	}

	@Test
	void whatItsOwnerSaysOfHisAddressesStays() throws IOException {
		SubmissionId id = other(Captures.strays());
		Ipv4Address found = this.homes.find(id).orElseThrow().addresses().iterator().next();
		Ipv4Address told = Ipv4Address.parse("192.0.2.1").orElseThrow();
		this.homes.remove(id, found);
		this.homes.add(this.submissions.find(id).orElseThrow(), List.of(told));
		this.renewal.run(() -> false);
		assertThat(this.homes.find(id).orElseThrow().evidence()).doesNotContainKey(found)
			.containsEntry(told, HomeEvidence.STATED);
		assertThat(shares(id)).isNotEmpty().noneSatisfy((share) -> assertThat(share).containsValue("192.0.2.1"));
	}

	@Test
	void whereNobodyHasLookedWhoseTheAddressesAreItIsDecidedNow() throws IOException {
		SubmissionId id = old(Captures.strays());
		this.jdbc.sql("delete from home_address").update();
		this.jdbc.sql("update submission set homes_decided = false").update();
		this.renewal.run(() -> false);
		assertThat(this.homes.find(id).orElseThrow().addresses()).isNotEmpty();
	}

	@Test
	void ofWhatIsKeptInPartThereIsNoOtherAnswer() throws IOException {
		SubmissionId id = other(Captures.strays());
		this.earlier.said(id, "\"listed\":24", "\"listed\":23");
		leftAsItIs(id, "PART_KEPT");
	}

	@Test
	void ofWhatIsNotKeptAnyMoreNeither() throws IOException {
		SubmissionId id = other(Captures.strays());
		for (ExcerptFile file : ExcerptFile.values()) {
			Files.deleteIfExists(this.store.excerpt(id, file));
		}
		leftAsItIs(id, "NOTHING_KEPT");
	}

	@Test
	void whatKilledThePortalThreeTimesIsNotTriedAFourthTime() throws IOException {
		SubmissionId id = other(Captures.strays());
		for (int i = 0; i < 3; i++) {
			this.looks.begin(id);
		}
		leftAsItIs(id, "FAILED");
	}

	@Test
	void whatBreaksDownIsLeftToOtherTriesAndDoesNotKeepOthersFromTheirTurn() throws IOException {
		List<SubmissionId> ids = List.of(other(Captures.strays()), other(Captures.strays()));
		SubmissionId broken = ids.stream().min((a, b) -> a.value().compareTo(b.value())).orElseThrow();
		Files.writeString(this.store.excerpt(broken, ExcerptFile.INDEX), "none");
		for (int i = 0; i < 3; i++) {
			assertThat(this.renewal.run(() -> false)).isFalse();
		}
		leftAsItIs(broken, "FAILED");
		assertThat(ids).filteredOn((it) -> !it.equals(broken))
			.singleElement()
			.satisfies((it) -> assertThat(version(it)).isEqualTo(2));
	}

	@Test
	void anEarlierProgramLeavesTheReportsOfALaterOneAlone() throws IOException {
		SubmissionId id = sent(Captures.strays());
		this.job.run(id);
		this.earlier.said(id, "\"senders\":", "\"senders\":9");
		earlierProgramsLook();
		assertThat(version(id)).isOne();
		assertThat(outcome(id)).isNull();
		assertThat(this.renewal.run(() -> false)).isTrue();
		assertThat(version(id)).isOne();
	}

	@Test
	void stoppedInBetweenItIsNotAtItsEnd() throws IOException {
		SubmissionId id = other(Captures.strays());
		assertThat(this.renewal.run(() -> true)).isFalse();
		assertThat(version(id)).isOne();
		assertThat(this.renewal.isWanted()).isTrue();
	}

	private void leftAsItIs(SubmissionId id, String outcome) {
		assertThat(this.renewal.run(() -> false)).isTrue();
		assertThat(version(id)).isOne();
		assertThat(outcome(id)).isEqualTo(outcome);
		assertThat(this.renewal.isWanted()).isFalse();
	}

}
