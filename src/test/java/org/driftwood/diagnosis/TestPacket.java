package org.driftwood.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Authentication;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Carrier;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Fault;
import org.driftwood.decode.Frames;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.OuterPacket;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Transport;
import org.driftwood.decode.Verdict;
import org.jspecify.annotations.Nullable;

/** Builds a decoded packet from what a test cares about. */
final class TestPacket {

	static final String SERVER = "192.0.2.1";

	/** A relay's or a relaying client's link-local address: opaque. */
	static final String OPAQUE = "fe80::c4f7:2f2:1c81:588";

	private final Endpoint source;

	private final Endpoint destination;

	private PacketKind kind = PacketKind.BUBBLE_DIRECT;

	private int timeToLive = 54;

	private int identification = 1;

	private Direction direction = Direction.TO_US;

	private byte[] payload = {};

	private @Nullable InnerPacket inner;

	private int hopLimit;

	private final List<Trailer> trailers = new ArrayList<>();

	private @Nullable OriginIndication origin;

	private @Nullable Authentication authentication;

	private final Set<Anomaly> anomalies = EnumSet.noneOf(Anomaly.class);

	private TestPacket(String source, String destination) {
		this.source = Frames.endpoint(source);
		this.destination = Frames.endpoint(destination);
	}

	static TestPacket packet(String source, String destination) {
		return new TestPacket(source, destination);
	}

	/** The Teredo address of a client, without flags. */
	static String teredo(String server, String client) {
		Endpoint mapped = Frames.endpoint(client);
		long high = 0x2001_0000L << 32 | (Frames.ipv4(server).bits() & 0xffff_ffffL);
		long low = (long) (~mapped.port() & 0xffff) << 32 | (~mapped.address().bits() & 0xffff_ffffL);
		return new Ipv6Address(high, low).toString();
	}

	/** The link-local address by which a server names itself. */
	static String serverIdentifier(String server) {
		long low = 0x8000_f227L << 32 | (~Frames.ipv4(server).bits() & 0xffff_ffffL);
		return new Ipv6Address(0xfe80L << 48, low).toString();
	}

	/** The Teredo address whose last four bytes are those of the raw address. */
	static String teredoRaw(String server, String raw) {
		Ipv4Address client = Frames.ipv4(raw).complement();
		return teredo(server, client + ":40000");
	}

	TestPacket inner(String from, String to) {
		return inner(from, to, new Transport.Other(59));
	}

	TestPacket inner(String from, String to, Transport transport) {
		this.inner = new InnerPacket(Frames.ipv6(from), Frames.ipv6(to), 59, 0, 0, transport);
		return this;
	}

	TestPacket hopLimit(int hopLimit) {
		this.hopLimit = hopLimit;
		return this;
	}

	TestPacket trailer(int type, String value) {
		this.trailers.add(new Trailer(type, Bytes.of(Frames.hex(value))));
		return this;
	}

	TestPacket kind(PacketKind kind) {
		this.kind = kind;
		return this;
	}

	TestPacket ttl(int timeToLive) {
		this.timeToLive = timeToLive;
		return this;
	}

	TestPacket id(int identification) {
		this.identification = identification;
		return this;
	}

	TestPacket way(Direction direction) {
		this.direction = direction;
		return this;
	}

	TestPacket payload(String hex) {
		this.payload = Frames.hex(hex);
		return this;
	}

	TestPacket origin(String endpoint) {
		this.origin = new OriginIndication(Frames.endpoint(endpoint));
		return this;
	}

	TestPacket nonce(long nonce) {
		this.authentication = new Authentication(Bytes.EMPTY, Bytes.EMPTY, nonce, 0);
		return this;
	}

	TestPacket anomaly(Anomaly anomaly) {
		this.anomalies.add(anomaly);
		return this;
	}

	Verdict.Teredo teredo() {
		return new Verdict.Teredo(outer(), packet());
	}

	Verdict.Malformed malformed(Fault fault) {
		return new Verdict.Malformed(outer(), kind(PacketKind.MALFORMED).packet(), fault);
	}

	Verdict.CutShort cutShort() {
		return new Verdict.CutShort(outer(), kind(PacketKind.TRUNCATED).packet());
	}

	Verdict.NotTeredo other() {
		return new Verdict.NotTeredo(Verdict.Reason.OTHER_ON_TEREDO_PORT, outer());
	}

	private OuterPacket outer() {
		Bytes bytes = Bytes.of(this.payload);
		return new OuterPacket(this.source, this.destination, this.timeToLive, this.identification, this.direction,
				bytes.length(), bytes.length(), bytes, bytes, List.of(), new Carrier(bytes, bytes.length(), List.of()));
	}

	private TeredoPacket packet() {
		InnerPacket it = this.inner;
		InnerPacket limited = (it != null) ? new InnerPacket(it.source(), it.destination(), it.nextHeader(),
				this.hopLimit, it.payloadLength(), it.transport()) : null;
		return new TeredoPacket(this.kind, this.authentication, this.origin, limited, this.trailers, this.anomalies, 0,
				0);
	}

}
