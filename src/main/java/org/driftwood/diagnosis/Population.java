package org.driftwood.diagnosis;

/**
 * How many different hosts take part; copies are left out.
 *
 * @param senders outer sources
 * @param receivers outer destinations
 * @param clients embedded in inner destinations, whatever their ports
 * @param servers that are named
 * @param relays outer sources of what native IPv6 hosts sent
 * @param origins that servers told
 * @param portsOfOneClient the most ports that one client was named with: a NAT that
 * changes them, if there are many
 * @param atLeast whether there were more than could be told apart
 */
public record Population(long senders, long receivers, long clients, long servers, long relays, long origins,
		long portsOfOneClient, boolean atLeast) {
}
