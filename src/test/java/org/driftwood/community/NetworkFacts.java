package org.driftwood.community;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.driftwood.EmptyTables;
import org.driftwood.network.Network;
import org.driftwood.submission.Answers;
import org.driftwood.submission.SubmissionId;
import org.driftwood.submission.SubmissionRows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told of networks (AS), on whichever database. */
abstract class NetworkFacts {

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

	private static final long ASN = 4_294_967_294L;

	@Autowired
	NetworkStatistics statistics;

	@Autowired
	AddressNetworks networks;

	@Autowired
	Rollups rollups;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@BeforeEach
	void fill() {
		EmptyTables.in(this.jdbc);
		address("83.170.6.76", ASN);
		address("83.170.6.77", ASN);
		address("65.54.227.120", 8075);
		seen("a", MONDAY, "83.170.6.76", "65.54.227.120", 41000, 30);
		seen("b", MONDAY.plusDays(6), "83.170.6.76", "65.54.227.120", 41000, 30);
		seen("c", MONDAY.plusDays(7), "83.170.6.77", "65.54.227.120", 41000, 20);
		seen("c", MONDAY.plusDays(7), "83.170.6.77", "65.54.227.120", 42000, 9);
		seen("d", MONDAY.minusDays(1), "192.0.2.1", "192.0.2.1", 43000, 5);
		addUp();
	}

	private void addUp() {
		this.transaction.executeWithoutResult((_) -> this.rollups.rebuild());
	}

	private static NetworkFocus focus(long asn, NetworkRole role) {
		return new NetworkFocus(asn, role, Cut.ALL);
	}

	private static NetworkFocus senders() {
		return focus(ASN, NetworkRole.SENDERS);
	}

	@Test
	void packetsAreToldInStepsNetworksInBandsAndTimesInWeeks() {
		TopEntry sum = this.statistics.sight(senders()).orElseThrow();
		assertThat(sum.packets()).isEqualTo(50);
		assertThat(sum.networksSeeing()).isEqualTo("2-4");
		assertThat(sum.firstAt()).isEqualTo(MONDAY.atStartOfDay(ZoneOffset.UTC).toInstant());
		assertThat(sum.lastAt()).isEqualTo(MONDAY.plusDays(7).atStartOfDay(ZoneOffset.UTC).toInstant());
		assertThat(sum.label()).isEqualTo(Spread.Label.FEW);
		assertThat(this.statistics.sight(focus(ASN, NetworkRole.SERVERS))).isEmpty();
		assertThat(this.statistics.sight(focus(8075, NetworkRole.SERVERS))).get()
			.extracting(TopEntry::packets, TopEntry::networksSeeing)
			.containsExactly(50L, "2-4");
	}

	@Test
	void aWeekIsThatOfItsMondayAndTellsWhoLooked() {
		assertThat(this.statistics.weeks(senders())).containsExactly(new WeekCount(MONDAY.minusDays(7), 1, "0", 0),
				new WeekCount(MONDAY, 2, "2-4", 1), new WeekCount(MONDAY.plusDays(7), 1, "1", 1));
	}

	@Test
	void ofWhatTooFewSawThereIsAPacketAndNoPort() {
		assertThat(this.statistics.parts(TopList.SOURCES, senders(), 9))
			.containsExactly(new PartEntry("83.170.6.76", 1, "2-4"), new PartEntry("83.170.6.77", 1, "1"));
		assertThat(this.statistics.parts(TopList.PORTS, senders(), 9)).extracting(PartEntry::name)
			.containsExactly("41000");
		assertThat(this.statistics.parts(TopList.KINDS, senders(), 9)).extracting(PartEntry::name)
			.containsExactly("BUBBLE_DIRECT");
	}

	@Test
	void weeksAreCutOffWhereThreeLooked() {
		NetworkFocus few = new NetworkFocus(ASN, NetworkRole.SENDERS, new Cut(MONDAY.plusDays(8), null, null, null));
		assertThat(this.statistics.sight(few)).isEmpty();
		seen("e", MONDAY.plusDays(9), "192.0.2.1", "192.0.2.1", 43000, 5);
		seen("f", MONDAY.plusDays(9), "192.0.2.1", "192.0.2.1", 43000, 5);
		addUp();
		NetworkFocus later = new NetworkFocus(ASN, NetworkRole.SENDERS, new Cut(MONDAY.plusDays(8), null, null, null));
		assertThat(this.statistics.sight(later)).get().extracting(TopEntry::networksSeeing).isEqualTo("1");
		assertThat(this.statistics.weeks(later)).extracting(WeekCount::week).containsExactly(MONDAY.plusDays(7));
		assertThat(this.statistics.parts(TopList.SOURCES, later, 9)).extracting(PartEntry::name)
			.containsExactly("83.170.6.77");
		assertThat(this.statistics.top(later.cut(), 9)).extracting(TopEntry::networksSeeing).containsExactly("1");
	}

	@Test
	void thoseSeenMostComeFirst() {
		assertThat(this.statistics.top(Cut.ALL, 9)).extracting(TopEntry::name).containsExactly(String.valueOf(ASN));
		assertThat(this.statistics.network(8075)).hasValue(new Network(8075L, "Of 8075", null));
		assertThat(this.statistics.network(1)).isEmpty();
	}

	@Test
	void oneMorePacketOfOneMoreDayTellsNothing() {
		TopEntry before = this.statistics.sight(senders()).orElseThrow();
		seen("c", MONDAY.plusDays(8), "83.170.6.77", "65.54.227.120", 45000, 1);
		addUp();
		assertThat(this.statistics.sight(senders())).hasValue(before);
		assertThat(this.statistics.parts(TopList.PORTS, senders(), 9)).extracting(PartEntry::name)
			.containsExactly("41000");
	}

	@Test
	void withoutAFileTheTableIsEmptied() {
		this.networks.refresh();
		assertThat(EmptyTables.count(this.jdbc, "address_network")).isZero();
	}

	private void address(String address, long asn) {
		this.jdbc.sql(
				"insert into address_network (address, asn, organization, version) values (:address, :asn, :name, 'x')")
			.param("address", address)
			.param("asn", asn)
			.param("name", "Of " + asn)
			.update();
	}

	private void seen(String network, LocalDate day, String source, String server, int port, long packets) {
		SubmissionId id = SubmissionRows.insert(this.jdbc, network, Answers.UNKNOWN,
				day.atStartOfDay(ZoneOffset.UTC).toInstant());
		this.jdbc.sql("""
				insert into contribution (submission_id, network_hash, received_on, looked_from, looked_to, packets)
				values (:id, :network, :day, :day, :day, :packets)""")
			.param("id", id.value())
			.param("network", network)
			.param("day", day)
			.param("packets", packets)
			.update();
		this.jdbc.sql("""
				insert into share (submission_id, seen_on, source, server, kind, port, packets, first_at, last_at)
				values (:id, :day, :source, :server, 'BUBBLE_DIRECT', :port, :packets, :at, :at)""")
			.param("id", id.value())
			.param("day", day)
			.param("source", source)
			.param("server", server)
			.param("port", port)
			.param("packets", packets)
			.param("at", day.atStartOfDay(ZoneOffset.UTC).toOffsetDateTime())
			.update();
	}

}
