package org.driftwood.decode;

/** Reads one captured frame: link layer, IPv4, UDP, and Teredo in it. */
public final class PacketDecoder {

	/**
	 * Says what a frame is. No input makes it throw.
	 * @param linkType the number of the link type as capture files have it (LINKTYPE_…)
	 * @param frame the captured bytes
	 * @param originalLength bytes of the frame on the wire; more than {@code frame} holds
	 * where the capture cut it
	 * @return the verdict, whose windows share the frame's bytes
	 */
	public Verdict decode(int linkType, Bytes frame, long originalLength) {
		return new Verdict.NotTeredo(Verdict.Reason.LINK_TYPE_UNKNOWN, null);
	}

}
