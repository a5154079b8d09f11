package org.driftwood.community;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;

/**
 * What else the processors did while something was measured: who waits in the slowest
 * twentieth, waits for these.
 */
final class Beside {

	private static final double LEAST_SECONDS = 0.1;

	private final OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

	private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

	private final Map<String, Double> before = threads();

	private final long begun = System.nanoTime();

	private final double process = process();

	private final double pauses = pauses();

	Beside() {
		this.system.getCpuLoad();
	}

	/** Seconds of processors: all of this program, each sort of its threads, and others. */
	String told() {
		double wall = (System.nanoTime() - this.begun) / 1e9;
		double own = process() - this.process;
		double all = this.system.getCpuLoad() * this.system.getAvailableProcessors() * wall;
		Map<String, Double> by = threads();
		this.before.forEach((name, seconds) -> by.merge(name, -seconds, Double::sum));
		return String.format(Locale.ROOT, "in %.0f s: %.1f s of processors here, %.1f s elsewhere; collector %.2f s; %s",
				wall, own, all - own, pauses() - this.pauses,
				by.entrySet()
					.stream()
					.filter((it) -> it.getValue() > LEAST_SECONDS)
					.map((it) -> String.format(Locale.ROOT, "%s %.1f", it.getKey(), it.getValue()))
					.collect(Collectors.joining(", ")));
	}

	/** Those that live, by their names without numbers. */
	private Map<String, Double> threads() {
		Map<String, Double> seconds = new TreeMap<>();
		for (var thread : this.threads.getThreadInfo(this.threads.getAllThreadIds())) {
			if (thread != null) {
				String name = thread.getThreadName().replaceAll("/.*|[0-9]+", "");
				seconds.merge(name, Math.max(0, this.threads.getThreadCpuTime(thread.getThreadId())) / 1e9, Double::sum);
			}
		}
		return seconds;
	}

	private double process() {
		return this.system.getProcessCpuTime() / 1e9;
	}

	private static double pauses() {
		List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
		return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum() / 1e3;
	}

}
