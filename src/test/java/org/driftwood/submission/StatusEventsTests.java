package org.driftwood.submission;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/** A portal that stops does not wait for those who watch. */
@PortalTest
@DirtiesContext
class StatusEventsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext portal;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aStreamEndsWithThePortalThoughNothingIsSettled() throws Exception {
		Visitor visitor = new Visitor(this.port);
		String id = Visitor.id(visitor.analysed(Captures.strays()));
		this.jdbc.sql("update submission set state = 'QUEUED' where id = ?").param(id).update();
		CompletableFuture<String> stream = CompletableFuture
			.supplyAsync(() -> visitor.get(Visitor.API + "/" + id + "/events").body());
		Thread.sleep(500);
		assertThat(stream).isNotDone();
		this.portal.publishEvent(new ContextClosedEvent(this.portal));
		assertThat(stream.get(20, TimeUnit.SECONDS)).contains("\"state\":\"QUEUED\"").doesNotContain("DONE");
	}

}
