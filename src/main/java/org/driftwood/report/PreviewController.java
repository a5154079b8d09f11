package org.driftwood.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.driftwood.submission.Submission;
import org.driftwood.submission.Submissions;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The picture that links to a published report show elsewhere. Whoever asks gets the
 * same: it is made of everyone's form.
 */
@Controller
class PreviewController {

	/** Of some tens of kilobytes each. */
	private static final int KEPT = 100;

	private final Submissions submissions;

	private final Showings showings;

	private final PreviewMaker maker;

	private final PreviewPainter painter;

	private final Map<Preview, byte[]> pictures = new LinkedHashMap<>(16, 0.75f, true) {

		private static final long serialVersionUID = 1L;

		@Override
		protected boolean removeEldestEntry(Map.Entry<Preview, byte[]> eldest) {
			return size() > KEPT;
		}

	};

	PreviewController(Submissions submissions, Showings showings, PreviewMaker maker, PreviewPainter painter) {
		this.submissions = submissions;
		this.showings = showings;
		this.maker = maker;
		this.painter = painter;
	}

	@GetMapping("/s/{id}/preview.png")
	ResponseEntity<byte[]> picture(@PathVariable String id) {
		Submission submission = this.submissions.present(id);
		Showing showing = this.showings.forProgram(null, submission)
			.filter((it) -> it.publication() != null)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		byte[] picture = picture(this.maker.of(showing.report()));
		return ResponseEntity.ok()
			.eTag('"' + DigestUtils.md5DigestAsHex(picture) + '"')
			.cacheControl(CacheControl.noCache())
			.contentType(MediaType.IMAGE_PNG)
			.body(picture);
	}

	private byte[] picture(Preview preview) {
		synchronized (this.pictures) {
			return this.pictures.computeIfAbsent(preview, this.painter::paint);
		}
	}

}
