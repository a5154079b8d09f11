package org.driftwood.submission;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Sending captures, and asking what became of them, by program. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionApiController {

	private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

	/**
	 * As what an answer is saved, if at all: the address may end with the name that a
	 * capture was sent under.
	 */
	private static final ContentDisposition ANSWER = ContentDisposition.inline().filename("submission.json").build();

	private final Intake intake;

	private final Submissions submissions;

	private final StatusEvents events;

	private final OwnerHeader owner;

	SubmissionApiController(Intake intake, Submissions submissions, StatusEvents events, OwnerHeader owner) {
		this.intake = intake;
		this.submissions = submissions;
		this.events = events;
		this.owner = owner;
	}

	/** Without a capture it is word that nothing came in the hours told. */
	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<SubmissionStatus> sendForm(@RequestParam(required = false) @Nullable MultipartFile capture,
			@Valid @ModelAttribute SubmissionForm form,
			@RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Size(max = 200) @Nullable String once,
			HttpServletRequest request) throws IOException, ServletException {
		if (FormParts.areMisnamed(request)) {
			throw new ProblemException(Problem.PART_UNKNOWN);
		}
		if (capture == null) {
			return answer(this.intake.receiveNothing(request, form.answers(), once));
		}
		try (InputStream in = capture.getInputStream()) {
			return send(request, in, capture.getOriginalFilename(), form, once);
		}
	}

	@PostMapping
	ResponseEntity<SubmissionStatus> sendBody(@ParameterObject @Valid @ModelAttribute SubmissionForm form,
			@RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Size(max = 200) @Nullable String once,
			HttpServletRequest request) throws IOException {
		return putBody(null, form, once, request);
	}

	/**
	 * What {@code curl -T FILE} does; it puts the file's name behind an address that ends
	 * with a slash.
	 */
	@PutMapping({ "", "/", "/{fileName}" })
	ResponseEntity<SubmissionStatus> putBody(@PathVariable(required = false) @Nullable String fileName,
			@ParameterObject @Valid @ModelAttribute SubmissionForm form,
			@RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Size(max = 200) @Nullable String once,
			HttpServletRequest request) throws IOException {
		return send(request, request.getInputStream(), fileName, form, once);
	}

	private ResponseEntity<SubmissionStatus> send(HttpServletRequest request, InputStream in, @Nullable String fileName,
			SubmissionForm form, @Nullable String once) throws IOException {
		Receipt receipt = (once == null) ? this.intake.receive(request, in, fileName, form.answers())
				: this.intake.receiveOnce(request, in, fileName, form.answers(), once);
		return answer(receipt);
	}

	private static ResponseEntity<SubmissionStatus> answer(Receipt receipt) {
		return switch (receipt) {
			case Receipt.Accepted(Submission submission, OwnerKey key) -> ResponseEntity.accepted()
				.location(URI.create("/api/v1/submissions/" + submission.id()))
				.cacheControl(CacheControl.noStore())
				.headers((headers) -> headers.setContentDisposition(ANSWER))
				.body(SubmissionStatus.of(submission, key));
			case Receipt.Refused(Problem problem) -> throw new ProblemException(problem);
		};
	}

	@GetMapping("/{id}")
	ResponseEntity<SubmissionStatus> status(@PathVariable String id) {
		SubmissionStatus status = SubmissionStatus.of(this.submissions.present(id));
		return ResponseEntity.ok().eTag(status.entityTag()).body(status);
	}

	@GetMapping(path = "/{id}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter events(@PathVariable String id) {
		return this.events.follow(this.submissions.present(id).id());
	}

	@DeleteMapping("/{id}")
	ResponseEntity<Void> withdraw(@PathVariable String id,
			@RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization) {
		Submission submission = this.submissions.present(id);
		this.owner.require(authorization, submission.id());
		this.submissions.withdraw(submission.id());
		return ResponseEntity.noContent().build();
	}

}
