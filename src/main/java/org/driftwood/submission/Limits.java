package org.driftwood.submission;

import java.time.Duration;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Every limit that is enforced, in one place.
 *
 * @param uploadSize of one file as sent
 * @param decompressedSize of one file when unpacked
 * @param decompressionRatio unpacked bytes to packed ones
 * @param packets frames in one file
 * @param submissionsPerHour from one network
 * @param bytesPerDay from one network
 * @param queue submissions that wait
 * @param diskFree below this part of the disk nothing is taken
 * @param analysisTime for one try
 * @param tries before a submission is parked
 * @param excerptSize bytes of Teredo packets that are kept of one file
 * @param excerptKept how long they are kept, if not withdrawn
 */
@ConfigurationProperties("driftwood.limits")
@Validated
public record Limits(@DefaultValue("256MB") DataSize uploadSize, @DefaultValue("4GB") DataSize decompressedSize,
		@DefaultValue("200") @Positive int decompressionRatio, @DefaultValue("50000000") @Positive long packets,
		@DefaultValue("20") @Positive int submissionsPerHour, @DefaultValue("2GB") DataSize bytesPerDay,
		@DefaultValue("10000") @Positive int queue, @DefaultValue("5%") Percentage diskFree,
		@DefaultValue("15m") Duration analysisTime, @DefaultValue("3") @Positive int tries,
		@DefaultValue("16MB") DataSize excerptSize, @DefaultValue("never") Retention excerptKept) {
}
