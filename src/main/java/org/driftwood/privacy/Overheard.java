package org.driftwood.privacy;

import org.driftwood.decode.Bytes;
import org.driftwood.decode.NetworkPacket;

/**
 * Reads what packets say readably. But for the hellos of TLS, each segment of TCP is
 * looked at alone: what begins in the middle of one is missed, and of a name that goes on
 * in the next one the beginning counts at most.
 */
record Overheard(Heard heard, SplitHellos hellos) {

	private static final int DNS = 53;

	private static final int MULTICAST_DNS = 5353;

	private static final int LLMNR = 5355;

	private static final int NETBIOS = 137;

	private static final int DHCP_SERVER = 67;

	private static final int DHCP_6_SERVER = 547;

	private static final int SNMP = 161;

	private static final int SNMP_TRAP = 162;

	private static final int RADIUS = 1812;

	private static final int OLD_RADIUS = 1645;

	private static final int SIP = 5060;

	private static final int TELNET = 23;

	private static final int LDAP = 389;

	private static final int LDAP_CATALOG = 3268;

	/** Before a DNS message over TCP stands its length. */
	private static final int DNS_LENGTH = 2;

	/** Reads a packet that has ports. */
	void read(NetworkPacket packet) {
		Bytes payload = packet.payload();
		if (payload.length() == 0) {
			return;
		}
		if (packet.protocol() == NetworkPacket.TCP) {
			readSegment(packet);
		}
		else if (!readDatagram(payload, packet.destinationPort())) {
			readDatagram(payload, packet.sourcePort());
		}
	}

	private boolean readDatagram(Bytes payload, int port) {
		switch (port) {
			case DNS, LLMNR -> readDns(payload);
			case MULTICAST_DNS -> readMulticastDns(payload);
			case NETBIOS -> readNetBios(payload);
			case DHCP_SERVER -> DhcpMessage.tell(payload, this.heard);
			case DHCP_6_SERVER -> DhcpMessage.tell6(payload, this.heard);
			case SNMP, SNMP_TRAP -> BinaryLogins.tellSnmp(payload, this.heard);
			case RADIUS, OLD_RADIUS -> BinaryLogins.tellRadius(payload, this.heard);
			case SIP -> new RequestHead(payload).tellSip(this.heard);
			default -> {
				return false;
			}
		}
		return true;
	}

	private void readDns(Bytes message) {
		new DnsMessage(message).asked().forEach(this.heard::dnsName);
	}

	private void readMulticastDns(Bytes message) {
		readDns(message);
		new DnsMessage(message).announced().forEach((name) -> this.heard.name(NameKind.HOST, name));
	}

	private void readNetBios(Bytes message) {
		new DnsMessage(message).asked().forEach((name) -> this.heard.netBiosName(DnsNames.ofNetBios(name)));
	}

	private void readSegment(NetworkPacket packet) {
		Bytes payload = packet.payload();
		Bytes server = this.hellos.serverName(packet);
		if (server != null) {
			this.heard.tlsName(server);
		}
		else if (new RequestHead(payload).isHttp()) {
			new RequestHead(payload).tellHttp(this.heard);
		}
		else if (packet.sourcePort() == DNS || packet.destinationPort() == DNS) {
			readDns(new Walk(payload).skip(DNS_LENGTH).rest());
		}
		else {
			readLogin(payload, packet.destinationPort());
		}
	}

	private void readLogin(Bytes payload, int to) {
		switch (to) {
			case TELNET -> BinaryLogins.tellTelnet(payload, this.heard);
			case LDAP, LDAP_CATALOG -> BinaryLogins.tellLdap(payload, this.heard);
			case SIP -> new RequestHead(payload).tellSip(this.heard);
			default -> {
				LoginLines lines = LoginLines.of(to);
				if (lines != null) {
					lines.tell(payload, this.heard);
				}
			}
		}
	}

}
