package org.driftwood.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import java.util.regex.Pattern;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import org.springframework.stereotype.Component;

/**
 * Sets documents on paper: tagged (PDF/UA), with all their fonts in them. Nothing that a
 * document names is fetched.
 */
@Component
class PdfPress {

	private static final int REGULAR = 400;

	private static final int MEDIUM = 500;

	private static final int BOLD = 700;

	/** It is work for a processor, and there are few of these. */
	private static final int AT_ONCE = 2;

	/** Characters that XML has no place for. */
	private static final Pattern NO_XML = Pattern
		.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	static {
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private final Semaphore room = new Semaphore(AT_ONCE);

	/**
	 * Sets a document.
	 * @param html well-formed as XML
	 */
	byte[] set(String html) throws IOException {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.usePdfUaAccessibility(true);
		builder.useSVGDrawer(new BatikSVGDrawer());
		builder.useUriResolver((_, _) -> null);
		addFont(builder, "driftwood-sans-regular", "Driftwood Sans", REGULAR);
		addFont(builder, "driftwood-sans-bold", "Driftwood Sans", BOLD);
		addFont(builder, "newsreader-medium", "Newsreader", MEDIUM);
		addFont(builder, "jetbrains-mono-regular", "JetBrains Mono", REGULAR);
		addFont(builder, "jetbrains-mono-bold", "JetBrains Mono", BOLD);
		builder.withHtmlContent(NO_XML.matcher(html).replaceAll("\uFFFD"), null);
		builder.withProducer("Driftwood");
		builder.toStream(pdf);
		this.room.acquireUninterruptibly();
		try {
			builder.run();
		}
		finally {
			this.room.release();
		}
		return pdf.toByteArray();
	}

	private static void addFont(PdfRendererBuilder builder, String file, String family, int weight) {
		builder.useFont(() -> font(file), family, weight, FontStyle.NORMAL, true);
	}

	private static InputStream font(String file) {
		return Objects.requireNonNull(PdfPress.class.getResourceAsStream("fonts/" + file + ".ttf"), file);
	}

}
