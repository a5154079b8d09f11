package org.driftwood.network;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings of the operator.
 *
 * @param file in MaxMind's format (MMDB), with AS numbers, countries, or both; null where
 * nobody is to be told whose an address is
 * @param attribution what the file's licence wants said
 */
@ConfigurationProperties("driftwood.networks")
record NetworkProperties(@Nullable Path file, @Nullable String attribution) {
}
