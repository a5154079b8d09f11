package org.driftwood.diagnosis;

import org.jspecify.annotations.Nullable;

/**
 * What diagnosis says of one packet.
 *
 * @param destination null where the packet embeds no client
 * @param server null where it names no server, or none of its ends is on port 3544
 * @param source null where the inner source says nothing about the outer one
 * @param duplicateOf the number of the frame that this one is a copy of; null for the
 * first
 * @param translatedCopy whether a NAT changed one end between the two
 * @param conversation the number of the one that the packet belongs to, by
 * {@link ConversationHash}, which nobody but the owner may see; 0 where it is no Teredo
 * or was read from an index
 */
public record PacketFinding(@Nullable DestinationVerdict destination, @Nullable ServerVerdict server,
		@Nullable SourceVerdict source, @Nullable Long duplicateOf, boolean translatedCopy, long conversation) {

	static final PacketFinding NOTHING = new PacketFinding(null, null, null, null, false, 0);

}
