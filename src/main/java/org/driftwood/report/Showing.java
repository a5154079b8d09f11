package org.driftwood.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.driftwood.capture.CaptureWriter;
import org.driftwood.decode.PacketKind;
import org.driftwood.privacy.ExcerptFrame;
import org.driftwood.submission.Submission;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A submission with its report and packets, in the form for whoever looks.
 *
 * @param seen the report as he sees it
 * @param keyHeld whether he could also look as the owner
 * @param nobodys whether it is decided that no address is the sender's, so that none has
 * a stand-in
 * @param version which one it is; its report is as nobody else may see it, to look things
 * up by
 * @param publication how everybody finds it; null where it is unlisted
 */
record Showing(Submission submission, SeenReport seen, Eye eye, boolean keyHeld, boolean nobodys, Excerpts excerpts,
		ReportShelf shelf, ReportVersion version, @Nullable Publication publication) {

	private static final int AT_ONCE = 1000;

	/** Whether this is the owner's form. */
	boolean isOwners() {
		return this.eye instanceof OwnerEye;
	}

	/**
	 * Whose form it is, and what that means here: by this name there are words for it.
	 */
	String told() {
		return this.nobodys ? this.eye.name() + ".NOBODYS" : this.eye.name();
	}

	private Report stored() {
		return this.version.report();
	}

	/** The number of the version, where a later one has taken its place. */
	@Nullable Integer earlier() {
		return this.version.latest() ? null : this.version.number();
	}

	/** As he sees it. */
	Report report() {
		return this.seen.report();
	}

	/** What the sender called the file, which is for him only. */
	@Nullable String fileName() {
		return isOwners() ? this.submission.fileName() : null;
	}

	/**
	 * Some of the packets, in capture order, from that place in the excerpt on. What is
	 * told of packets comes from the latest version: an earlier one has none.
	 */
	List<PacketRow> packets(long from, int most) throws IOException {
		return listed(from, most).stream().map((packet) -> this.eye.see(packet).row()).toList();
	}

	/** The packet with that frame number, opened; empty where none is kept or seen. */
	Optional<PacketDetail> packet(long number) throws IOException {
		return listed(positionOf(number), 1).stream()
			.filter((packet) -> packet.number() == number)
			.findFirst()
			.map((packet) -> this.eye.see(packet).detail());
	}

	/**
	 * Which packets are wanted of it; 404 where it has no such conversation.
	 * @param conversation its place in the report, from 1; null for any
	 */
	PacketFilter filter(@Nullable PacketKind kind, @Nullable VerdictChoice verdict, @Nullable Integer conversation) {
		return new PacketFilter(kind, verdict, (conversation != null) ? hashOf(conversation) : null);
	}

	/** By what the packets of a conversation are found. */
	private long hashOf(int conversation) {
		List<Report.ConversationRow> rows = stored().conversations();
		if (conversation < 1 || conversation > rows.size()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND, "api.noConversation");
		}
		return NumberedConversation.hash(rows.get(conversation - 1));
	}

	/**
	 * Goes through what the index tells of all packets.
	 * @return false where it cannot, as the report is too old or its packets are not seen
	 */
	boolean forEachIndexed(Consumer<IndexedPacket> each) throws IOException {
		return seesPackets() && this.excerpts.forEach(this.submission.id(), each);
	}

	/**
	 * When they came; empty where no packet is kept, and for reports that are older than
	 * it.
	 */
	Optional<Timeline> timeline() throws IOException {
		if (!seesPackets()) {
			return Optional.empty();
		}
		Shelf.Title title = title();
		Timeline known = this.shelf.timelines().find(title);
		return (known != null) ? Optional.of(known) : draw(title);
	}

	/** It shows no address: everybody sees the same. */
	private Optional<Timeline> draw(Shelf.Title title) throws IOException {
		return TimelineMaker.draw(report(), this::forEachIndexed)
			.map((drawn) -> this.shelf.timelines().keep(title, drawn, ReportShelf.DRAWING));
	}

	/**
	 * How many of them are what; empty where no packet is seen, and for reports that are
	 * too old to tell. It is the same for everybody, too.
	 */
	Optional<PacketTally> tally() throws IOException {
		PacketTally known = this.shelf.tallies().find(title());
		if (known != null && seesPackets()) {
			return Optional.of(known);
		}
		PacketTally counted = new PacketTally();
		int size = (int) Math.min(report().teredo().listed(), ReportShelf.TALLY);
		return forEachIndexed(counted::add) ? Optional.of(this.shelf.tallies().keep(title(), counted, size))
				: Optional.empty();
	}

	private Shelf.Title title() {
		return new Shelf.Title(this.submission.id(), this.version.number(), this.version.madeAt(), null);
	}

	/** The packets at these places. */
	List<PacketRow> packets(List<Long> places) throws IOException {
		return this.excerpts.packets(this.submission.id(), places)
			.stream()
			.map((packet) -> this.eye.see(packet).row())
			.toList();
	}

	/** The place of the first packet whose frame number is not lower. */
	long positionOf(long number) throws IOException {
		return this.excerpts.positionOf(this.submission.id(), number, report().teredo().listed());
	}

	/** The number of the packet that is kept before this one. */
	Optional<Long> before(long number) throws IOException {
		long position = positionOf(number);
		return (position > 0) ? numberAt(position - 1) : Optional.empty();
	}

	/** The number of the packet that is kept behind this one. */
	Optional<Long> behind(long number) throws IOException {
		return numberAt(positionOf(number + 1));
	}

	private Optional<Long> numberAt(long position) throws IOException {
		return this.excerpts.numberAt(this.submission.id(), position);
	}

	/** All packets, one after the other. */
	void forEachPacket(Consumer<PacketRow> each) throws IOException {
		forEach((packet) -> each.accept(this.eye.see(packet).row()));
	}

	/** Writes all packets as a capture. */
	void writeCapture(OutputStream out) throws IOException {
		CaptureWriter writer = new CaptureWriter(out, ExcerptFrame.LINK_TYPE);
		forEach((packet) -> {
			try {
				for (ExcerptFrame frame : this.eye.frames(packet)) {
					frame.writeTo(writer);
				}
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		});
	}

	private void forEach(Consumer<ListedPacket> each) throws IOException {
		for (long from = 0; from < report().teredo().listed(); from += AT_ONCE) {
			listed(from, AT_ONCE).forEach(each);
		}
	}

	private boolean seesPackets() {
		return this.version.latest() && this.eye.seesPackets();
	}

	private List<ListedPacket> listed(long from, int most) throws IOException {
		return seesPackets() ? this.excerpts.packets(this.submission.id(), from, most) : List.of();
	}

}
