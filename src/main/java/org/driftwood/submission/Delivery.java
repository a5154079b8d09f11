package org.driftwood.submission;

import org.jspecify.annotations.Nullable;

/**
 * What comes with a capture.
 *
 * @param fileName what the sender calls it, for display only
 * @param key will be the owner's
 * @param idempotencyHash of the sender's idempotency key, if he gave one
 */
record Delivery(@Nullable String fileName, Answers answers, Uploader uploader, OwnerKey key,
		@Nullable String idempotencyHash) {
}
