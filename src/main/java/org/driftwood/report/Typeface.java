package org.driftwood.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters as shapes, out of a font file beside the code: no font of the machine has a
 * say, and none need be there. For one thread at a time.
 */
final class Typeface {

	private static final double STEP = 12;

	private final TrueTypeFont font;

	private final CmapLookup glyphs;

	private Typeface(TrueTypeFont font) throws IOException {
		this.font = font;
		this.glyphs = font.getUnicodeCmapLookup();
	}

	/** Reads one of the fonts that documents are set in. */
	static Typeface of(String file) {
		try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + file + ".ttf"))) {
			return new Typeface(new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes())));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** How wide a text is, set in that size. */
	double width(String text, double size) {
		return text.codePoints().mapToDouble((it) -> advance(it, size)).sum();
	}

	private double advance(int character, double size) {
		try {
			return this.font.getAdvanceWidth(this.glyphs.getGlyphId(character)) * scale(size);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private double scale(double size) throws IOException {
		return size / this.font.getUnitsPerEm();
	}

	/** The text from that point of its base line on. */
	Shape shape(String text, double size, double x, double y) {
		Path2D.Double shape = new Path2D.Double();
		double at = x;
		for (int character : text.codePoints().toArray()) {
			add(shape, character, size, at, y);
			at += advance(character, size);
		}
		return shape;
	}

	private void add(Path2D shape, int character, double size, double x, double y) {
		try {
			GlyphData glyph = this.font.getGlyph().getGlyph(this.glyphs.getGlyphId(character));
			if (glyph != null) {
				AffineTransform place = AffineTransform.getTranslateInstance(x, y);
				place.scale(scale(size), -scale(size));
				shape.append(glyph.getPath().getPathIterator(place), false);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The text in lines that are no wider, broken between words where these allow it. */
	List<String> lines(String text, double size, double width) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : text.split(" ", -1)) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && width(longer, size) > width) {
				lines.add(line);
				longer = word;
			}
			while (width(longer, size) > width) {
				int fitting = fitting(longer, size, width);
				lines.add(longer.substring(0, fitting));
				longer = longer.substring(fitting);
			}
			line = longer;
		}
		lines.add(line);
		return lines;
	}

	/** The same, of about one width: the least that needs no further line. */
	List<String> evenLines(String text, double size, double width) {
		int most = lines(text, size, width).size();
		double least = width;
		while (least > width / 2 && lines(text, size, least - STEP).size() <= most) {
			least -= STEP;
		}
		return lines(text, size, least);
	}

	/** How many characters of a word fit; one at least. */
	private int fitting(String word, double size, double width) {
		int end = word.offsetByCodePoints(0, 1);
		while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
			end = word.offsetByCodePoints(end, 1);
		}
		return end;
	}

	/** The greatest of some sizes, the greatest first, in which the text is no wider. */
	double fittingSize(String text, List<Integer> sizes, double width) {
		return sizes.stream().filter((it) -> width(text, it) <= width).findFirst().orElse(sizes.getLast());
	}

}
