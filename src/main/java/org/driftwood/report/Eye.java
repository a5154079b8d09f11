package org.driftwood.report;

import java.util.List;

import org.driftwood.privacy.ExcerptFrame;

/**
 * Whoever looks at a submission: what he may see of its report and of each packet. There
 * is no other way from what is stored to what is shown.
 */
sealed interface Eye permits OwnerEye, PublicEye, WithheldEye {

	/** Another one that sees the same, for another request. */
	Eye again();

	/** The name under which programs are told who looks. */
	String name();

	/** The report as he sees it. */
	Report report(Report stored);

	/** Whether he sees packets of it at all. */
	boolean seesPackets();

	/** The packet as he sees it. */
	SeenPacket see(ListedPacket packet);

	/** The packet's records in the capture that he can download. */
	List<ExcerptFrame> frames(ListedPacket packet);

}
