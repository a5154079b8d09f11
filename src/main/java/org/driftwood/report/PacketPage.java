package org.driftwood.report;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Some packets in capture order.
 *
 * @param next cursor of the following page, null at the end
 */
record PacketPage(List<PacketRow> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {

	/**
	 * Those that are wanted, from a place on.
	 * @param from the place among all packets, whatever is wanted: so a cursor leads to
	 * the same place in every list
	 * @throws ResponseStatusException 409 where the report is too old to choose by
	 */
	static PacketPage of(Showing showing, PacketFilter filter, long from, int most) throws IOException {
		if (filter.isOpen()) {
			List<PacketRow> packets = showing.packets(from, most + 1);
			return new PacketPage(packets.stream().limit(most).toList(),
					(packets.size() > most) ? String.valueOf(from + most) : null);
		}
		PassingPlaces passing = new PassingPlaces(filter, from, most + 1);
		if (!showing.forEachIndexed(passing::add) && !showing.packets(from, 1).isEmpty()) {
			throw new ResponseStatusException(HttpStatus.CONFLICT, "api.tooOld");
		}
		List<Long> places = passing.places();
		return new PacketPage(showing.packets(places.stream().limit(most).toList()),
				(places.size() > most) ? String.valueOf(places.getLast()) : null);
	}

}
