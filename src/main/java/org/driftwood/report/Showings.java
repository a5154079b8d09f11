package org.driftwood.report;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.submission.Homes;
import org.driftwood.submission.OwnerCookie;
import org.driftwood.submission.OwnerHeader;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionState;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Decides who looks. Controllers have no other way to a report or a packet, so that none
 * can forget to ask.
 */
@Component
class Showings {

	/** Whose form of a page is asked for. */
	static final String EVERYONE = "everyone";

	private static final String OWNER = "owner";

	private final Reports reports;

	private final Excerpts excerpts;

	private final Homes homes;

	private final OwnerCookie owners;

	private final OwnerHeader header;

	private final Publications publications;

	private final ReportShelf shelf;

	private final NetworkTeller networks;

	Showings(Reports reports, Excerpts excerpts, Homes homes, OwnerCookie owners, OwnerHeader header,
			Publications publications, NetworkTeller networks, ReportShelf shelf) {
		this.reports = reports;
		this.excerpts = excerpts;
		this.homes = homes;
		this.owners = owners;
		this.header = header;
		this.publications = publications;
		this.networks = networks;
		this.shelf = shelf;
	}

	/**
	 * For whoever sits before a browser; empty while there is no report.
	 * @param asEveryone whether an owner wants to see what everyone sees
	 */
	Optional<Showing> forBrowser(HttpServletRequest request, Submission submission, boolean asEveryone) {
		boolean owner = this.owners.isOwner(request, submission.id());
		return showing(submission, owner, owner && !asEveryone);
	}

	/**
	 * For one of a report's pages; 404 while there is no report.
	 * @param as {@value #EVERYONE} where an owner wants to see what everyone sees
	 */
	Showing page(HttpServletRequest request, Submission submission, @Nullable String as) {
		return forBrowser(request, submission, EVERYONE.equals(as))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * A version of the report, for one of its pages; 404 where there is none.
	 * @param number of the version; null for the latest
	 */
	Showing page(HttpServletRequest request, Submission submission, @Nullable String as, @Nullable Integer number) {
		if (number == null) {
			return page(request, submission, as);
		}
		boolean owner = this.owners.isOwner(request, submission.id());
		return numbered(submission, number, owner, owner && !EVERYONE.equals(as))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/** The number of the latest version; 0 where there is none. */
	int latest(Submission submission) {
		return this.reports.latestNumber(submission.id()).orElse(0);
	}

	/** All versions of the report, the latest first; 404 while there is none. */
	List<Showing> pages(HttpServletRequest request, Submission submission, @Nullable String as) {
		boolean owner = this.owners.isOwner(request, submission.id());
		List<Showing> all = all(submission, owner, owner && !EVERYONE.equals(as));
		if (all.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		return all;
	}

	/**
	 * For a program; empty while there is no report.
	 * @param authorization the header of that name, which has to hold the owner's key if
	 * it is there
	 * @throws ResponseStatusException 403 with anything else in it: whoever means to be
	 * the owner must not take everyone's form for his
	 */
	Optional<Showing> forProgram(@Nullable String authorization, Submission submission) {
		boolean owner = this.header.isOwner(authorization, submission.id());
		return showing(submission, owner, owner);
	}

	/**
	 * A version of the report for a program; empty while there is no report, 404 where
	 * there is none of that number.
	 * @param number of the version; null for the latest
	 */
	Optional<Showing> forProgram(@Nullable String authorization, Submission submission, @Nullable Integer number) {
		if (number == null) {
			return forProgram(authorization, submission);
		}
		boolean owner = this.header.isOwner(authorization, submission.id());
		return numbered(submission, number, owner, owner);
	}

	/** Reads that version alone: there may be many, and each may be large. */
	private Optional<Showing> numbered(Submission submission, int number, boolean keyHeld, boolean asOwner) {
		if (submission.state() != SubmissionState.DONE || latest(submission) == 0) {
			return Optional.empty();
		}
		ReportVersion version = this.reports.version(submission.id(), number)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "api.noVersion"));
		return Optional.of(showing(submission, version, keyHeld, asOwner));
	}

	/** All versions for a program, the latest first; empty while there is no report. */
	List<Showing> allForProgram(@Nullable String authorization, Submission submission) {
		boolean owner = this.header.isOwner(authorization, submission.id());
		return all(submission, owner, owner);
	}

	private Optional<Showing> showing(Submission submission, boolean keyHeld, boolean asOwner) {
		if (submission.state() != SubmissionState.DONE) {
			return Optional.empty();
		}
		return this.reports.latest(submission.id()).map((version) -> showing(submission, version, keyHeld, asOwner));
	}

	private List<Showing> all(Submission submission, boolean keyHeld, boolean asOwner) {
		if (submission.state() != SubmissionState.DONE) {
			return List.of();
		}
		return this.reports.versions(submission.id())
			.stream()
			.map((version) -> showing(submission, version, keyHeld, asOwner))
			.toList();
	}

	private Showing showing(Submission submission, ReportVersion version, boolean keyHeld, boolean asOwner) {
		SubmissionId id = submission.id();
		HomeAddresses found = this.homes.find(id).orElse(null);
		HomeAddresses home = asOwner ? null : found;
		Shelf.Title title = new Shelf.Title(id, version.number(), version.madeAt(),
				asOwner ? OWNER : Optional.ofNullable(home));
		SeenReport known = this.shelf.seen().find(title);
		SeenReport seen = (known != null) ? known
				: see(title, version.report(), asOwner ? new OwnerEye() : eye(id, home, version.report()));
		boolean nobodys = found != null && found.addresses().isEmpty();
		return new Showing(submission, seen, seen.eye().again(), keyHeld, nobodys, this.excerpts, this.shelf, version,
				this.publications.find(id).orElse(null));
	}

	private Eye eye(SubmissionId id, @Nullable HomeAddresses home, Report stored) {
		return (home != null) ? new PublicEye(home, PublicEye.shown(stored, home), this.homes.secret(id))
				: new WithheldEye();
	}

	private SeenReport see(Shelf.Title title, Report stored, Eye eye) {
		SeenReport seen = SeenReport.of(stored, this.networks.tell(eye.report(stored)), eye);
		return this.shelf.seen().keep(title, seen, stored.conversations().size());
	}

}
