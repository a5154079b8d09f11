package org.driftwood.report;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What can be taken away of a submission, in the form for whoever takes it. */
final class Downloads {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final MediaType MARKDOWN = new MediaType("text", "markdown", StandardCharsets.UTF_8);

	private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

	/** What tells search engines to look away. */
	static final String ROBOTS = "X-Robots-Tag";

	static final String NO_INDEX = "noindex";

	private static final MediaType PCAP = new MediaType("application", "vnd.tcpdump.pcap");

	private Downloads() {
	}

	/** The report. */
	static ResponseEntity<byte[]> report(Showing showing) {
		return answer(showing).contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.LINK,
					"<" + SchemaController.ADDRESS + ">; rel=\"describedby\"; type=\"" + SchemaController.TYPE + "\"",
					"<" + VersionApiController.address(showing.submission().id()) + ">; rel=\"version-history\"")
			.body(ReportJson.bytes(showing.report()));
	}

	/** The report to read on, in Markdown. */
	static ResponseEntity<byte[]> markdown(Showing showing, Documents documents) throws IOException {
		return file(showing, "md").contentType(MARKDOWN)
			.body(documents.markdown(document(showing)).getBytes(StandardCharsets.UTF_8));
	}

	/** The report as a web page of its own. */
	static ResponseEntity<byte[]> html(Showing showing, Documents documents) throws IOException {
		return file(showing, "html").contentType(HTML)
			.body(documents.html(document(showing)).getBytes(StandardCharsets.UTF_8));
	}

	/** The report to be printed, or handed in. */
	static ResponseEntity<byte[]> pdf(Showing showing, Documents documents, PdfPress press, Paper paper)
			throws IOException {
		return file(showing, paper.ending()).contentType(MediaType.APPLICATION_PDF)
			.body(press.set(documents.html(document(showing).on(paper))));
	}

	private static Document document(Showing showing) throws IOException {
		return new Document(showing.report(), showing.packets(0, Document.EXAMPLES),
				home(showing.submission().id().value()))
			.of(showing.earlier())
			.told(showing.told())
			.with(showing.timeline().orElse(null));
	}

	/** The address of a report's page, as whoever asks now has to write it. */
	static String home(String id) {
		return ServletUriComponentsBuilder.fromCurrentContextPath().path("/s/").path(id).toUriString();
	}

	/** All packets, a line each. */
	static ResponseEntity<StreamingResponseBody> csv(Showing showing) {
		return lines(showing, "csv", (out) -> PacketCsv.write(showing::forEachPacket, out));
	}

	/** All conversations that are listed, a line each. */
	static ResponseEntity<StreamingResponseBody> conversations(Showing showing) {
		return lines(showing, "conversations.csv", (out) -> ConversationCsv.write(showing.report(), out));
	}

	private static ResponseEntity<StreamingResponseBody> lines(Showing showing, String ending, Lines lines) {
		return file(showing, ending).contentType(CSV).body((out) -> {
			Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			lines.write(writer);
			writer.flush();
		});
	}

	private interface Lines {

		void write(Writer out) throws IOException;

	}

	/** All packets as a capture. */
	static ResponseEntity<StreamingResponseBody> capture(Showing showing) {
		return file(showing, "pcap").contentType(PCAP).body((out) -> {
			BufferedOutputStream buffered = new BufferedOutputStream(out);
			showing.writeCapture(buffered);
			buffered.flush();
		});
	}

	private static ResponseEntity.BodyBuilder file(Showing showing, String ending) {
		return answer(showing).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"driftwood-"
				+ showing.submission().id() + version(showing) + "." + ending + "\"");
	}

	private static String version(Showing showing) {
		return (showing.earlier() == null) ? "" : "-version-" + showing.earlier();
	}

	/**
	 * The head of an answer that nobody may keep for another one, and that no search
	 * engine finds: where the report is published, its page is found.
	 */
	static ResponseEntity.BodyBuilder answer(Showing showing) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
			.varyBy(HttpHeaders.AUTHORIZATION, HttpHeaders.COOKIE)
			.header(ROBOTS, NO_INDEX);
		return showing.isOwners() ? answer.cacheControl(CacheControl.noStore().cachePrivate()) : answer;
	}

}
