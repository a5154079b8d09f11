package org.driftwood.submission;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The limits that are enforced, by the names of their settings; sizes in bytes, times in
 * seconds.
 */
@RestController
class LimitsController {

	private final Limits limits;

	LimitsController(Limits limits) {
		this.limits = limits;
	}

	@GetMapping("/api/v1/limits")
	Map<String, Object> limits() {
		Map<String, Object> values = new LinkedHashMap<>();
		values.put("uploadSize", this.limits.uploadSize().toBytes());
		values.put("decompressedSize", this.limits.decompressedSize().toBytes());
		values.put("decompressionRatio", this.limits.decompressionRatio());
		values.put("packets", this.limits.packets());
		values.put("submissionsPerHour", this.limits.submissionsPerHour());
		values.put("bytesPerDay", this.limits.bytesPerDay().toBytes());
		values.put("queue", this.limits.queue());
		values.put("diskFree", this.limits.diskFree().toString());
		values.put("analysisTime", this.limits.analysisTime().toSeconds());
		values.put("tries", this.limits.tries());
		values.put("excerptSize", this.limits.excerptSize().toBytes());
		values.put("excerptKept", this.limits.excerptKept().toString());
		return values;
	}

}
