package org.driftwood.generator;

import java.util.EnumSet;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.Direction;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Frames;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.RouterAdvertisement;
import org.driftwood.decode.Trailer;
import org.jspecify.annotations.Nullable;

/** What is odd about a whole stray: each anomaly with its rule. */
final class Oddities {

	private static final int MTU = 1280;

	private final Stray stray;

	private final PacketKind kind;

	private final Set<Anomaly> found = EnumSet.noneOf(Anomaly.class);

	private Oddities(Stray stray) {
		this.stray = stray;
		this.kind = Kinds.of(stray);
	}

	static Set<Anomaly> of(Stray stray) {
		Oddities oddities = new Oddities(stray);
		oddities.found.addAll(stray.message().anomalies());
		oddities.outside();
		oddities.address(Embedded.in(stray.innerSource()));
		oddities.address(Embedded.in(stray.innerDestination()));
		oddities.origin(stray.origin());
		oddities.behind();
		oddities.kind();
		oddities.authentication();
		return oddities.found;
	}

	private void add(Anomaly anomaly, boolean there) {
		if (there) {
			this.found.add(anomaly);
		}
	}

	private boolean is(PacketKind... kinds) {
		return Set.of(kinds).contains(this.kind);
	}

	private boolean fromServers() {
		return this.stray.source().port() == Addresses.SERVER_PORT;
	}

	private void outside() {
		OuterHeader header = this.stray.header();
		boolean beyond = header.length() == OuterHeader.Length.BEYOND_IPV4;
		add(Anomaly.DONT_FRAGMENT_SET, header.dontFragment());
		add(Anomaly.UDP_LENGTH_BEYOND_IPV4, beyond);
		add(Anomaly.UDP_CHECKSUM_WRONG,
				header.sum() == OuterHeader.Sum.WRONG && header.direction() != Direction.FROM_US && !beyond);
		add(Anomaly.ICMPV6_CHECKSUM_WRONG, this.stray.message().wrongSum() && this.stray.message().summed());
		add(Anomaly.ABOVE_MTU, 40 + this.stray.payload().length > MTU);
	}

	private void address(@Nullable Embedded embedded) {
		if (embedded == null) {
			return;
		}
		Endpoint client = embedded.mapped();
		add(Anomaly.OBSOLETE_PREFIX, embedded.obsolete());
		add(Anomaly.FLAGS_FORBIDDEN, (embedded.flags() & (0x4000 | 0x0200 | 0x0100)) != 0);
		add(Anomaly.CLIENT_PORT_ZERO, client.port() == 0);
		add(Anomaly.CLIENT_PORT_OF_SERVER, client.port() == Addresses.SERVER_PORT);
		add(Anomaly.CLIENT_FORBIDDEN, Blocks.isForbidden(client.address()));
		add(Anomaly.CLIENT_SPECIAL, Blocks.isSpecial(client.address()));
		add(Anomaly.SERVER_FORBIDDEN, Blocks.isForbidden(embedded.server()));
		add(Anomaly.SERVER_SPECIAL, Blocks.isSpecial(embedded.server()));
	}

	private void origin(@Nullable Endpoint origin) {
		if (origin != null) {
			add(Anomaly.ORIGIN_FORBIDDEN, origin.port() == 0 || Blocks.isForbidden(origin.address()));
			add(Anomaly.ORIGIN_SPECIAL, Blocks.isSpecial(origin.address()));
			Embedded source = Embedded.in(this.stray.innerSource());
			add(Anomaly.ORIGIN_NOT_THE_SOURCE, source != null && !source.mapped().equals(origin));
		}
	}

	private void behind() {
		add(Anomaly.TRAILER_MALFORMED, this.stray.junk().length() > 0);
		boolean any = this.stray.junk().length() > 0 || !this.stray.trailers().isEmpty();
		boolean bubble = is(PacketKind.BUBBLE_DISCOVERY, PacketKind.BUBBLE_TO_SERVER, PacketKind.BUBBLE_FROM_SERVER,
				PacketKind.BUBBLE_DIRECT);
		add(Anomaly.TRAILER_AFTER_DATA, any && !bubble);
		this.stray.trailers().forEach(this::trailer);
	}

	private void trailer(Trailer trailer) {
		int length = trailer.value().length();
		boolean right = switch (trailer.type()) {
			case 0x01, 0x04 -> length == 4;
			case 0x03 -> Set.of(8, 14, 20, 26).contains(length);
			case 0x05 -> length == 2;
			default -> true;
		};
		boolean known = Set.of(0x01, 0x03, 0x04, 0x05).contains(trailer.type());
		boolean drops = !known && trailer.type() >= 0x40 && trailer.type() <= 0x7f;
		add(Anomaly.TRAILER_LENGTH_WRONG, !right);
		add(Anomaly.TRAILER_MAKES_RECEIVER_DROP, drops);
		add(Anomaly.TRAILER_UNKNOWN, !known && !drops);
		if (trailer.type() == 0x03) {
			alternate(trailer.value(), right);
		}
	}

	private void alternate(Bytes value, boolean right) {
		boolean direct = this.kind == PacketKind.BUBBLE_DIRECT && !fromServers()
				&& this.stray.destination().port() != Addresses.SERVER_PORT;
		add(Anomaly.ALTERNATE_ADDRESS_MISPLACED, direct || is(PacketKind.BUBBLE_DISCOVERY));
		for (int at = 2; right && at < value.length(); at += 6) {
			add(Anomaly.PRIVATE_ADDRESS_LEAKED, Blocks.isBehindNat(new Ipv4Address(value.bits32(at))));
		}
	}

	private void kind() {
		boolean data = this.stray.payload().length > 0;
		add(Anomaly.BUBBLE_CARRIES_DATA, data && is(PacketKind.BUBBLE_NONZERO, PacketKind.BUBBLE_DISCOVERY));
		add(Anomaly.DISCOVERY_TTL, is(PacketKind.BUBBLE_DISCOVERY) && this.stray.header().timeToLive() > 1);
		add(Anomaly.DATA_FROM_SERVER_PORT, is(PacketKind.TCP, PacketKind.UDP) && fromServers());
		if (is(PacketKind.ROUTER_ADVERTISEMENT)) {
			add(Anomaly.ADVERTISEMENT_WITHOUT_ORIGIN, this.stray.origin() == null);
			add(Anomaly.ADVERTISEMENT_PREFIX_WRONG, !isRight(this.stray.message().advertisement()));
		}
	}

	private boolean isRight(@Nullable RouterAdvertisement advertisement) {
		if (advertisement == null || advertisement.prefixes() != 1 || advertisement.prefixLength() != 64) {
			return false;
		}
		int sender = this.stray.source().address().bits();
		Ipv4Address named = Embedded.serverIn(this.stray.innerSource());
		return isOf(sender, advertisement.prefix()) || isOf(sender - 1, advertisement.prefix())
				|| (named != null && isOf(named.bits(), advertisement.prefix()));
	}

	private static boolean isOf(int server, @Nullable Ipv6Address prefix) {
		Ipv6Address right = Frames.ipv6("2001:0:%x:%x::".formatted(server >>> 16, server & 0xffff));
		return prefix != null && prefix.high() == right.high();
	}

	private void authentication() {
		for (Lead lead : this.stray.leads()) {
			if (lead instanceof Lead.Authentication authentication) {
				boolean confirms = authentication.confirmation() != 0;
				add(Anomaly.CONFIRMATION_BY_CLIENT, confirms && is(PacketKind.ROUTER_SOLICITATION));
				add(Anomaly.AUTHENTICATION_REFUSED, confirms && is(PacketKind.ROUTER_ADVERTISEMENT));
				add(Anomaly.AUTHENTICATION_UNEXPECTED,
						!is(PacketKind.ROUTER_SOLICITATION, PacketKind.ROUTER_ADVERTISEMENT));
			}
		}
	}

}
