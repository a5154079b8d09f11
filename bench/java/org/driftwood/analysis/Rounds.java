package org.driftwood.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs one stage warm and on one thread, and prints wall and CPU of its best round, in seconds. */
final class Rounds {

	private static final double NANOS = 1e9;

	private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

	private Rounds() {
	}

	/** Takes a stage, a capture file, and how many rounds to measure after as many unmeasured. */
	public static void main(String[] args) throws Exception {
		Stage stage = Stage.valueOf(args[0]);
		Path file = Path.of(args[1]);
		int rounds = Integer.parseInt(args[2]);
		Path work = Files.createTempDirectory(file.toAbsolutePath().getParent(), "work");
		double wall = Double.MAX_VALUE;
		double cpu = Double.MAX_VALUE;
		long result = 0;
		for (int i = 0; i < 2 * rounds; i++) {
			long wallBegan = System.nanoTime();
			long cpuBegan = THREADS.getCurrentThreadCpuTime();
			result += stage.run(file, work);
			if (i >= rounds) {
				wall = Math.min(wall, (System.nanoTime() - wallBegan) / NANOS);
				cpu = Math.min(cpu, (THREADS.getCurrentThreadCpuTime() - cpuBegan) / NANOS);
			}
		}
		System.out.printf("%.3f %.3f %d%n", wall, cpu, result);
	}

}
