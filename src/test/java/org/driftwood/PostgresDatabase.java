package org.driftwood;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives an application a database of its own on the one server that the tests start. */
public class PostgresDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		TestPropertyValues.of("spring.datasource.url=" + url(), "spring.datasource.username=postgres").applyTo(context);
	}

	/** Where a new and empty database is. */
	static String url() {
		String name = "driftwood" + NUMBER.incrementAndGet();
		EmbeddedPostgres server = Server.RUNNING;
		JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
		return server.getJdbcUrl("postgres", name);
	}

	/** Started when it is first asked for; it ends with the tests. */
	private static final class Server {

		private static final EmbeddedPostgres RUNNING = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
