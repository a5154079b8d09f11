package org.driftwood.browser;

import java.io.IOException;

import org.driftwood.capture.CaptureLimits;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.typedarrays.Uint8Array;

/** What a web worker calls, in WebAssembly or as an ES module. */
public final class Decoder {

	private Decoder() {
	}

	/** A file in the page's hands. */
	public interface Source extends JSObject {

		/**
		 * Gives bytes of the file at once, as a worker can.
		 * @param offset of the first of them
		 * @param length how many at most, up to 1 MiB
		 * @return at least one, or none at the file's end
		 */
		Uint8Array read(double offset, int length);

	}

	/** How much of a file is looked at, as on the server, and what of it is kept. */
	public interface Options extends JSObject {

		@JSProperty
		double getDecompressedBytes();

		@JSProperty
		int getDecompressionRatio();

		@JSProperty
		double getPackets();

		@JSProperty
		double getExcerptBytes();

		@JSProperty
		boolean isPayload();

		/** Begins to undo zstd, which Java code here cannot. */
		Unpacker zstd();

		/** Begins to undo deflate, which Java code here does slowly. */
		PageInflater.Stream inflater();

		/**
		 * Goes on with a CRC-32 (RFC 1952 8).
		 * @param sum of the bytes before, 0 at first
		 */
		int crc32(Uint8Array bytes, int sum);

	}

	/** Undoes the compression of one file. */
	public interface Unpacker extends JSObject {

		/**
		 * Takes the next bytes of the file.
		 * @param packed some bytes, or none at the file's end
		 * @return what they unfold to, maybe nothing; null where the file is damaged
		 */
		Uint8Array unpack(Uint8Array packed);

	}

	/** Hears how the look goes on. */
	public interface Listener extends JSObject {

		/** So many bytes of the file and so many packets are looked at. */
		void progress(double bytes, double packets);

		/** The next bytes of the excerpt, valid until this returns. */
		void excerpt(Uint8Array bytes);

	}

	/**
	 * Looks at a capture. Nothing is sent anywhere.
	 * @return the preview, or the problem with the file, in JSON
	 */
	@JSExport
	public static String look(Source source, Options options, Listener listener) {
		CaptureLimits limits = new CaptureLimits((long) options.getDecompressedBytes(), options.getDecompressionRatio(),
				(long) options.getPackets());
		Preview.Order order = new Preview.Order(limits, (long) options.getExcerptBytes(), options.isPayload());
		try {
			return Preview.of(new SourceStream(source), order, new PageDecompressor(options),
					new ListenerStream(listener),
					(bytes, packets) -> listener.progress((double) bytes, (double) packets));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A module needs none; the compiler does. */
	public static void main(String[] args) {
	}

}
