package org.driftwood.analysis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each stage on the capture named by the property "capture", as JMH measures it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(2)
public class StagesBenchmark {

	@Param({ "READ", "RECORDS", "DECODE", "FULL" })
	private String stage = "";

	private Path file = Path.of("");

	private Path work = Path.of("");

	/** Finds the capture. */
	@Setup
	public void find() throws Exception {
		this.file = Path.of(System.getProperty("capture")).toAbsolutePath();
		this.work = Files.createTempDirectory(this.file.getParent(), "work");
	}

	/** Goes through it once. */
	@Benchmark
	public long once() throws Exception {
		return Stage.valueOf(this.stage).run(this.file, this.work);
	}

}
