package org.driftwood.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.driftwood.privacy.HomeAddresses;
import org.driftwood.submission.Homes;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.SubmissionWithdrawn;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which reports their owners have published. */
@Service
public class Publications {

	private final PublicationTable table;

	private final Submissions submissions;

	private final Reports reports;

	private final Homes homes;

	private final Clock clock;

	Publications(PublicationTable table, Submissions submissions, Reports reports, Homes homes, Clock clock) {
		this.table = table;
		this.submissions = submissions;
		this.reports = reports;
		this.homes = homes;
		this.clock = clock;
	}

	/** What everybody may read of it; empty while it is unlisted. */
	public Optional<Publication> find(SubmissionId id) {
		return own(id).map(this::everyones);
	}

	/** The same with the title that its owner wrote, for him. */
	public Optional<Publication> own(SubmissionId id) {
		return this.table.find(id);
	}

	/** Those that were published last, the newest first. */
	public List<Publication> newest(int most) {
		return newest(PublicationCursor.NEWEST, most);
	}

	/** Some of them, from a place on. */
	List<Publication> newest(PublicationCursor after, int most) {
		return this.table.newest(after, most).stream().map(this::everyones).toList();
	}

	/**
	 * A title is looked at whenever it is read: what its owner calls his address later is
	 * not to be read in it any more.
	 */
	private Publication everyones(Publication stored) {
		String title = stored.title();
		boolean told = title == null
				|| this.homes.find(stored.id()).filter((it) -> !Title.tells(it, title)).isPresent();
		return told ? stored : stored.withoutTitle();
	}

	/**
	 * Publishes a report, calls it something else, or takes it from the lists again.
	 * @return why nothing was changed; empty where it was
	 */
	@Transactional
	Optional<PublicationFault> change(SubmissionId id, PublicationChange change) {
		Optional<Submission> submission = this.submissions.hold(id)
			.filter((it) -> it.state() == SubmissionState.DONE && it.hasCapture());
		Optional<Report> report = submission.flatMap((_) -> this.reports.find(id));
		if (report.isEmpty()) {
			return Optional.of(PublicationFault.NO_REPORT);
		}
		Optional<Publication> before = own(id);
		if (change.visibility() == Visibility.UNLISTED) {
			return isTitled(change) ? Optional.of(PublicationFault.TITLE_OF_UNLISTED) : unlist(id);
		}
		if (change.visibility() == null && before.isEmpty()) {
			return Optional
				.of(isTitled(change) ? PublicationFault.TITLE_OF_UNLISTED : PublicationFault.NOTHING_TO_CHANGE);
		}
		String title = title(change, before.orElse(null));
		Optional<PublicationFault> fault = fault(id, title, report.get());
		if (fault.isEmpty()) {
			put(id, before.orElse(null), title, report.get());
		}
		return fault;
	}

	private static boolean isTitled(PublicationChange change) {
		String title = change.title();
		return title != null && !Title.plain(title).isEmpty();
	}

	private static @Nullable String title(PublicationChange change, @Nullable Publication before) {
		String wanted = change.title();
		if (wanted == null) {
			return (before != null) ? before.title() : null;
		}
		String plain = Title.plain(wanted);
		return plain.isEmpty() ? null : plain;
	}

	private Optional<PublicationFault> fault(SubmissionId id, @Nullable String title, Report report) {
		Optional<HomeAddresses> home = this.homes.find(id);
		if (home.isEmpty()) {
			return Optional.of(PublicationFault.HOMES_UNDECIDED);
		}
		if (title != null && Title.isTooLong(title)) {
			return Optional.of(PublicationFault.TITLE_TOO_LONG);
		}
		boolean tells = title != null
				&& (Title.tells(home.get(), title) || Title.tellsThirdParties(report, home.get(), title));
		return tells ? Optional.of(PublicationFault.TITLE_TELLS_ADDRESS) : Optional.empty();
	}

	private Optional<PublicationFault> unlist(SubmissionId id) {
		this.table.delete(id);
		return Optional.empty();
	}

	/** The lists say what the report says now. */
	@EventListener
	void on(ReportPublished made) {
		own(made.id()).ifPresent((before) -> this.reports.find(made.id())
			.ifPresent((report) -> put(made.id(), before, before.title(), report)));
	}

	private void put(SubmissionId id, @Nullable Publication before, @Nullable String title, Report report) {
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MICROS);
		Instant publishedAt = (before != null) ? before.publishedAt() : now;
		this.table.put(publication(id, publishedAt, now, title, report).after(before));
	}

	@EventListener
	void on(SubmissionWithdrawn withdrawn) {
		this.table.delete(withdrawn.id());
	}

	private static Publication publication(SubmissionId id, Instant publishedAt, Instant now, @Nullable String title,
			Report report) {
		Overview overview = Overview.of(report);
		return new Publication(id, publishedAt, now, title, overview.answer(), overview.certain(),
				report.teredo().distinct(), report.capture().packets());
	}

}
