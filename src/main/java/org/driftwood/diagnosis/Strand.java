package org.driftwood.diagnosis;

import org.driftwood.decode.PacketKind;
import org.jspecify.annotations.Nullable;

/** The packets of a flow that are alike in all that conclusions look at. */
final class Strand {

	private final Flow flow;

	private final PacketKind kind;

	private final @Nullable ServerVerdict server;

	private final @Nullable SourceVerdict source;

	private final int traits;

	private final NumberSample packets = new NumberSample();

	private @Nullable NumberSample translations;

	Strand(Flow flow, PacketKind kind, @Nullable ServerVerdict server, @Nullable SourceVerdict source, int traits) {
		this.flow = flow;
		this.kind = kind;
		this.server = server;
		this.source = source;
		this.traits = traits;
	}

	boolean takes(PacketKind kind, @Nullable ServerVerdict server, @Nullable SourceVerdict source, int traits) {
		return this.kind == kind && this.server == server && this.source == source && this.traits == traits;
	}

	/** Counts a copy that a NAT had changed. */
	void addTranslation(long number, NumberSample.Budget budget) {
		if (this.translations == null) {
			this.translations = new NumberSample();
		}
		this.translations.add(number, budget);
	}

	Flow flow() {
		return this.flow;
	}

	PacketKind kind() {
		return this.kind;
	}

	@Nullable ServerVerdict server() {
		return this.server;
	}

	@Nullable SourceVerdict source() {
		return this.source;
	}

	boolean shows(Trait trait) {
		return (this.traits & trait.bit()) != 0;
	}

	NumberSample packets() {
		return this.packets;
	}

	@Nullable NumberSample translations() {
		return this.translations;
	}

}
