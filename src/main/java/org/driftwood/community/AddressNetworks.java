package org.driftwood.community;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.network.Network;
import org.driftwood.network.NetworkSource;
import org.driftwood.network.Networks;
import org.driftwood.report.ReportPublished;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In which network each address of the shares is, by the operator's file; the SQL of
 * {@code address_network}. It holds an address once, however many shares have it, so that
 * another file is a matter of minutes and a network is found by an index. The row is
 * written after the share: two workers that meet at one address do not wait for each
 * other.
 */
@Component
class AddressNetworks {

	private static final int AT_ONCE = 1000;

	private static final Network NOBODYS = new Network(null, null, null);

	private final JdbcClient jdbc;

	private final Networks networks;

	/** Of its own: a row that another worker has written ends no other transaction. */
	private final TransactionTemplate transaction;

	/** Whether all shares were looked through since the portal was started. */
	private boolean complete;

	AddressNetworks(JdbcClient jdbc, Networks networks, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.networks = networks;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(ReportPublished made) {
		this.networks.source().ifPresent((source) -> {
			Set<String> addresses = new TreeSet<>();
			made.tallies()
				.stream()
				.flatMap((it) -> Stream.of(Optional.ofNullable(it.source()), Optional.ofNullable(it.server())))
				.flatMap(Optional::stream)
				.map(Ipv4Address::toString)
				.forEach(addresses::add);
			addresses.stream().filter((it) -> !isThere(it, source)).forEach((it) -> put(it, source));
		});
	}

	private boolean isThere(String address, NetworkSource source) {
		return this.jdbc.sql("select count(*) from address_network where address = :address and version = :version")
			.param("address", address)
			.param("version", version(source))
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Lets the table say what the file says, and nothing of addresses that are in no
	 * share.
	 */
	synchronized void refresh() {
		deleteUnused();
		Optional<NetworkSource> source = this.networks.source();
		if (source.isEmpty()) {
			this.jdbc.sql("delete from address_network").update();
			return;
		}
		while (replaceSome(outdated(source.get()), source.get())) {
			// the next ones
		}
		while (!this.complete && replaceSome(missing(), source.get())) {
			// the next ones
		}
		this.complete = true;
	}

	private void deleteUnused() {
		this.jdbc
			.sql("""
					delete from address_network where not exists (select 1 from share s where s.source = address_network.address)
					  and not exists (select 1 from share s where s.server = address_network.address)""")
			.update();
	}

	private List<String> outdated(NetworkSource source) {
		return this.jdbc.sql("select address from address_network where version <> :version limit :most")
			.param("version", version(source))
			.param("most", AT_ONCE)
			.query((row, _) -> row.getString("address"))
			.list();
	}

	private List<String> missing() {
		return this.jdbc.sql("""
				select s.address from (
				  select source as address from share where source is not null
				  union select server from share where server is not null) s
				where not exists (select 1 from address_network a where a.address = s.address) limit :most""")
			.param("most", AT_ONCE)
			.query((row, _) -> row.getString("address"))
			.list();
	}

	private boolean replaceSome(List<String> addresses, NetworkSource source) {
		addresses.forEach((it) -> put(it, source));
		return !addresses.isEmpty();
	}

	private void put(String address, NetworkSource source) {
		try {
			this.transaction.executeWithoutResult((_) -> {
				this.jdbc.sql("delete from address_network where address = :address")
					.param("address", address)
					.update();
				insert(address, this.networks.at(address).orElse(NOBODYS), source);
			});
		}
		catch (DuplicateKeyException ex) {
			// another worker was here first, and wrote the same
		}
	}

	private void insert(String address, Network network, NetworkSource source) {
		this.jdbc.sql("""
				insert into address_network (address, asn, organization, country, version)
				values (:address, :asn, :organization, :country, :version)""")
			.param("address", address)
			.param("asn", network.asn())
			.param("organization", network.organization())
			.param("country", network.country())
			.param("version", version(source))
			.update();
	}

	private static String version(NetworkSource source) {
		String version = Objects.requireNonNull(source.version());
		return version.substring(0, Math.min(version.length(), 120));
	}

}
