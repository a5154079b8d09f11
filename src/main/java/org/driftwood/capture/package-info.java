/**
 * Capture files, in and out: pcap and pcapng, plain, in gzip or in zstd, which the caller
 * has to undo; plain JDK, also compiled for the browser.
 */
@NullMarked
package org.driftwood.capture;

import org.jspecify.annotations.NullMarked;
