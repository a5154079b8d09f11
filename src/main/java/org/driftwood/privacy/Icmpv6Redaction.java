package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.Ipv6Address;

/**
 * Makes ICMPv6 messages (RFC 4443, RFC 4861): what routers and neighbours tell, without
 * link-layer addresses, and what errors quote, up to the ports.
 */
final class Icmpv6Redaction {

	private static final int PACKET_TOO_BIG = 2;

	private static final int PARAMETER_PROBLEM = 4;

	private static final int ROUTER_SOLICITATION = 133;

	private static final int ROUTER_ADVERTISEMENT = 134;

	private static final int NEIGHBOR_SOLICITATION = 135;

	private static final int NEIGHBOR_ADVERTISEMENT = 136;

	private static final int REDIRECT = 137;

	private static final int HEADER_LENGTH = 8;

	private static final int ADDRESS_LENGTH = 16;

	private static final int ADVERTISEMENT_LENGTH = 16;

	private static final int PREFIX_OPTION = 3;

	private static final int PREFIX_OPTION_LENGTH = 32;

	private static final int PREFIX = 16;

	private static final int PREFIX_LENGTH_AT_MOST = 64;

	private static final int MTU_OPTION = 5;

	private static final int MTU_OPTION_LENGTH = 8;

	private static final int QUOTED_NEXT_HEADER = 6;

	private static final int TCP = 6;

	private static final int UDP = 17;

	private static final int ICMPV6 = 58;

	private final Draft message;

	private final PublicView view;

	Icmpv6Redaction(Draft message, PublicView view) {
		this.message = message;
		this.view = view;
	}

	void redact() {
		this.message.copy(0, 2);
		if (!this.message.has(0, HEADER_LENGTH)) {
			return;
		}
		switch (this.message.original().u8(0)) {
			case PACKET_TOO_BIG, PARAMETER_PROBLEM -> {
				this.view.copyHarmless(this.message, 4, 4);
				redactQuoted(this.message.from(HEADER_LENGTH));
			}
			case 1, 3 -> redactQuoted(this.message.from(HEADER_LENGTH));
			case ROUTER_SOLICITATION -> redactOptions(this.message.from(HEADER_LENGTH));
			case ROUTER_ADVERTISEMENT -> redactAdvertisement();
			case NEIGHBOR_SOLICITATION -> redactAddresses(1);
			case NEIGHBOR_ADVERTISEMENT -> {
				this.message.copy(4, 1);
				redactAddresses(1);
			}
			case REDIRECT -> redactAddresses(2);
			default -> {
			}
		}
	}

	private void redactAddresses(int count) {
		int end = HEADER_LENGTH + count * ADDRESS_LENGTH;
		if (this.message.has(0, end)) {
			for (int at = HEADER_LENGTH; at < end; at += ADDRESS_LENGTH) {
				this.view.redactAddress(this.message, at);
			}
			redactOptions(this.message.from(end));
		}
	}

	/** Hop limit, flags and router lifetime, the two timers, and options. */
	private void redactAdvertisement() {
		if (this.message.has(0, ADVERTISEMENT_LENGTH)) {
			this.message.copy(4, 4);
			this.view.copyHarmless(this.message, 8, 4);
			this.view.copyHarmless(this.message, 12, 4);
			redactOptions(this.message.from(ADVERTISEMENT_LENGTH));
		}
	}

	private void redactOptions(Draft options) {
		Draft rest = options;
		while (rest.has(0, 2)) {
			rest.copy(0, 2);
			int length = 8 * rest.original().u8(1);
			// A length of 0 would never end (RFC 4861 4.6).
			if (length == 0 || !rest.has(0, length)) {
				return;
			}
			redactOption(rest.first(length));
			rest = rest.from(length);
		}
	}

	private void redactOption(Draft option) {
		int type = option.original().u8(0);
		if (type == PREFIX_OPTION && option.length() == PREFIX_OPTION_LENGTH) {
			option.copy(2, 2);
			this.view.copyHarmless(option, 4, 4);
			this.view.copyHarmless(option, 8, 4);
			redactPrefix(option);
		}
		else if (type == MTU_OPTION && option.length() == MTU_OPTION_LENGTH) {
			this.view.copyHarmless(option, 4, 4);
		}
	}

	/** Servers leave garbage behind the prefix. */
	private void redactPrefix(Draft option) {
		Ipv6Address prefix = InnerRedaction.address(option.original(), PREFIX);
		boolean half = option.original().u8(2) <= PREFIX_LENGTH_AT_MOST;
		option.put(PREFIX, this.view.address(half ? new Ipv6Address(prefix.high(), 0) : prefix).bytes());
	}

	/** The quoted header and ports; never sequence numbers or checksums. */
	private void redactQuoted(Draft quoted) {
		Bytes original = quoted.original();
		if (original.length() < InnerRedaction.HEADER_LENGTH || original.u8(0) >> 4 != 6) {
			return;
		}
		new InnerRedaction(quoted, this.view).redact(false, false);
		Draft transport = quoted.from(InnerRedaction.HEADER_LENGTH);
		switch (original.u8(QUOTED_NEXT_HEADER)) {
			case TCP -> transport.copy(0, 4);
			case UDP -> transport.copy(0, 6);
			case ICMPV6 -> transport.copy(0, 2);
			default -> {
			}
		}
	}

}
