package org.driftwood.report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.driftwood.submission.Problem;
import org.driftwood.submission.ProblemException;
import org.driftwood.submission.Submission;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionState;
import org.driftwood.submission.Submissions;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final Submissions submissions;

	private final Reports reports;

	private final Excerpts excerpts;

	ReportApiController(Submissions submissions, Reports reports, Excerpts excerpts) {
		this.submissions = submissions;
		this.reports = reports;
		this.excerpts = excerpts;
	}

	/** The report; 404 until there is one. */
	@GetMapping(path = { "/report", "/report.json" }, produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Report> report(@PathVariable String id) {
		return ResponseEntity.of(this.reports.find(done(id)));
	}

	/** The packets in capture order. */
	@GetMapping("/packets")
	PacketPage packets(@PathVariable String id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(defaultValue = "100") int limit) throws IOException {
		if (limit < 1 || limit > MOST_PACKETS) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "limit is 1 to " + MOST_PACKETS);
		}
		SubmissionId submission = done(id);
		long from = position(cursor);
		List<ListedPacket> packets = this.excerpts.packets(submission, from, limit + 1);
		return new PacketPage(packets.stream().limit(limit).map(PacketRow::of).toList(),
				(packets.size() > limit) ? String.valueOf(from + limit) : null);
	}

	/** All packets, a line each. */
	@GetMapping("/packets.csv")
	ResponseEntity<StreamingResponseBody> csv(@PathVariable String id) {
		SubmissionId submission = done(id);
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"driftwood-" + submission + ".csv\"")
			.body((out) -> {
				Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
				PacketCsv.header(writer);
				long from = 0;
				for (List<ListedPacket> some = next(submission, from); !some.isEmpty(); some = next(submission, from)) {
					for (ListedPacket packet : some) {
						PacketCsv.row(PacketRow.of(packet), writer);
					}
					from += some.size();
				}
				writer.flush();
			});
	}

	private List<ListedPacket> next(SubmissionId submission, long from) throws IOException {
		return this.excerpts.packets(submission, from, MOST_PACKETS);
	}

	private SubmissionId done(String id) {
		Submission submission = this.submissions.present(id);
		Problem problem = submission.problem();
		if (problem != null) {
			throw new ProblemException(problem);
		}
		if (submission.state() != SubmissionState.DONE) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no report yet");
		}
		return submission.id();
	}

	private static long position(@Nullable String cursor) {
		if (cursor == null) {
			return 0;
		}
		if (!cursor.matches("[0-9]{1,12}")) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "not a cursor of this list");
		}
		return Long.parseLong(cursor);
	}

}
