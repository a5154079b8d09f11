package org.driftwood.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

import org.driftwood.diagnosis.Findings;
import org.driftwood.privacy.CaptureOutline;
import org.driftwood.submission.CaptureStore.ExcerptFile;
import org.driftwood.submission.SubmissionId;
import org.thymeleaf.ITemplateEngine;

import org.springframework.context.MessageSource;

/**
 * A report on a file of one's own, made where no portal runs: whoever has the file sees
 * it with its owner's eye.
 */
public final class LocalReport {

	private static final int AT_ONCE = 1000;

	/** There is only this one; it has no name. */
	private static final SubmissionId ID = SubmissionId.random();

	private final Eye eye = new OwnerEye();

	private final Report report;

	private final Excerpts excerpts;

	private LocalReport(Report report, Files files) {
		this.report = this.eye.report(report);
		this.excerpts = new Excerpts((_, file) -> files.of(file));
	}

	/** Where its packets are, and an index to them. */
	public record Files(Path pcap, Path index) {

		Path of(ExcerptFile file) {
			return switch (file) {
				case PCAP -> this.pcap;
				case INDEX, FIRST_INDEX -> this.index;
			};
		}

	}

	/**
	 * Makes the report.
	 * @param program that makes it
	 * @param sha256 of the file
	 * @param bytes of the file
	 * @param listed packets in the excerpt
	 */
	public static LocalReport of(Report.Decoder program, String sha256, long bytes, CaptureOutline capture,
			Findings findings, long listed, Files files) {
		return new LocalReport(
				ReportMaker.report(program, ReportMaker.capture(sha256, bytes, capture), findings, listed), files);
	}

	/** The bytes that a portal gives to the owner of this very file. */
	public byte[] json() {
		return ReportJson.bytes(this.report);
	}

	/** To read on, in Markdown. */
	public String markdown(ITemplateEngine templates, MessageSource words) throws IOException {
		return new Documents(templates, new OpeningSentence(words)).markdown(document());
	}

	/** To read in a browser, a file of its own. */
	public String html(ITemplateEngine templates, MessageSource words) throws IOException {
		return new Documents(templates, new OpeningSentence(words)).html(document());
	}

	private Document document() throws IOException {
		return new Document(this.report, packets(0, Document.EXAMPLES), null)
			.with(TimelineMaker.draw(this.report, (each) -> this.excerpts.forEach(ID, each)).orElse(null));
	}

	/** All packets, a line each. */
	public void writePackets(Writer out) throws IOException {
		PacketCsv.write(this::forEachPacket, out);
	}

	/** All conversations that are listed, a line each. */
	public void writeConversations(Writer out) throws IOException {
		ConversationCsv.write(this.report, out);
	}

	private void forEachPacket(Consumer<PacketRow> each) {
		try {
			for (long from = 0; from < this.report.teredo().listed(); from += AT_ONCE) {
				packets(from, AT_ONCE).forEach(each);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<PacketRow> packets(long from, int most) throws IOException {
		return this.excerpts.packets(ID, from, most).stream().map((packet) -> this.eye.see(packet).row()).toList();
	}

}
