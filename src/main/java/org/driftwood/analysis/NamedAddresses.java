package org.driftwood.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.driftwood.decode.AddressAnatomy;
import org.driftwood.decode.Endpoint;
import org.driftwood.decode.InnerPacket;
import org.driftwood.decode.Ipv4Address;
import org.driftwood.decode.Ipv6Address;
import org.driftwood.decode.TeredoPacket;
import org.driftwood.decode.Verdict;

/** Every IPv4 address that a packet names, in whichever place and coding. */
final class NamedAddresses {

	private NamedAddresses() {
	}

	static Set<Ipv4Address> of(Verdict.Recognised verdict) {
		Set<Ipv4Address> named = new HashSet<>();
		named.add(verdict.outer().source().address());
		named.add(verdict.outer().destination().address());
		TeredoPacket packet = verdict.packet();
		if (packet.origin() != null) {
			named.add(packet.origin().mapped().address());
		}
		packet.trailers()
			.stream()
			.flatMap((trailer) -> trailer.alternateAddresses().stream())
			.map(Endpoint::address)
			.forEach(named::add);
		InnerPacket inner = packet.inner();
		if (inner != null) {
			embedded(inner.source(), named);
			embedded(inner.destination(), named);
		}
		return named;
	}

	private static void embedded(Ipv6Address address, Set<Ipv4Address> named) {
		AddressAnatomy.of(address)
			.embeddings()
			.stream()
			.flatMap((embedding) -> embedding.parts().stream())
			.filter((part) -> List
				.of(AddressAnatomy.Field.SERVER, AddressAnatomy.Field.CLIENT, AddressAnatomy.Field.IPV4)
				.contains(part.field()))
			.flatMap((part) -> Ipv4Address.parse(part.value()).stream())
			.forEach(named::add);
	}

}
