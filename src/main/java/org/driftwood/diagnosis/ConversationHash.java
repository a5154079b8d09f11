package org.driftwood.diagnosis;

import org.driftwood.decode.Endpoint;
import org.driftwood.decode.Ipv4Address;
import org.jspecify.annotations.Nullable;

/**
 * Tells the packets of one conversation from those of others by a number, so that they
 * can be found again. It is made of addresses: nobody but the owner may see it.
 */
public final class ConversationHash {

	private ConversationHash() {
	}

	/** The number of a conversation by what its packets have in common. */
	public static long of(Endpoint source, Endpoint destination, @Nullable Ipv4Address server,
			@Nullable Endpoint client, KindGroup group) {
		return new FlowKey(source, destination, server, client, group).hash();
	}

}
