package org.driftwood.report;

import org.jspecify.annotations.Nullable;

/**
 * What an owner wants changed.
 *
 * @param visibility null where it stays
 * @param title null where it stays; nothing but blanks where it is to go
 */
record PublicationChange(@Nullable Visibility visibility, @Nullable String title) {

}
