package org.driftwood.community;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.driftwood.Driftwood;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * How long the findings take with few and with many submissions, and sixteen who ask at
 * once: bench/community.sh.
 */
public final class CommunityLoad {

	private static final int CLIENTS = 16;

	/** Is there when the database has all that it is to have. */
	private static final String FILLED = "filled";

	/** Senders that also few submissions have seen. */
	private static final int LEADING = 20;

	private static final int PORT = Integer.getInteger("port", 18_137);

	private static final long WARM_NANOS = 30_000_000_000L;

	private static final long NANOS = 30_000_000_000L;

	/** What is asked for, of what is kept; %s is an address. */
	private static final List<String> KEPT = List.of("/findings", "/findings?ipv6Use=NONE&vantage=ON_HOST",
			"/sources/%s", "/api/v1/findings/summary", "/api/v1/findings/series",
			"/api/v1/findings/top/sources?limit=100", "/api/v1/sources/%s");

	/** And of what is added up and remembered. */
	private static final List<String> ADDED = List.of("/findings?from=2026-09-01", "/sources/%s?ipv6Use=NONE");

	private CommunityLoad() {
	}

	/** Which database, and the number of submissions. */
	public static void main(String[] args) throws Exception {
		run(args[0], Integer.parseInt(args[1]))
			.forEach((path, figures) -> System.out.printf("%s\t%.0f\t%.0f%n", path, figures[0], figures[1]));
		System.exit(0);
	}

	private static Map<String, double[]> run(String database, int submissions) throws Exception {
		Path directory = Files.createDirectories(Path.of("target/bench", "community-" + database + '-' + submissions))
			.toAbsolutePath();
		if (!Files.exists(directory.resolve(FILLED))) {
			FileSystemUtils.deleteRecursively(directory);
			Files.createDirectories(directory);
		}
		String data = "--driftwood.data-dir=" + directory;
		if (database.equals("h2")) {
			// no other settings than the portal's own: with H2's, a thread of H2 tidies up the file during the measurement
			return run(submissions, directory, "jdbc:h2:file:" + directory.resolve("driftwood"), "", data);
		}
		try (EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setServerConfig("shared_buffers", "256MB")
			.setServerConfig("max_wal_size", "4GB")
			.setDataDirectory(directory.resolve("postgres"))
			.setCleanDataDirectory(false)
			.start()) {
			String url = server.getJdbcUrl("postgres", "postgres");
			return run(submissions, directory, url, "postgres", data, "--spring.datasource.url=" + url,
					"--spring.datasource.username=postgres");
		}
	}

	private static Map<String, double[]> run(int submissions, Path directory, String url, String user,
			String... database) throws Exception {
		String[] settings = Stream
			.concat(Stream.of(database), Stream.of("--server.port=" + PORT, "--logging.level.root=error"))
			.toArray(String[]::new);
		Path filled = directory.resolve(FILLED);
		if (!Files.exists(filled)) {
			fill(submissions, url, user, settings);
			Files.createFile(filled);
		}
		try (ConfigurableApplicationContext _ = SpringApplication.run(Driftwood.class, settings)) {
			Map<String, double[]> figures = new LinkedHashMap<>();
			awaitFeeds();
			measure(KEPT, figures);
			askOnce();
			measure(ADDED, figures);
			return figures;
		}
	}

	private static void measure(List<String> paths, Map<String, double[]> figures) throws Exception {
		ask(paths, WARM_NANOS);
		Beside beside = new Beside();
		figures.putAll(ask(paths, NANOS));
		System.err.println(beside.told());
	}

	/** They are made after the start; the next ones come minutes later. */
	private static void awaitFeeds() throws Exception {
		long start = System.nanoTime();
		try (HttpClient http = HttpClient.newHttpClient()) {
			URI last = URI.create("http://127.0.0.1:" + PORT + "/feeds/misp/manifest.json");
			while (http.send(HttpRequest.newBuilder(last).build(), BodyHandlers.discarding()).statusCode() != 200) {
				Thread.sleep(500);
			}
		}
		System.err.printf("feeds there after %d s%n", (System.nanoTime() - start) / 1_000_000_000);
	}

	/** What is added up has all its cost the first time. */
	private static void askOnce() throws Exception {
		try (HttpClient http = HttpClient.newHttpClient()) {
			for (String path : ADDED) {
				double slowest = 0;
				for (int source = 0; source < LEADING; source++) {
					slowest = Math.max(slowest, time(http, path, source));
				}
				System.err.printf("%s, the first time: up to %.0f ms%n", path, slowest);
			}
		}
	}

	private static double time(HttpClient http, String path, int source) throws Exception {
		String address = MadeCommunity.source(source);
		long start = System.nanoTime();
		int status = http
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path.formatted(address))).build(),
					BodyHandlers.discarding())
			.statusCode();
		if (status >= 500) {
			throw new IllegalStateException(path + ": " + status);
		}
		return (System.nanoTime() - start) / 1e6;
	}

	private static void fill(int submissions, String url, String user, String[] settings) throws Exception {
		LocalRebuild.run(settings);
		long start = System.nanoTime();
		try (var connection = DriverManager.getConnection(url, user, "")) {
			new MadeCommunity(connection).fill(submissions);
		}
		System.err.printf("%,d submissions written in %d s%n", submissions, (System.nanoTime() - start) / 1_000_000_000);
		start = System.nanoTime();
		LocalRebuild.run(settings);
		System.err.printf("added up in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
		try (var connection = DriverManager.getConnection(url, user, "");
				var statement = connection.createStatement()) {
			// the daily comparison would run beside the measurement
			statement.execute("insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version) "
					+ "values ('compare-findings', 'recurring', timestamp '2099-01-01 00:00:00', false, 1)");
			statement.execute("analyze");
		}
	}

	/** Half of all answers came within the first figure of milliseconds, 95 of 100 within the second. */
	private static Map<String, double[]> ask(List<String> paths, long nanos) throws Exception {
		Map<String, List<Double>> times = new LinkedHashMap<>();
		paths.forEach((path) -> times.put(path, new ArrayList<>()));
		try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
			List<Future<List<Map.Entry<String, Double>>>> ends = clients
				.invokeAll(IntStream.range(0, CLIENTS).mapToObj((i) -> client(i, paths, nanos)).toList());
			for (var end : ends) {
				end.get().forEach((one) -> times.getOrDefault(one.getKey(), List.of()).add(one.getValue()));
			}
		}
		Map<String, double[]> figures = new LinkedHashMap<>();
		times.forEach((path, all) -> {
			List<Double> sorted = all.stream().sorted().toList();
			figures.put(path, new double[] { sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100) });
		});
		return figures;
	}

	private static Callable<List<Map.Entry<String, Double>>> client(int number, List<String> paths, long nanos) {
		return () -> {
			Random random = new Random(number);
			List<Map.Entry<String, Double>> times = new ArrayList<>();
			try (HttpClient http = HttpClient.newHttpClient()) {
				long end = System.nanoTime() + nanos;
				while (System.nanoTime() < end) {
					String path = paths.get(random.nextInt(paths.size()));
					times.add(Map.entry(path, time(http, path, random.nextInt(LEADING))));
				}
			}
			return times;
		};
	}

}
