package org.driftwood.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports on paper. */
@PortalTest
class PdfTests {

	@LocalServerPort
	private int port;

	@Autowired
	private Documents documents;

	@Autowired
	private PdfPress press;

	static Stream<byte[]> captures() {
		return Stream.concat(Captures.LAB.stream().map(Captures::lab), Stream.of(Captures.queries(9)));
	}

	@ParameterizedTest
	@MethodSource("captures")
	void theReportIsTaggedWithItsFontsInItAndItsTextCanBeTakenOut(byte[] capture) throws Exception {
		Visitor visitor = new Visitor(this.port);
		JsonNode sent = visitor.analysed(capture);
		String path = Visitor.API + "/" + Visitor.id(sent) + "/report";
		for (String[] headers : new String[][] { {}, Visitor.key(sent) }) {
			JsonNode report = Visitor.json(visitor.get(path, headers));
			byte[] file = visitor.download(path + ".pdf", headers);
			assertThat(PdfUa.broken(file)).isEmpty();
			try (PDDocument pdf = Loader.loadPDF(file)) {
				assertThatItIsTagged(pdf);
				assertThatFontsAreInIt(pdf);
				assertThatItDoesNothing(pdf);
				assertThat(pdf.getPages()).allSatisfy((page) -> assertThat(page.getMediaBox().getHeight())
					.isCloseTo(PDRectangle.A4.getHeight(), within(1)));
				String text = new PDFTextStripper().getText(pdf);
				assertThatTheAddressIsTakenApart(text);
				assertThat(text).contains("How the file was read", "1 / " + pdf.getNumberOfPages(), "/s/")
					.doesNotContain("??");
				report.at("/conversations")
					.forEach((row) -> assertThat(text).contains(row.at("/source").asString(),
							row.at("/destination").asString()));
				assertThat(text.replaceAll("\\s", "").contains(Hash.of(capture))).isEqualTo(headers.length > 0);
				assertThatEachPageSaysSomething(pdf);
			}
			try (PDDocument pdf = Loader.loadPDF(visitor.download(path + ".pdf?paper=letter", headers))) {
				assertThatEachPageSaysSomething(pdf);
			}
		}
	}

	private static void assertThatTheAddressIsTakenApart(String text) {
		assertThat(text.contains("Every bit flipped, byte by byte")).isEqualTo(text.contains("What the address says"));
		assertThat(text.contains("Outside: where it was sent")).isEqualTo(text.contains("What the address says"));
	}

	private static Offset<Float> within(float points) {
		return Offset.offset(points);
	}

	private static void assertThatItIsTagged(PDDocument pdf) {
		PDDocumentCatalog catalog = pdf.getDocumentCatalog();
		assertThat(catalog.getMarkInfo().isMarked()).isTrue();
		assertThat(catalog.getStructureTreeRoot().getKids()).isNotEmpty();
		assertThat(catalog.getLanguage()).isEqualTo("en");
		assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Teredo packets: ");
		assertThat(new String(metadata(catalog), StandardCharsets.UTF_8)).contains("pdfuaid");
	}

	private static byte[] metadata(PDDocumentCatalog catalog) {
		try {
			return catalog.getMetadata().toByteArray();
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static void assertThatFontsAreInIt(PDDocument pdf) throws IOException {
		List<String> fonts = new ArrayList<>();
		for (PDPage page : pdf.getPages()) {
			for (COSName name : page.getResources().getFontNames()) {
				PDFont font = page.getResources().getFont(name);
				assertThat(font.isEmbedded()).as(font.getName()).isTrue();
				fonts.add(font.getName());
			}
		}
		assertThat(String.join(" ", fonts)).contains("DriftwoodSans", "Newsreader");
	}

	/** More than a foot and the end of a paragraph. */
	private static void assertThatEachPageSaysSomething(PDDocument pdf) throws IOException {
		for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
			PDFTextStripper stripper = new PDFTextStripper();
			stripper.setStartPage(page);
			stripper.setEndPage(page);
			assertThat(stripper.getText(pdf).strip().split("\\s+")).as("words of page " + page).hasSizeGreaterThan(40);
		}
	}

	private static void assertThatItDoesNothing(PDDocument pdf) throws IOException {
		assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
		var names = pdf.getDocumentCatalog().getNames();
		assertThat(names == null || (names.getJavaScript() == null && names.getEmbeddedFiles() == null)).isTrue();
	}

	@Test
	void thereIsLetterPaperToo() throws IOException {
		Visitor visitor = new Visitor(this.port);
		String path = "/s/" + Visitor.id(visitor.analysed(Captures.strays())) + "/report.pdf";
		try (PDDocument pdf = Loader.loadPDF(visitor.download(path + "?paper=letter"))) {
			assertThat(pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(PDRectangle.LETTER.getWidth(), within(1));
			assertThat(pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(PDRectangle.LETTER.getHeight(), within(1));
		}
		assertThat(visitor.get(path + "?paper=stone").statusCode()).isEqualTo(400);
	}

	/** Whoever takes both has both. */
	@Test
	void eachPaperHasAFileNameOfItsOwn() {
		Visitor visitor = new Visitor(this.port);
		String id = Visitor.id(visitor.analysed(Captures.strays()));
		for (String path : List.of("/s/" + id, Visitor.API + "/" + id)) {
			assertThat(fileName(visitor, path + "/report.pdf")).endsWith("\"driftwood-" + id + ".pdf\"");
			assertThat(fileName(visitor, path + "/report.pdf?version=1&paper=letter"))
				.endsWith("\"driftwood-" + id + ".letter.pdf\"");
		}
	}

	private static String fileName(Visitor visitor, String path) {
		return Visitor.header(visitor.ask("GET", path, BodyPublishers.noBody()), "Content-Disposition");
	}

	@Test
	void whenThePacketsCameIsDrawnAndSaidInWords() throws IOException {
		Visitor visitor = new Visitor(this.port);
		String path = "/s/" + Visitor.id(visitor.analysed(Captures.lab("client.pcap"))) + "/report.pdf";
		try (PDDocument pdf = Loader.loadPDF(visitor.download(path))) {
			assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
				.anySatisfy((text) -> assertThat(text).startsWith("direct bubble: 11 packets"))
				.anySatisfy((text) -> assertThat(text).startsWith("router solicitation: 7 packets"));
			long kelp = 0;
			for (int i = 0; i < pdf.getNumberOfPages(); i++) {
				kelp += pixels(new PDFRenderer(pdf).renderImageWithDPI(i, 150), 0x256b43);
			}
			assertThat(kelp).isGreaterThan(100);
		}
	}

	private static List<String> alternatives(PDStructureNode node) {
		List<String> texts = new ArrayList<>();
		for (Object kid : node.getKids()) {
			if (kid instanceof PDStructureElement element) {
				if (element.getAlternateDescription() != null) {
					texts.add(element.getAlternateDescription());
				}
				texts.addAll(alternatives(element));
			}
		}
		return texts;
	}

	@Test
	void noPageIsBlankAndTheBarsAreThere() throws IOException {
		Visitor visitor = new Visitor(this.port);
		String path = "/s/" + Visitor.id(visitor.analysed(Captures.lab("client.pcap"))) + "/report.pdf";
		try (PDDocument pdf = Loader.loadPDF(visitor.download(path))) {
			PDFRenderer renderer = new PDFRenderer(pdf);
			long tide = 0;
			for (int i = 0; i < pdf.getNumberOfPages(); i++) {
				BufferedImage page = renderer.renderImageWithDPI(i, 40);
				assertThat(pixels(page, 0xffffff)).isLessThan(99L * page.getWidth() * page.getHeight() / 100);
				tide += pixels(page, 0x0a5c73);
			}
			assertThat(tide).isGreaterThan(100);
		}
	}

	private static long pixels(BufferedImage page, int colour) {
		long found = 0;
		for (int x = 0; x < page.getWidth(); x++) {
			for (int y = 0; y < page.getHeight(); y++) {
				found += ((page.getRGB(x, y) & 0xffffff) == colour) ? 1 : 0;
			}
		}
		return found;
	}

	/** No such text comes out of a capture; if it did, it would be text. */
	@Test
	void hostileTextStaysText() throws IOException {
		String hostile = "<script>alert(1)</script><img src='http://192.0.2.1/x'/>&x; ]]> \u202e \u0000";
		Report.CaptureFacts capture = new Report.CaptureFacts("00", "PCAP", "NONE", 9, 9, List.of(1), List.of(), null,
				null, false, null, null);
		Report.TeredoFacts none = new Report.TeredoFacts(0, 0, 0, 0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(),
				Map.of());
		Report report = new Report(new Report.Decoder(hostile, 1), capture, none, List.of(),
				new Report.OtherConversations(0, 0), List.of(), null, "OWNER", null);
		Document document = new Document(report, List.of(), null);
		assertThat(this.documents.html(document)).doesNotContain("<script", "<img");
		try (PDDocument pdf = Loader.loadPDF(this.press.set(this.documents.html(document.on(Paper.A4))))) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("<script>alert(1)</script>");
			assertThatItDoesNothing(pdf);
		}
	}

}
