package org.driftwood.community;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Adds up what networks add to the cells: the shares of one follow each other, and it has
 * one vote in each cell that one of them is in.
 */
final class NetworkSums implements Consumer<Share> {

	private final Consumer<Map<Cell, Change>> networks;

	private final Map<Cell, Change> cells = new HashMap<>();

	private String network = "";

	NetworkSums(Consumer<Map<Cell, Change>> networks) {
		this.networks = networks;
	}

	@Override
	public void accept(Share share) {
		if (!share.network().equals(this.network)) {
			end();
			this.network = share.network();
		}
		share.cells().forEach((cell, change) -> this.cells.merge(cell, change, Change::plus));
	}

	/** After the last share. */
	void end() {
		int votes = this.network.isEmpty() ? 0 : 1;
		this.cells.replaceAll((_, change) -> change.withNetworks(votes));
		this.networks.accept(this.cells);
		this.cells.clear();
	}

}
