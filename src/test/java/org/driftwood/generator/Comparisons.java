package org.driftwood.generator;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.PacketKind;
import org.driftwood.diagnosis.DestinationVerdict;
import org.driftwood.diagnosis.ServerVerdict;
import org.driftwood.diagnosis.SourceVerdict;
import org.jspecify.annotations.Nullable;

/** The tables of verdicts: inner addresses against outer ones (spec section 8). */
final class Comparisons {

	private final Endpoint source;

	private final Endpoint destination;

	private final Ipv6Address innerSource;

	private final @Nullable Embedded from;

	private final @Nullable Embedded to;

	private Comparisons(Stray stray) {
		this.source = stray.source();
		this.destination = stray.destination();
		this.innerSource = stray.innerSource();
		this.from = Embedded.in(stray.innerSource());
		this.to = Embedded.in(stray.innerDestination());
	}

	static Truth.Verdicts of(Stray stray, PacketKind kind, boolean seesInner, @Nullable Endpoint origin) {
		Comparisons comparisons = new Comparisons(stray);
		if (!seesInner) {
			return new Truth.Verdicts(comparisons.multicast(), null, null);
		}
		return new Truth.Verdicts(comparisons.destination(), comparisons.server(kind), comparisons.source(origin));
	}

	static boolean isLinkLocal(Ipv6Address address) {
		return address.toString().startsWith("fe80::");
	}

	private @Nullable DestinationVerdict multicast() {
		return this.destination.address().equals(Addresses.DISCOVERY) ? DestinationVerdict.DEST_MULTICAST : null;
	}

	private @Nullable DestinationVerdict destination() {
		Embedded embedded = this.to;
		if (embedded == null) {
			return multicast();
		}
		Ipv4Address client = embedded.mapped().address();
		Ipv4Address receiver = this.destination.address();
		if (client.equals(receiver)) {
			return embedded.mapped().equals(this.destination) ? DestinationVerdict.DEST_MATCH
					: DestinationVerdict.DEST_PORT_MISMATCH;
		}
		if (embedded.server().equals(receiver)) {
			return DestinationVerdict.DEST_IS_SERVER;
		}
		boolean global = !Blocks.isForbidden(client) && !Blocks.isBehindNat(client);
		if (Blocks.isBehindNat(receiver) && global) {
			return DestinationVerdict.DEST_BEHIND_NAT;
		}
		return receiver.equals(Addresses.DISCOVERY) ? DestinationVerdict.DEST_MULTICAST : elsewhere(embedded);
	}

	private DestinationVerdict elsewhere(Embedded embedded) {
		String client = embedded.mapped().address().toString();
		String raw = embedded.raw().toString();
		String receiver = this.destination.address().toString();
		if (raw.equals(receiver)) {
			return DestinationVerdict.DEST_RAW_MATCH;
		}
		if (isSwapped(client, receiver) || isSwapped(raw, receiver)) {
			return DestinationVerdict.DEST_SWAPPED;
		}
		if (octets(client, 3).equals(octets(receiver, 3))) {
			return DestinationVerdict.DEST_SAME_24;
		}
		if (octets(client, 2).equals(octets(receiver, 2))) {
			return DestinationVerdict.DEST_SAME_16;
		}
		if (embedded.mapped().equals(this.source)) {
			return DestinationVerdict.DEST_IS_SENDER;
		}
		return Blocks.isForbidden(embedded.mapped().address()) ? DestinationVerdict.DEST_INVALID
				: DestinationVerdict.DEST_MISMATCH;
	}

	private static boolean isSwapped(String one, String other) {
		String[] octets = one.split("\\.", -1);
		String reversed = octets[3] + "." + octets[2] + "." + octets[1] + "." + octets[0];
		String halves = octets[1] + "." + octets[0] + "." + octets[3] + "." + octets[2];
		return other.equals(reversed) || other.equals(halves);
	}

	private static String octets(String address, int count) {
		int end = 0;
		for (int i = 0; i < count; i++) {
			end = address.indexOf('.', end) + 1;
		}
		return address.substring(0, end);
	}

	private @Nullable ServerVerdict server(PacketKind kind) {
		Ipv4Address named = Embedded.serverIn(this.innerSource);
		boolean advertises = kind == PacketKind.ROUTER_ADVERTISEMENT && named != null;
		if (this.source.port() == Addresses.SERVER_PORT) {
			if (this.to != null && distance(this.source, this.to.server()) <= 1) {
				return near(this.source, this.to.server());
			}
			if (advertises && named != null) {
				return advertised(named);
			}
			if (this.to != null) {
				return this.source.address().equals(named) ? ServerVerdict.SERVER_SECONDARY
						: ServerVerdict.RELAY_OR_FOREIGN;
			}
		}
		boolean asked = this.destination.port() == Addresses.SERVER_PORT
				&& !this.destination.address().equals(Addresses.DISCOVERY);
		return (asked && this.from != null) ? near(this.destination, this.from.server()) : null;
	}

	private ServerVerdict advertised(Ipv4Address named) {
		if (named.equals(this.source.address())) {
			return ServerVerdict.SERVER_MATCH;
		}
		boolean next = named.bits() == this.source.address().bits() - 1;
		return next ? ServerVerdict.SERVER_SECONDARY : ServerVerdict.SERVER_SPOOF_SUSPECT;
	}

	private static long distance(Endpoint end, Ipv4Address server) {
		return Math.abs((end.address().bits() & 0xffff_ffffL) - (server.bits() & 0xffff_ffffL));
	}

	private static ServerVerdict near(Endpoint end, Ipv4Address server) {
		long distance = distance(end, server);
		ServerVerdict close = (distance == 0) ? ServerVerdict.SERVER_MATCH : ServerVerdict.SERVER_SECONDARY;
		return (distance <= 1) ? close : ServerVerdict.RELAY_OR_FOREIGN;
	}

	private @Nullable SourceVerdict source(@Nullable Endpoint origin) {
		if (this.from != null) {
			return ofClient(this.from, origin);
		}
		if (this.innerSource.group(0) == 0x2002) {
			Ipv4Address host = new Ipv4Address(this.innerSource.group(1) << 16 | this.innerSource.group(2));
			boolean fits = host.equals(this.source.address()) || fromServerOf(this.to);
			return fits ? SourceVerdict.SOURCE_6TO4 : SourceVerdict.SOURCE_MISMATCH;
		}
		boolean global = this.innerSource.group(0) >= 0x2000 && this.innerSource.group(0) < 0x4000;
		return global ? SourceVerdict.SOURCE_RELAY : null;
	}

	private SourceVerdict ofClient(Embedded client, @Nullable Endpoint origin) {
		if (client.mapped().equals(this.source)) {
			return SourceVerdict.SOURCE_DIRECT;
		}
		if (fromServerOf(this.to) || fromServerOf(client)) {
			boolean fits = origin == null || origin.equals(client.mapped());
			return fits ? SourceVerdict.SOURCE_FORWARDED : SourceVerdict.SOURCE_MISMATCH;
		}
		return Blocks.isBehindNat(this.source.address()) ? SourceVerdict.SOURCE_BEHIND_NAT
				: SourceVerdict.SOURCE_MISMATCH;
	}

	private boolean fromServerOf(@Nullable Embedded client) {
		return client != null && this.source.equals(new Endpoint(client.server(), Addresses.SERVER_PORT));
	}

}
