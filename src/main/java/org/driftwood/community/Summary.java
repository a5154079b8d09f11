package org.driftwood.community;

/**
 * The community in four figures.
 *
 * @param submissions captures that were analysed
 * @param networksLooking networks that they came from
 * @param networksSeeing band of those that saw Teredo
 * @param packets Teredo packets, copies left out
 */
record Summary(long submissions, long networksLooking, String networksSeeing, long packets) {
}
