package org.driftwood.privacy;

import java.util.Map;

/**
 * What is in a capture besides Teredo, and what the file tells beside its packets.
 *
 * @param packets frames that are no Teredo
 * @param bytes captured of them
 * @param dnsNames names that were asked for, counted in packets
 * @param tlsNames servers that were named before encryption began
 * @param httpHosts hosts of requests
 * @param hosts by volume
 * @param ports by volume: of two, the lower
 * @param cleartext packets in which a secret can be read
 * @param names in order of appearance
 * @param macAddresses in order of appearance
 */
public record OtherContents(long packets, long bytes, Listing<Counted> dnsNames, Listing<Counted> tlsNames,
		Listing<Counted> httpHosts, Listing<Host> hosts, Listing<Port> ports, Map<Cleartext, Long> cleartext,
		Listing<Name> names, Listing<String> macAddresses) {

	/** A name and in how many packets it stood. */
	public record Counted(String name, long count) {
	}

	/** Who sends and receives. */
	public record Host(String address, long packets, long bytes) {
	}

	/** What has ports. */
	public enum Transport {

		TCP, UDP

	}

	/** What runs on a port. */
	public record Port(Transport transport, int port, long packets, long bytes) {
	}

	/** A name of some kind. */
	public record Name(NameKind kind, String value) {

		/** The same one in the browser. */
		@Override
		public int hashCode() {
			return 31 * this.kind.name().hashCode() + this.value.hashCode();
		}

	}

}
