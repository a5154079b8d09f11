package org.driftwood;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.driftwood.capture.CaptureFormatException;
import org.driftwood.decode.Bytes;

/**
 * One answer that somebody got.
 *
 * @param request what he asked, in words
 * @param headers of the answer, a line each
 */
record Sight(String request, String path, int status, String headers, Bytes body) {

	private static final Pattern ID = Pattern.compile("(?<=/(?:s|submissions)/)[0-9A-Za-z_-]{16,}");

	/** An answer. */
	static Sight of(String request, String path, Bytes body, HttpResponse<?> answer) {
		StringBuilder headers = new StringBuilder();
		answer.headers()
			.map()
			.forEach(
					(name, values) -> headers.append(name).append(": ").append(String.join(", ", values)).append('\n'));
		return new Sight(request, path, answer.statusCode(), headers.toString(), body);
	}

	/** Words that came in some other way. */
	static Sight of(String name, String text) {
		return new Sight(name, "", 0, "", Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
	}

	/**
	 * The same for all paths that differ only in a submission's id, a packet's number or
	 * in parameters.
	 */
	String kind() {
		return kind(this.path);
	}

	/** The kind of a path. */
	static String kind(String path) {
		return ID.matcher(path.replaceFirst("[?].*", ""))
			.replaceAll("{id}")
			.replaceFirst("/(packets|versions)/[0-9]+$", "/$1/{number}");
	}

	boolean isHtml() {
		return header("content-type").startsWith("text/html");
	}

	boolean isJson() {
		return header("content-type").contains("json");
	}

	private boolean isCapture() {
		return this.status == 200 && header("content-type").contains("pcap");
	}

	private boolean isPdf() {
		return this.status == 200 && header("content-type").contains("pdf");
	}

	/** What stands on the pages of a PDF, and in what is told of it. */
	private byte[] written() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(this.body.toArray())) {
			String text = new PDFTextStripper().getText(pdf) + pdf.getDocumentInformation().getCOSObject()
					+ pdf.getDocumentCatalog().getMetadata().getCOSObject().toTextString();
			return text.getBytes(StandardCharsets.UTF_8);
		}
	}

	private String header(String name) {
		return this.headers.lines()
			.filter((line) -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
			.map((line) -> line.substring(name.length() + 1).strip())
			.findFirst()
			.orElse("");
	}

	String text() {
		return new String(this.body.toArray(), StandardCharsets.UTF_8);
	}

	/** In which forms its body tells what is searched for; empty if all is well. */
	Set<String> tells(HomeSearch search) throws IOException, CaptureFormatException {
		if (isPdf()) {
			return search.in(written());
		}
		return isCapture() ? search.inCapture(this.body.toArray()) : search.in(this.body.toArray());
	}

}
