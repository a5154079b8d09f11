package org.driftwood.report;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Some packets in capture order.
 *
 * @param next cursor of the following page, null at the end
 */
record PacketPage(List<PacketRow> items, @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String next) {
}
