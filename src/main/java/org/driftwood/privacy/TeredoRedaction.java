package org.driftwood.privacy;

import org.driftwood.decode.Authentication;
import org.driftwood.decode.Bytes;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.OriginIndication;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Trailer;
import org.driftwood.decode.Verdict;
import org.driftwood.privacy.PublicView.Role;

/**
 * Makes what a UDP payload carries by Teredo's grammar (RFC 4380 5.1.1, RFC 6081 4): the
 * parts that were read, and of the first that could not be read so much that it cannot be
 * read for the same reason.
 */
final class TeredoRedaction {

	private static final int AUTHENTICATION_LENGTHS = 4;

	private static final int NONCE_LENGTH = 8;

	private static final int ORIGIN_PORT = 2;

	private static final int ORIGIN_ADDRESS = 4;

	private static final int TRAILER_HEADER = 2;

	private static final int ENDPOINT_LENGTH = 6;

	/** A length that nothing has room for, and a byte that nothing begins with. */
	private static final int IMPOSSIBLE = 0xff;

	private final Draft payload;

	private final Verdict.Recognised verdict;

	private final TeredoPacket packet;

	private final PublicView view;

	TeredoRedaction(Draft payload, Verdict.Recognised verdict, PublicView view) {
		this.payload = payload;
		this.verdict = verdict;
		this.packet = verdict.packet();
		this.view = view;
	}

	void redact() {
		int at = 0;
		if (this.packet.authentication() != null) {
			redact(this.packet.authentication());
			at = this.packet.authentication().length();
		}
		if (this.packet.origin() != null) {
			redactOrigin(this.payload.from(at), this.payload.from(at).original());
			at += OriginIndication.LENGTH;
			repeatOrigin(this.payload.from(at), this.payload.from(at - OriginIndication.LENGTH).original());
		}
		redactRest(this.payload.from(at));
	}

	/** Without the client's name and the proof that it has its key. */
	private void redact(Authentication authentication) {
		this.payload.copy(0, AUTHENTICATION_LENGTHS);
		int nonce = authentication.length() - 1 - NONCE_LENGTH;
		this.view.copyHarmless(this.payload, nonce, NONCE_LENGTH);
		this.payload.copy(nonce + NONCE_LENGTH, 1);
	}

	private void redactOrigin(Draft origin, Bytes original) {
		origin.put16(ORIGIN_PORT, original.u16(ORIGIN_PORT));
		Role role = Parties.isRelayed(this.packet) ? Role.SENDER : Role.CLIENT;
		origin.put32(ORIGIN_ADDRESS, this.view.word(original.bits32(ORIGIN_ADDRESS), Coding.FLIPPED, role));
	}

	/** A second one is shown as the first one again, by which it is known as such. */
	private void repeatOrigin(Draft second, Bytes first) {
		if (repeatsOrigin(this.verdict) && second.has(0, OriginIndication.LENGTH)) {
			redactOrigin(second, first);
		}
	}

	/** Whether a second origin is what cannot be read. */
	static boolean repeatsOrigin(Verdict.Recognised verdict) {
		TeredoPacket packet = verdict.packet();
		Bytes rest = verdict.outer().payload().from(packet.innerOffset());
		return verdict instanceof Verdict.Malformed && packet.inner() == null && packet.origin() != null
				&& rest.length() >= OriginIndication.LENGTH && rest.u16(0) == 0;
	}

	private void redactRest(Draft rest) {
		InnerPacket inner = this.packet.inner();
		if (inner == null) {
			redactUnread(rest);
			return;
		}
		boolean readable = !(this.verdict instanceof Verdict.Malformed);
		boolean hasData = this.packet.dataOffset() < this.packet.dataEnd();
		new InnerRedaction(rest, this.view).redact(readable, hasData);
		if (readable) {
			redactTrailers(rest.from(InnerRedaction.packetLength(rest.original())));
		}
	}

	private void redactUnread(Draft rest) {
		Bytes original = rest.original();
		if (original.length() == 0) {
			return;
		}
		boolean zero = original.u8(0) == 0;
		int second = (zero && original.length() > 1) ? original.u8(1) : 0;
		if (original.u8(0) >> 4 == 6) {
			new InnerRedaction(rest, this.view).redactBeginning();
		}
		else if (zero && second == 1) {
			rest.put8(1, 1);
			rest.copy(2, 2);
		}
		else if (!zero || second != 0) {
			rest.put8(0, IMPOSSIBLE);
		}
	}

	private void redactTrailers(Draft behind) {
		Draft rest = behind;
		for (Trailer trailer : this.packet.trailers()) {
			rest.copy(0, TRAILER_HEADER);
			if (trailer.hasRightLength()) {
				redact(trailer, rest.from(TRAILER_HEADER));
			}
			rest = rest.from(TRAILER_HEADER + trailer.value().length());
		}
		// Two zeros would be a trailer.
		rest.put8(1, IMPOSSIBLE);
	}

	private void redact(Trailer trailer, Draft value) {
		switch (trailer.type()) {
			case Trailer.NONCE -> this.view.copyHarmless(value, 0, trailer.value().length());
			case Trailer.ALTERNATE_ADDRESS -> redactEndpoints(value, trailer.alternateAddresses().size());
			case Trailer.NEIGHBOR_DISCOVERY_OPTION -> value.copy(0, 1);
			case Trailer.RANDOM_PORT -> value.copy(0, 2);
			default -> {
			}
		}
	}

	private void redactEndpoints(Draft value, int count) {
		for (int i = 0; i < count; i++) {
			int at = 2 + i * ENDPOINT_LENGTH;
			value.put32(at, this.view.word(value.original().bits32(at), Coding.PLAIN, Role.CLIENT));
			value.copy(at + 4, 2);
		}
	}

}
