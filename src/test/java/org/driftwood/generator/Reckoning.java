package org.driftwood.generator;

import java.util.List;
import java.util.Set;

import org.driftwood.decode.Anomaly;
import org.driftwood.decode.Authentication;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Fault;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.PacketKind;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Transport;
import org.driftwood.generator.Truth.Completeness;
import org.jspecify.annotations.Nullable;

/** Says of a stray, whole or cut, what the specification says of it. */
final class Reckoning {

	private static final int IPV6_HEADER = 40;

	private static final int STUN_HEADER = 20;

	private static final int LENGTH_SEEN = 6;

	private static final int UP_TO_SOURCE = 24;

	private final Stray stray;

	private final int length;

	/** How many leads can be read, and where in the UDP payload the IPv6 header is. */
	private final int leads;

	private final int ipv6;

	Reckoning(Stray stray) {
		this(stray, stray.udpPayload().length);
	}

	private Reckoning(Stray stray, int length) {
		this.stray = stray;
		this.length = length;
		int at = 0;
		int read = 0;
		List<Lead> all = stray.leads();
		while (read < all.size() && isInOrder(all, read) && at + all.get(read).length() <= length) {
			at += all.get(read).length();
			read++;
		}
		this.leads = read;
		this.ipv6 = at;
	}

	private static boolean isInOrder(List<Lead> leads, int index) {
		return index == 0
				|| (index == 1 && leads.get(0) instanceof Lead.Authentication && leads.get(1) instanceof Lead.Origin);
	}

	Truth truth() {
		Fault fault = fault();
		if (!begins() || !isRecognised(false)) {
			return new Truth.NotTeredo(onTeredoPort());
		}
		return (fault != null) ? told(Completeness.MALFORMED, fault, PacketKind.MALFORMED, Set.of())
				: told(Completeness.WHOLE, null, Kinds.of(this.stray), Oddities.of(this.stray));
	}

	/** What is to be said where only so many bytes of the UDP payload can be seen. */
	static Truth ofPart(Stray stray, int seen, PacketKind kind) {
		Reckoning part = new Reckoning(stray, seen);
		return part.isRecognised(true) ? part.told(Completeness.CUT_SHORT, null, kind, Set.of())
				: new Truth.NotTeredo(part.onTeredoPort());
	}

	private Truth told(Completeness completeness, @Nullable Fault fault, PacketKind kind, Set<Anomaly> anomalies) {
		boolean whole = completeness == Completeness.WHOLE;
		InnerPacket inner = seesHeader() ? inner(whole ? this.stray.message().transport() : null) : null;
		Set<Anomaly> told = whole ? anomalies : Set.of();
		OuterHeader header = this.stray.header();
		Truth.Outer outer = new Truth.Outer(this.stray.source(), this.stray.destination(), header.timeToLive(),
				header.identification(), header.direction(), List.of());
		return new Truth.Teredo(completeness, fault, kind, outer, authentication(), origin(), inner,
				(fault == null) ? trailers() : List.of(), told,
				Comparisons.of(this.stray, kind, inner != null, origin()));
	}

	private @Nullable Fault fault() {
		if (this.stray.header().length() == OuterHeader.Length.IMPOSSIBLE) {
			return Fault.UDP_LENGTH_IMPOSSIBLE;
		}
		List<Lead> all = this.stray.leads();
		if (this.leads < all.size()) {
			return badLead(all.get(this.leads), isInOrder(all, this.leads));
		}
		if (this.length <= this.ipv6) {
			return Fault.IPV6_EXPECTED;
		}
		if (!seesHeader()) {
			return Fault.IPV6_HEADER_TOO_SHORT;
		}
		int behind = this.length - this.ipv6 - IPV6_HEADER;
		return (payloadLength() > behind) ? Fault.IPV6_LENGTH_IMPOSSIBLE : null;
	}

	private Fault badLead(Lead lead, boolean inOrder) {
		boolean authentication = lead instanceof Lead.Authentication;
		if (this.length < this.ipv6 + 2) {
			return Fault.IPV6_EXPECTED;
		}
		if (inOrder) {
			return authentication ? Fault.AUTHENTICATION_TOO_SHORT : Fault.ORIGIN_TOO_SHORT;
		}
		boolean behindOrigin = this.stray.leads().get(this.leads - 1) instanceof Lead.Origin;
		if (authentication) {
			return behindOrigin ? Fault.AUTHENTICATION_AFTER_ORIGIN : Fault.AUTHENTICATION_REPEATED;
		}
		return Fault.ORIGIN_REPEATED;
	}

	/**
	 * Whether the first bytes can be told: two of a lead, or the one with the version.
	 */
	private boolean begins() {
		return this.length >= (this.stray.leads().isEmpty() ? 1 : 2);
	}

	private boolean isRecognised(boolean part) {
		boolean fromTeredo = Embedded.in(this.stray.innerSource()) != null;
		if (!seesHeader()) {
			boolean source = isLedToIpv6() && fromTeredo && seen() >= UP_TO_SOURCE;
			return source || (onTeredoPort() && (part ? mayGoOn() : isBeyondChance()));
		}
		return fromTeredo || isReceiverTeredos()
				|| (onTeredoPort() && Comparisons.isLinkLocal(this.stray.innerSource()));
	}

	private boolean isReceiverTeredos() {
		return Embedded.in(this.stray.innerDestination()) != null
				|| (onTeredoPort() && Comparisons.isLinkLocal(this.stray.innerDestination()));
	}

	private boolean isSourceTeredos() {
		return Embedded.in(this.stray.innerSource()) != null || Comparisons.isLinkLocal(this.stray.innerSource());
	}

	private boolean isLedToIpv6() {
		return this.leads == this.stray.leads().size();
	}

	/** Bytes of the IPv6 header that are there, if all before it are. */
	private int seen() {
		return this.length - this.ipv6;
	}

	/**
	 * Whether a whole payload without an IPv6 header where it should be goes on as
	 * nothing but Teredo does.
	 */
	private boolean isBeyondChance() {
		List<Lead> all = this.stray.leads();
		if (isLedToIpv6() && seen() >= UP_TO_SOURCE && Comparisons.isLinkLocal(this.stray.innerSource())) {
			return true;
		}
		if (all.isEmpty()) {
			return false;
		}
		return switch (all.getFirst()) {
			case Lead.Authentication first -> (this.leads > 0 && isUsual(first) && !isAsLongAsStun())
					|| (first.identifier().length() == 255 && first.value().length() == 0 && this.length >= 4);
			case Lead.Origin first -> this.leads > 0 && all.size() > 1 && switch (all.get(1)) {
				case Lead.Authentication late -> isUsual(late) && seen() >= late.length();
				case Lead.Origin again -> seen() >= again.length()
						&& (first.equals(again) || (all.size() == 2 && showsAddress(seen() - again.length())));
			};
		};
	}

	private boolean isAsLongAsStun() {
		return this.stray.udpPayload().length == STUN_HEADER;
	}

	private boolean showsAddress(int seen) {
		return (seen >= UP_TO_SOURCE && isSourceTeredos()) || (seen >= IPV6_HEADER && isReceiverTeredos());
	}

	private static boolean isUsual(Lead lead) {
		return lead instanceof Lead.Authentication it
				&& it.identifier().length() + it.value().length() + it.confirmation() == 0;
	}

	private boolean isLedByAuthentication() {
		List<Lead> all = this.stray.leads();
		boolean inOrder = this.leads == all.size() || isInOrder(all, this.leads) || seen() < 2;
		return this.leads > 0 && isUsual(all.getFirst()) && inOrder && !isAsLongAsStun();
	}

	/** Whether what can be seen of a payload fits Teredo, and is more than chance. */
	private boolean mayGoOn() {
		boolean led = isLedByAuthentication();
		if (!isLedToIpv6() || seen() <= 0) {
			return led;
		}
		int room = this.stray.udpPayload().length - this.ipv6;
		if (seen() >= LENGTH_SEEN && IPV6_HEADER + payloadLength() > room) {
			return false;
		}
		if (seen() < UP_TO_SOURCE - 14) {
			return led
					|| (this.leads > 0 && seen() >= LENGTH_SEEN && this.stray.leads().getLast() instanceof Lead.Origin);
		}
		boolean receiver = seen() >= UP_TO_SOURCE + 4;
		return isSourceTeredos() || (receiver ? isReceiverTeredos() : isNative());
	}

	private boolean isNative() {
		return this.stray.innerSource().toString().matches("2[0-9a-f]{3}:.*");
	}

	private boolean onTeredoPort() {
		return this.stray.source().port() == Addresses.SERVER_PORT
				|| this.stray.destination().port() == Addresses.SERVER_PORT;
	}

	private boolean seesHeader() {
		return this.leads == this.stray.leads().size() && this.length >= this.ipv6 + IPV6_HEADER;
	}

	private int payloadLength() {
		return this.stray.payload().length + this.stray.claimed();
	}

	private InnerPacket inner(@Nullable Transport transport) {
		return new InnerPacket(this.stray.innerSource(), this.stray.innerDestination(),
				this.stray.message().nextHeader(), this.stray.hopLimit(), payloadLength(), transport);
	}

	private @Nullable Authentication authentication() {
		if (this.leads > 0 && this.stray.leads().getFirst() instanceof Lead.Authentication lead) {
			return new Authentication(lead.identifier(), lead.value(), lead.nonce(), lead.confirmation());
		}
		return null;
	}

	private @Nullable Endpoint origin() {
		if (this.leads > 0 && this.stray.leads().get(this.leads - 1) instanceof Lead.Origin lead) {
			return lead.mapped();
		}
		return null;
	}

	private List<Trailer> trailers() {
		if (!seesHeader()) {
			return List.of();
		}
		int at = this.ipv6 + IPV6_HEADER + payloadLength();
		int whole = 0;
		for (Trailer trailer : this.stray.trailers()) {
			at += 2 + trailer.value().length();
			whole += (at <= this.length) ? 1 : 0;
		}
		return this.stray.trailers().subList(0, whole);
	}

}
