package org.driftwood.community;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.driftwood.community.StixObject.Address;
import org.driftwood.community.StixObject.Bundle;
import org.driftwood.community.StixObject.Identity;
import org.driftwood.community.StixObject.Marking;
import org.driftwood.community.StixObject.Observation;
import org.driftwood.community.StixObject.Traffic;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;

/**
 * Encounters in STIX 2.1: each is observed data over a UDP packet's traffic and that of
 * the IPv6 packet in it. Addresses bear the names that every producer gives them (section
 * 2.9). Traffic does not: what it encapsulates is no part of such a name, so two tunnels
 * of one sender would bear the same one. The inner destination is the prefix of the
 * server's clients; which of them it was is nobody's business.
 */
final class StixBundle {

	private static final String VERSION = "2.1";

	/** The namespace of the names that every producer gives (STIX 2.1, section 2.9). */
	private static final UUID SHARED = UUID.fromString("00abedb4-aa42-466c-9c01-fed23315a9b7");

	/** Traffic light protocol: may be passed on (STIX 2.1, section 7.2.1.4). */
	private static final String TLP_WHITE = "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9";

	private static final String TLP_CREATED = "2017-01-20T00:00:00.000Z";

	/** When what never changes was first told. */
	private static final String BEGUN = "2026-01-01T00:00:00.000Z";

	private static final long TEREDO_PREFIX = 0x2001_0000L << 32;

	private static final int PREFIX_LENGTH = 64;

	private final UUID portal;

	private final String now;

	private final Map<String, Observation> earlier;

	private final String identity;

	private final List<String> markings;

	private final Map<String, StixObject> objects = new LinkedHashMap<>();

	/**
	 * An empty bundle.
	 * @param portal namespace of the names that only this portal gives
	 * @param terms licence and caveat
	 * @param earlier what was told before
	 */
	StixBundle(UUID portal, String name, String terms, Instant now, Map<String, Observation> earlier) {
		this.portal = portal;
		this.now = StixObject.time(now);
		this.earlier = earlier;
		this.identity = own("identity", "identity");
		String statement = own("marking-definition", terms);
		this.markings = List.of(TLP_WHITE, statement);
		add(new Identity("identity", VERSION, this.identity, BEGUN, BEGUN, name, "system"));
		add(new Marking("marking-definition", VERSION, TLP_WHITE, null, TLP_CREATED, "TLP:WHITE", "tlp",
				Map.of("tlp", "white")));
		add(new Marking("marking-definition", VERSION, statement, this.identity, BEGUN, null, "statement",
				Map.of("statement", terms)));
	}

	void add(Encounter it) {
		String pair = it.source() + " " + it.server();
		String outer = own("network-traffic", "outer " + pair);
		String inner = own("network-traffic", "inner " + pair);
		String source = address("ipv4-addr", it.source());
		String clients = address("ipv6-addr", clientsOf(it.server()));
		add(new Traffic("network-traffic", VERSION, outer, source, null, List.of("ipv4", "udp", "teredo"),
				List.of(inner), null, this.markings));
		add(new Traffic("network-traffic", VERSION, inner, null, clients, List.of("ipv6"), null, outer, this.markings));
		add(told(new Observation("observed-data", VERSION, own("observed-data", pair), this.identity, this.now,
				this.now, StixObject.time(it.begin()), StixObject.time(it.end()),
				Math.max(1, Band.least(it.networks())), List.of(outer, inner, source, clients),
				List.of("unverified", "networks:" + Band.of(it.networks())), this.markings)));
	}

	/** A version of an object has the date since which it is so. */
	private Observation told(Observation fresh) {
		Observation before = this.earlier.get(fresh.id());
		if (before == null) {
			return fresh;
		}
		boolean same = fresh.told(before.created(), before.modified()).equals(before);
		return same ? before : fresh.told(before.created(), this.now);
	}

	Bundle bundle() {
		return new Bundle("bundle", own("bundle", "findings"), new ArrayList<>(this.objects.values()));
	}

	private void add(StixObject object) {
		this.objects.putIfAbsent(object.id(), object);
	}

	private String address(String type, String value) {
		String id = type + "--" + NamedUuid.of(SHARED, "{\"value\":\"" + value + "\"}");
		add(new Address(type, VERSION, id, value, this.markings));
		return id;
	}

	private String own(String type, String name) {
		return type + "--" + NamedUuid.of(this.portal, type + " " + name);
	}

	private static String clientsOf(String server) {
		long bits = Integer.toUnsignedLong(Ipv4Address.parse(server).orElseThrow().bits());
		return new Ipv6Address(TEREDO_PREFIX | bits, 0) + "/" + PREFIX_LENGTH;
	}

}
