package org.driftwood.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import org.driftwood.decode.Ipv4Address;
import org.driftwood.privacy.HomeAddresses;
import org.driftwood.privacy.HomeEvidence;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The submitters' own addresses, which only they themselves get to see: decided when a
 * capture is analysed, corrected by their owners; the SQL of {@code home_address}.
 */
@Service
public class Homes {

	/** More than any capture shows; the rest is told apart by nobody. */
	private static final int MOST = 50_000;

	private static final int REMEMBERED = 4_096;

	private final JdbcClient jdbc;

	private final Uploaders uploaders;

	private final Submissions submissions;

	private final ApplicationEventPublisher events;

	Homes(JdbcClient jdbc, Uploaders uploaders, Submissions submissions, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.uploaders = uploaders;
		this.submissions = submissions;
		this.events = events;
	}

	/**
	 * The submitter's addresses; empty where nobody has looked for them yet, so that
	 * every address may be his. Asked in one statement: none while it is taken back would
	 * mean that there is nothing to hide.
	 */
	public Optional<HomeAddresses> find(SubmissionId id) {
		Map<Ipv4Address, HomeEvidence> homes = new LinkedHashMap<>();
		boolean[] decided = new boolean[1];
		this.jdbc.sql("""
				select h.address, h.evidence from submission s left join home_address h on h.submission_id = s.id
				where s.id = :id and s.homes_decided""").param("id", id.value()).query((row) -> {
			decided[0] = true;
			if (row.getString("address") != null) {
				add(row, homes);
			}
		});
		return decided[0] ? Optional.of(new HomeAddresses(homes)) : Optional.empty();
	}

	private static void add(ResultSet row, Map<Ipv4Address, HomeEvidence> homes) throws SQLException {
		homes.put(Ipv4Address.parse(row.getString("address")).orElseThrow(),
				HomeEvidence.valueOf(row.getString("evidence")));
	}

	private HomeAddresses stored(SubmissionId id) {
		Map<Ipv4Address, HomeEvidence> homes = new LinkedHashMap<>();
		this.jdbc.sql("select address, evidence from home_address where submission_id = :id")
			.param("id", id.value())
			.query((row) -> {
				add(row, homes);
			});
		return new HomeAddresses(homes);
	}

	/**
	 * Tells which addresses are in the network that the submission was sent from, of
	 * which only a keyed hash is known.
	 */
	public Predicate<Ipv4Address> networkOf(Submission submission) {
		Map<Integer, Boolean> known = new HashMap<>();
		return (address) -> {
			if (known.size() == REMEMBERED) {
				known.clear();
			}
			return known.computeIfAbsent(address.bits() >>> 8,
					_ -> this.uploaders.isIn(submission.networkHash(), address));
		};
	}

	/**
	 * Decides whose the addresses of a capture are, in place of an earlier decision.
	 * @param found what the capture shows
	 */
	@Transactional
	public HomeAddresses decide(Submission submission, HomeAddresses found) {
		Map<Ipv4Address, HomeEvidence> homes = new LinkedHashMap<>(found.evidence());
		submission.answers().homeAddresses().forEach((address) -> homes.put(address, HomeEvidence.STATED));
		delete(submission.id());
		homes.forEach((address, evidence) -> insert(submission.id(), address, evidence));
		markDecided(submission.id());
		return new HomeAddresses(homes);
	}

	/**
	 * A secret of this portal for the submission, the same each time: what stands in for
	 * its addresses is made with it.
	 */
	public byte[] secret(SubmissionId id) {
		return this.uploaders.secretFor("stand-ins: " + id);
	}

	/**
	 * The owner says that these addresses are his. The submission is held before anybody
	 * hears of it: who takes it back, or makes its report again, does so in this order.
	 * @return false where there is nothing yet in which they could be, or no room for
	 * more of them
	 */
	@Transactional
	public boolean add(Submission submission, List<Ipv4Address> addresses) {
		SubmissionId id = submission.id();
		if (!this.submissions.holdDone(id) || stored(id).addresses().size() + addresses.size() > MOST) {
			return false;
		}
		for (Ipv4Address address : addresses) {
			delete(id, address);
			insert(id, address, HomeEvidence.STATED);
			this.events.publishEvent(new HomeAddressStated(id, address));
		}
		markDecided(id);
		return true;
	}

	/** The owner says that an address is not his. */
	@Transactional
	public void remove(SubmissionId id, Ipv4Address address) {
		delete(id, address);
	}

	@EventListener
	void on(SubmissionWithdrawn withdrawn) {
		delete(withdrawn.id());
	}

	private void insert(SubmissionId id, Ipv4Address address, HomeEvidence evidence) {
		this.jdbc.sql("insert into home_address (submission_id, address, evidence) values (:id, :address, :evidence)")
			.param("id", id.value())
			.param("address", address.toString())
			.param("evidence", evidence.name())
			.update();
	}

	private void markDecided(SubmissionId id) {
		this.jdbc.sql("update submission set homes_decided = true where id = :id").param("id", id.value()).update();
	}

	private void delete(SubmissionId id) {
		this.jdbc.sql("delete from home_address where submission_id = :id").param("id", id.value()).update();
	}

	private void delete(SubmissionId id, Ipv4Address address) {
		this.jdbc.sql("delete from home_address where submission_id = :id and address = :address")
			.param("id", id.value())
			.param("address", address.toString())
			.update();
	}

}
