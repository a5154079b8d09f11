package org.driftwood.decode;

import org.jspecify.annotations.Nullable;

/**
 * A server's router advertisement (RFC 4861 4.2).
 *
 * @param routerLifetime seconds
 * @param reachableTime milliseconds
 * @param retransmitTimer milliseconds
 * @param prefix the first prefix option's prefix, unmasked: servers leave garbage in its
 * low half
 * @param prefixLength bits, 0 where there is no prefix option
 * @param prefixes number of prefix options
 * @param mtu of the MTU option, 0 without one
 */
public record RouterAdvertisement(int routerLifetime, long reachableTime, long retransmitTimer,
		@Nullable Ipv6Address prefix, int prefixLength, int prefixes, long mtu) {
}
