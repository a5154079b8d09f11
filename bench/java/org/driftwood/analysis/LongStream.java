package org.driftwood.analysis;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Analyses a capture that is made on the fly and prints the live heap after a collection
 * now and then: it must not grow with the capture.
 */
final class LongStream {

	private static final double MEGABYTE = 1e6;

	private static final long BETWEEN = 1L << 30;

	private LongStream() {
	}

	/** Takes a directory to write to and how many packets to make. */
	public static void main(String[] args) throws Exception {
		long packets = Long.parseLong(args[1]);
		PipedInputStream in = new PipedInputStream(1 << 22);
		PipedOutputStream out = new PipedOutputStream(in);
		Thread maker = Thread.ofPlatform().start(() -> make(packets, out));
		System.out.printf("made so far, live heap of analysis and maker:%n");
		long sum = Stage.FULL.run(in, Files.createTempDirectory(Path.of(args[0]), "work"));
		maker.join();
		System.out.printf("Teredo packets and hypotheses: %d%n", sum);
	}

	private static void make(long packets, OutputStream out) {
		try (OutputStream measured = new Measured(out)) {
			new MadeCapture().write(packets, measured);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Collects garbage after each gigabyte and tells what is left. */
	private static final class Measured extends OutputStream {

		private final OutputStream out;

		private long bytes;

		private long next = BETWEEN;

		Measured(OutputStream out) {
			this.out = out;
		}

		@Override
		public void write(int value) throws IOException {
			this.out.write(value);
			this.bytes++;
		}

		@Override
		public void write(byte[] block, int offset, int length) throws IOException {
			this.out.write(block, offset, length);
			this.bytes += length;
			if (this.bytes >= this.next) {
				this.next += BETWEEN;
				System.gc();
				long live = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
				System.out.printf("%6.0f MB  %6.1f MB%n", this.bytes / MEGABYTE, live / MEGABYTE);
			}
		}

		@Override
		public void close() throws IOException {
			this.out.close();
		}

	}

}
