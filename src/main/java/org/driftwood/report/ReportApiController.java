package org.driftwood.report;

import java.io.IOException;

import org.driftwood.decode.PacketKind;
import org.driftwood.submission.Problem;
import org.driftwood.submission.ProblemException;
import org.driftwood.submission.Submission;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Reports and their packets, for programs. */
@RestController
@RequestMapping("/api/v1/submissions/{id}")
class ReportApiController {

	private static final int MOST_PACKETS = 1000;

	private final Submissions submissions;

	private final Showings showings;

	private final Documents documents;

	private final PdfPress press;

	ReportApiController(Submissions submissions, Showings showings, Documents documents, PdfPress press) {
		this.submissions = submissions;
		this.showings = showings;
		this.documents = documents;
		this.press = press;
	}

	/** The report; 404 until there is one. */
	@GetMapping(path = { "/report", "/report.json" }, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> report(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		return Downloads.report(showing(id, authorization, version));
	}

	/** The report to read on, in Markdown. */
	@GetMapping("/report.md")
	ResponseEntity<byte[]> markdown(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
			throws IOException {
		return Downloads.markdown(showing(id, authorization, version), this.documents);
	}

	/** The report as a web page that is a file of its own. */
	@GetMapping("/report.html")
	ResponseEntity<byte[]> html(@PathVariable String id, @RequestParam(required = false) @Nullable Integer version,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
			throws IOException {
		return Downloads.html(showing(id, authorization, version), this.documents);
	}

	/** The report to be printed, on A4 or on letter paper. */
	@GetMapping("/report.pdf")
	ResponseEntity<byte[]> pdf(@PathVariable String id, @RequestParam(defaultValue = "a4") String paper,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
			throws IOException {
		return Downloads.pdf(showing(id, authorization, version), this.documents, this.press, Paper.named(paper));
	}

	/** The packets in capture order: all, or those that are wanted. */
	@GetMapping("/packets")
	ResponseEntity<PacketPage> packets(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "100") int limit, @RequestParam(required = false) @Nullable PacketKind kind,
			@RequestParam(required = false) @Nullable String verdict,
			@RequestParam(required = false) @Nullable Integer conversation,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
			throws IOException {
		int most = ListLength.checked(limit, MOST_PACKETS);
		VerdictChoice wanted = VerdictChoice.named(verdict);
		Showing showing = showing(id, authorization);
		PacketFilter filter = showing.filter(kind, wanted, conversation);
		return Downloads.answer(showing).body(PacketPage.of(showing, filter, position(cursor), most));
	}

	/** The packet with that number in the file, opened. */
	@GetMapping("/packets/{number}")
	ResponseEntity<PacketDetail> packet(@PathVariable String id, @PathVariable long number,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization)
			throws IOException {
		Showing showing = showing(id, authorization);
		return Downloads.answer(showing)
			.body(showing.packet(number)
				.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "api.noPacket")));
	}

	/** All packets, a line each, as the command prints them for that format. */
	@GetMapping({ "/packets.csv", "/report.csv" })
	ResponseEntity<StreamingResponseBody> csv(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		return Downloads.csv(showing(id, authorization));
	}

	/** All conversations that are listed, a line each. */
	@GetMapping("/conversations.csv")
	ResponseEntity<StreamingResponseBody> conversations(@PathVariable String id,
			@RequestParam(required = false) @Nullable Integer version,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		return Downloads.conversations(showing(id, authorization, version));
	}

	/** The packets as a capture. */
	@GetMapping("/excerpt.pcap")
	ResponseEntity<StreamingResponseBody> excerpt(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		return Downloads.capture(showing(id, authorization));
	}

	private Showing showing(String id, @Nullable String authorization) {
		return showing(id, authorization, null);
	}

	private Showing showing(String id, @Nullable String authorization, @Nullable Integer version) {
		Submission submission = this.submissions.present(id);
		Problem problem = submission.problem();
		if (problem != null) {
			throw new ProblemException(problem);
		}
		return this.showings.forProgram(authorization, submission, version)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "api.noReport"));
	}

	private static long position(@Nullable String cursor) {
		if (cursor == null) {
			return 0;
		}
		if (!cursor.matches("[0-9]{1,12}")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "api.cursor");
		}
		return Long.parseLong(cursor);
	}

}
