package org.driftwood.report;

import org.driftwood.Captures;
import org.driftwood.PortalTest;
import org.driftwood.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What is found out about rhythms, makers and populations is on the pages in words. */
@PortalTest
class HabitPagesTests {

	@LocalServerPort
	private int port;

	private Visitor visitor;

	private String path;

	@BeforeEach
	void send() {
		this.visitor = new Visitor(this.port);
		this.path = "/s/" + Visitor.id(this.visitor.analysed(Captures.lab("client.pcap")));
	}

	@Test
	void theReportTellsWhoTakesPartAndWhatMadeThePackets() {
		assertThat(page("")).contains("Who takes part", "for native IPv6", "What made them", "Miredo")
			.doesNotContain("??");
	}

	@Test
	void eachConversationTellsItsHabits() {
		assertThat(page("/conversations"))
			.contains("Rhythm: keeps a tunnel open, every 15 to 45 s", "IPv4 IDs: ", "4 of 4 answer a question",
					"The sender looks like Miredo:", "The server looks like a Miredo server:",
					"bubbles have hop limit 0")
			.doesNotContain("??");
	}

	@Test
	void eachConversationTellsWhenItWasAndHowItWentEvenInNoTime() {
		String strays = "/s/" + Visitor.id(this.visitor.analysed(Captures.lab("stray-rerouted.pcap")));
		assertThat(this.visitor.get(strays + "/conversations").body()).contains("23 Nov 2026, 02:56:29 – 02:56:38 UTC",
				"median gap under 1 ms", "median gap 3.07 s", "one hop on the way", "2 hops on the way",
				"not asked for");
		assertThat(page("/conversations")).contains(">asked for");
	}

	@Test
	void anAdvertisementTellsWhatItAdvertises() {
		assertThat(page("/packets"))
			.contains("router lifetime 0 s, reachable time 0 ms, retransmit timer 2,000 ms", "MTU 1,280")
			.doesNotContain("??");
	}

	private String page(String below) {
		return this.visitor.get(this.path + below).body();
	}

}
