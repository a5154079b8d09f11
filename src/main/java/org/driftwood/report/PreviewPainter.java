package org.driftwood.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

import org.springframework.stereotype.Component;

/** Paints the picture of a report, in the colours and letters of the pages. */
@Component
class PreviewPainter {

	static final int WIDTH = 1200;

	static final int HEIGHT = 630;

	private static final double LEFT = 72;

	private static final double RIGHT = WIDTH - LEFT;

	private static final Color FOG = new Color(0xedf2f2);

	private static final Color INK = new Color(0x13242d);

	private static final Color SOFT = new Color(0x4a5f68);

	private static final Color TIDE = new Color(0x0a5c73);

	private static final Color KELP = new Color(0x256b43);

	private static final Color BUOY = new Color(0xad3f12);

	private static final Color SAND = new Color(0xd8c9a8);

	private static final Color PALE_SAND = new Color(0xece5d5);

	private static final List<Integer> HEADLINES = List.of(72, 64, 56, 48, 40);

	private static final List<Integer> FIGURES = List.of(50, 44, 38, 32, 26);

	private static final double SMALL = 24;

	private static final double LEADING = 1.1;

	private static final double HEADLINE_TOP = 132;

	/** The base line of the last bar, which all stands upon. */
	private static final double FOOT = 592;

	private static final double BAR_STEP = 42;

	private static final double FIGURE_STEP = 92;

	private final Typeface serif = Typeface.of("newsreader-medium");

	private final Typeface sans = Typeface.of("driftwood-sans-regular");

	/** The picture as a PNG. */
	synchronized byte[] paint(Preview preview) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D on = image.createGraphics();
		on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		fill(on, FOG, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
		paintHead(on, preview.foot());
		double bars = FOOT - (preview.bars().size() - 1) * BAR_STEP;
		double figures = bars - FIGURE_STEP;
		paintSentence(on, preview.sentence(), figures - HEADLINE_TOP - 60);
		paintFigures(on, preview.figures(), figures);
		paintBars(on, preview.bars(), bars);
		on.dispose();
		return png(image);
	}

	private void paintHead(Graphics2D on, String foot) {
		AffineTransform place = AffineTransform.getTranslateInstance(LEFT, 56);
		place.scale(1.7, 1.7);
		fill(on, SAND, place.createTransformedShape(wood()));
		fill(on, INK, this.serif.shape("Driftwood", 34, LEFT + 92, 86));
		fill(on, SOFT, this.sans.shape(foot, 22, RIGHT - this.sans.width(foot, 22), 84));
		fill(on, SAND, new Rectangle2D.Double(LEFT, 116, RIGHT - LEFT, 2));
	}

	/** The mark of the pages: a piece of wood with the holes of shipworms. */
	private static Shape wood() {
		Path2D.Double wood = new Path2D.Double(Path2D.WIND_EVEN_ODD);
		wood.moveTo(2, 8);
		wood.curveTo(7, 2, 15, 1, 23, 2);
		wood.curveTo(31, 3, 38, 3, 42, 8);
		wood.curveTo(43, 14, 39, 19, 31, 20);
		wood.curveTo(23, 21, 6, 21, 2, 15);
		wood.closePath();
		for (double[] hole : new double[][] { { 12, 11, 2.6 }, { 21, 8, 1.7 }, { 29, 13, 3 }, { 20, 15.5, 1.3 } }) {
			wood.append(new Ellipse2D.Double(hole[0] - hole[2], hole[1] - hole[2], 2 * hole[2], 2 * hole[2]), false);
		}
		return wood;
	}

	private void paintSentence(Graphics2D on, String sentence, double room) {
		int size = HEADLINES.stream()
			.filter((it) -> this.serif.lines(sentence, it, RIGHT - LEFT).size() * it * LEADING <= room)
			.findFirst()
			.orElse(HEADLINES.getLast());
		List<String> lines = this.serif.evenLines(sentence, size, RIGHT - LEFT);
		int fitting = Math.min(lines.size(), (int) (room / (size * LEADING)));
		for (int i = 0; i < fitting; i++) {
			boolean cut = i == fitting - 1 && fitting < lines.size();
			fill(on, INK, this.serif.shape(cut ? shortened(lines.get(i)) : lines.get(i), size, LEFT,
					HEADLINE_TOP + size * (1 + i * LEADING)));
		}
	}

	private static String shortened(String line) {
		return line
			.substring(0, line.offsetByCodePoints(line.length(), -Math.min(2, line.codePointCount(0, line.length()))))
			.strip() + "…";
	}

	private void paintFigures(Graphics2D on, List<Preview.Figure> figures, double y) {
		double step = (RIGHT - LEFT) / Math.max(3, figures.size());
		double size = figures.stream()
			.mapToDouble(
					(it) -> this.serif.fittingSize(it.figure(), FIGURES, step - this.sans.width(it.note(), SMALL) - 32))
			.min()
			.orElse(0);
		for (int i = 0; i < figures.size(); i++) {
			Preview.Figure it = figures.get(i);
			double x = LEFT + i * step;
			fill(on, colour(it.tone()), this.serif.shape(it.figure(), size, x, y));
			fill(on, SOFT, this.sans.shape(it.note(), SMALL, x + this.serif.width(it.figure(), size) + 12, y));
			fill(on, SOFT, this.sans.shape(it.name(), SMALL, x, y + 34));
		}
	}

	private static Color colour(Preview.Tone tone) {
		return switch (tone) {
			case PLAIN -> INK;
			case MATCH -> KELP;
			case NO_MATCH -> BUOY;
		};
	}

	private void paintBars(Graphics2D on, List<Preview.Bar> bars, double top) {
		double begin = LEFT + 400;
		double end = RIGHT - 150;
		double y = top;
		for (Preview.Bar it : bars) {
			fill(on, INK, this.sans.shape(it.name(), 26, LEFT, y));
			fill(on, PALE_SAND, new Rectangle2D.Double(begin, y - 19, end - begin, 20));
			fill(on, TIDE, new Rectangle2D.Double(begin, y - 19, Math.max(2, (end - begin) * it.share()), 20));
			fill(on, INK, this.sans.shape(it.figure(), 26, RIGHT - this.sans.width(it.figure(), 26), y));
			y += BAR_STEP;
		}
	}

	private static void fill(Graphics2D on, Color colour, Shape shape) {
		on.setColor(colour);
		on.fill(shape);
	}

	private static byte[] png(BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
