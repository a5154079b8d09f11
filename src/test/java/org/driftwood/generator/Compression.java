package org.driftwood.generator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import com.github.luben.zstd.Zstd;
import org.driftwood.capture.CaptureCompression;

/** What may be around a capture file. */
public enum Compression {

	NONE(CaptureCompression.NONE),

	GZIP(CaptureCompression.GZIP),

	/** Several members one behind the other, cut wherever. */
	GZIP_MEMBERS(CaptureCompression.GZIP),

	ZSTD(CaptureCompression.ZSTD);

	private static final int MEMBERS = 3;

	private final CaptureCompression told;

	Compression(CaptureCompression told) {
		this.told = told;
	}

	CaptureCompression told() {
		return this.told;
	}

	/** What it adds to a file's name. */
	String suffix() {
		return switch (this) {
			case NONE -> "";
			case GZIP -> ".gz";
			case GZIP_MEMBERS -> ".members.gz";
			case ZSTD -> ".zst";
		};
	}

	byte[] around(byte[] file) {
		return switch (this) {
			case NONE -> file;
			case GZIP -> gzip(file);
			case GZIP_MEMBERS -> members(file);
			case ZSTD -> Zstd.compress(file);
		};
	}

	private static byte[] members(byte[] file) {
		Wire wire = new Wire();
		for (int i = 0; i < MEMBERS; i++) {
			wire.bytes(gzip(Arrays.copyOfRange(file, file.length * i / MEMBERS, file.length * (i + 1) / MEMBERS)));
		}
		return wire.toArray();
	}

	private static byte[] gzip(byte[] content) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
			out.write(content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

}
