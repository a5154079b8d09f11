package org.driftwood.community;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;

/** Puts the rows of a submission together, which follow each other. */
final class ShareReader implements RowCallbackHandler {

	private final Consumer<Share> reader;

	private @Nullable Share share;

	private List<Share.Part> parts = new ArrayList<>();

	private Map<String, Long> anomalies = new HashMap<>();

	ShareReader(Consumer<Share> reader) {
		this.reader = reader;
	}

	@Override
	public void processRow(ResultSet row) throws SQLException {
		String submission = row.getString("submission_id");
		if (this.share == null || !this.share.submission().equals(submission)) {
			end();
			this.parts = new ArrayList<>();
			this.anomalies = new HashMap<>();
			this.share = new Share(submission, row.getString("network_hash"), row.getString("ipv6_use"),
					row.getString("vantage"), new LookedDays(row.getObject("looked_from", LocalDate.class),
							row.getObject("looked_to", LocalDate.class)),
					this.parts, this.anomalies);
		}
		String anomaly = row.getString("anomaly");
		if (anomaly != null) {
			this.anomalies.put(anomaly, row.getLong("packets"));
		}
		else if (row.getObject("seen_on") != null) {
			this.parts.add(part(row));
		}
	}

	/** What a row of {@code share} says. */
	static Share.Part part(ResultSet row) throws SQLException {
		return new Share.Part(row.getObject("seen_on", LocalDate.class), row.getString("source"),
				row.getString("server"), row.getString("kind"), row.getString("destination_verdict"),
				row.getInt("port"), row.getObject("hops", Integer.class), row.getString("maker"),
				row.getLong("packets"));
	}

	/** After the last row. */
	void end() {
		if (this.share != null) {
			this.reader.accept(this.share);
		}
	}

}
