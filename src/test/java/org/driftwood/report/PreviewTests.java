package org.driftwood.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.imageio.ImageIO;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.driftwood.diagnosis.HypothesisId;
import org.driftwood.report.Preview.Bar;
import org.driftwood.report.Preview.Figure;
import org.driftwood.report.Preview.Tone;
import org.driftwood.web.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The picture that goes with links to a published report. */
@PortalTest
class PreviewTests {

	private static final int FOG = 0xffedf2f2;

	private static final int MARGIN = 60;

	@LocalServerPort
	private int port;

	@Test
	void itIsAPictureThatIsKeptUntilItChanges() throws IOException {
		Visitor visitor = new Visitor(this.port);
		JsonNode sent = visitor.analysed(Captures.strays());
		visitor.send("PATCH", Visitor.API + "/" + Visitor.id(sent),
				BodyPublishers.ofString("{\"visibility\":\"PUBLISHED\"}"), "Content-Type", "application/json",
				Visitor.key(sent)[0], Visitor.key(sent)[1]);
		String path = "/s/" + Visitor.id(sent) + "/preview.png";
		HttpResponse<byte[]> first = visitor.ask("GET", path, BodyPublishers.noBody());
		assertThat(Visitor.header(first, "Content-Type")).isEqualTo("image/png");
		assertThat(Visitor.header(first, "Cache-Control")).isEqualTo("no-cache");
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(first.body()));
		assertThat(picture.getWidth()).isEqualTo(1200);
		assertThat(picture.getHeight()).isEqualTo(630);
		assertThat(first.body()).hasSizeLessThan(200_000);
		String tag = Visitor.header(first, "ETag");
		assertThat(visitor.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
		visitor.own(sent);
		assertThat(visitor.download(path)).isEqualTo(first.body());
		assertThat(new String(first.body(), java.nio.charset.StandardCharsets.ISO_8859_1)).doesNotContain("tEXt",
				"iTXt", "zTXt", "eXIf");
	}

	@ParameterizedTest
	@EnumSource
	void everySentenceHasItsRoom(HypothesisId id) throws IOException {
		String headline = new OpeningSentence(Words.source()).headline(id.name());
		fits(id.name(),
				new Preview("It may be that " + headline, FIGURES, BARS, "Unverified: UDP sources can be forged."));
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 20, 60, 200 })
	void howeverLongItIs(int words) throws IOException {
		fits("words-" + words, new Preview("unquestionably ".repeat(words).strip(), FIGURES, BARS, "foot"));
		fits("word-" + words, new Preview("w".repeat(words), List.of(), List.of(), "foot"));
	}

	private static final List<Figure> FIGURES = List.of(
			new Figure("50,000,000", "of 50,000,000", "Teredo packets", Tone.PLAIN),
			new Figure("12,345", "", "Senders", Tone.PLAIN),
			new Figure("49,999,999", "of 50,000,000", "name the receiver", Tone.NO_MATCH));

	private static final List<Bar> BARS = List.of(new Bar("discovery bubble on the local link", "50,000,000", 1),
			new Bar("bubble that carries data", "1,234", 0.001), new Bar("router advertisement", "1", 0));

	/** Nothing is drawn in its margins. */
	private static void fits(String name, Preview preview) throws IOException {
		byte[] png = new PreviewPainter().paint(preview);
		Path file = Files.createDirectories(Path.of("target", "previews")).resolve(name + ".png");
		Files.write(file, png);
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
		for (int y = 0; y < picture.getHeight(); y++) {
			for (int x = 0; x < MARGIN; x++) {
				assertThat(picture.getRGB(x, y)).isEqualTo(FOG);
				assertThat(picture.getRGB(picture.getWidth() - 1 - x, y)).isEqualTo(FOG);
			}
		}
		for (int x = 0; x < picture.getWidth(); x++) {
			assertThat(picture.getRGB(x, picture.getHeight() - 12)).isEqualTo(FOG);
		}
	}

}
