package org.driftwood.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.Trailer;
import org.jspecify.annotations.Nullable;

/**
 * One packet of Teredo, told as a sentence. Every verb gives a new one and leaves this as
 * it is.
 */
public final class Stray implements Cloneable {

	private Message message;

	private Endpoint source = Frames.endpoint("203.0.113.5:3544");

	private Endpoint destination = Frames.endpoint("198.51.100.77:40000");

	private Ipv6Address innerSource = Addresses.CLIENT;

	private Ipv6Address innerDestination = Addresses.teredo("203.0.113.5", "198.51.100.77:40000");

	private List<Lead> leads = List.of();

	private List<Trailer> trailers = List.of();

	private Bytes junk = Bytes.EMPTY;

	private OuterHeader header = OuterHeader.USUAL;

	private int hopLimit = 21;

	private int claimed;

	private int sent = Integer.MAX_VALUE;

	private Stray(Message message) {
		this.message = message;
	}

	/** A packet that carries the message. */
	public static Stray carrying(Message message) {
		return new Stray(message);
	}

	/** The same with another message. */
	public Stray carryingInstead(Message message) {
		return edit((copy) -> copy.message = message);
	}

	public Stray from(String source) {
		return from(Frames.endpoint(source));
	}

	public Stray from(Endpoint source) {
		return edit((copy) -> copy.source = source);
	}

	public Stray to(String destination) {
		return to(Frames.endpoint(destination));
	}

	public Stray to(Endpoint destination) {
		return edit((copy) -> copy.destination = destination);
	}

	/** The inner addresses. */
	public Stray between(Ipv6Address source, Ipv6Address destination) {
		return edit((copy) -> {
			copy.innerSource = source;
			copy.innerDestination = destination;
		});
	}

	/** Another origin indication, behind what is there. */
	public Stray withOrigin(String origin) {
		return withOrigin(Frames.endpoint(origin));
	}

	public Stray withOrigin(Endpoint origin) {
		return with(new Lead.Origin(origin));
	}

	/** Another authentication, behind what is there, with nothing but a nonce. */
	public Stray withNonce(long nonce) {
		return withAuthentication("", "", nonce, 0);
	}

	public Stray withAuthentication(String identifier, String value, long nonce, int confirmation) {
		return with(new Lead.Authentication(Wire.ofHex(identifier), Wire.ofHex(value), nonce, confirmation));
	}

	private Stray with(Lead lead) {
		return edit((copy) -> copy.leads = and(this.leads, lead));
	}

	/** Another trailer; the value is hex. */
	public Stray withTrailer(int type, String value) {
		return edit((copy) -> copy.trailers = and(this.trailers, new Trailer(type, Wire.ofHex(value))));
	}

	/** Bytes behind the last trailer that are no whole trailer. */
	public Stray withJunk(String hex) {
		return edit((copy) -> copy.junk = Wire.ofHex(hex));
	}

	public Stray withHopLimit(int hopLimit) {
		return edit((copy) -> copy.hopLimit = hopLimit);
	}

	/** Time to live, identification, checksum and the like. */
	public Stray under(OuterHeader header) {
		return edit((copy) -> copy.header = header);
	}

	public Stray going(Direction direction) {
		return under(this.header.going(direction));
	}

	/** The inner length claims so many bytes more than there are. */
	public Stray claimingMore(int bytes) {
		return edit((copy) -> copy.claimed = bytes);
	}

	/** The sender ends the UDP payload after so many bytes. */
	public Stray endingAfter(int bytes) {
		return edit((copy) -> copy.sent = bytes);
	}

	private Stray edit(Consumer<Stray> change) {
		try {
			Stray copy = (Stray) clone();
			change.accept(copy);
			return copy;
		}
		catch (CloneNotSupportedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static <T> List<T> and(List<T> list, T last) {
		List<T> more = new ArrayList<>(list);
		more.add(last);
		return List.copyOf(more);
	}

	/** All that is to be said of it. */
	public Truth truth() {
		return new Reckoning(this).truth();
	}

	/** What it makes of a frame of the given link type. */
	public Frame on(Link link, Wrapping... tunnels) {
		return Frame.of(this, link, tunnels);
	}

	/** The IPv4 packet. */
	public byte[] ipv4() {
		return this.header.ipv4(this.source, this.destination, udpPayload());
	}

	/** The UDP payload as it is sent. */
	public byte[] udpPayload() {
		Wire wire = new Wire();
		this.leads.forEach((lead) -> lead.write(wire));
		byte[] payload = payload();
		wire.hex("60000000").u16(payload.length + this.claimed).u8(this.message.nextHeader()).u8(this.hopLimit);
		wire.ipv6(this.innerSource).ipv6(this.innerDestination).bytes(payload);
		this.trailers.forEach((trailer) -> wire.u8(trailer.type()).u8(trailer.value().length()).bytes(trailer.value()));
		Bytes whole = wire.bytes(this.junk).toBytes();
		return whole.first(this.sent).toArray();
	}

	byte[] payload() {
		return this.message.payload(this.innerSource, this.innerDestination);
	}

	Message message() {
		return this.message;
	}

	public Endpoint source() {
		return this.source;
	}

	public Endpoint destination() {
		return this.destination;
	}

	Ipv6Address innerSource() {
		return this.innerSource;
	}

	Ipv6Address innerDestination() {
		return this.innerDestination;
	}

	List<Lead> leads() {
		return this.leads;
	}

	@Nullable Endpoint origin() {
		return this.leads.stream()
			.filter(Lead.Origin.class::isInstance)
			.map((lead) -> ((Lead.Origin) lead).mapped())
			.findFirst()
			.orElse(null);
	}

	List<Trailer> trailers() {
		return this.trailers;
	}

	Bytes junk() {
		return this.junk;
	}

	OuterHeader header() {
		return this.header;
	}

	int hopLimit() {
		return this.hopLimit;
	}

	int claimed() {
		return this.claimed;
	}

	@Override
	public String toString() {
		return this.source + " > " + this.destination + ", " + this.innerSource + " > " + this.innerDestination + ", "
				+ this.leads + this.message + this.trailers + this.junk + this.header;
	}

}
