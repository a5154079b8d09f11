/**
 * Writes captures of which the truth is known, from the wire formats alone and not from
 * the decoder's constants.
 * <p>
 * {@link GeneratedCaptures} has captures of all sorts ready for whoever only needs some.
 * <p>
 * A {@link Stray} is one packet, told as a sentence:
 * {@code Stray.carrying(Message.nothing())
 * .from("203.0.113.5:3544").to("198.51.100.77:40000").between(relay, client)
 * .withOrigin("192.0.2.33:3545")}. It knows its bytes ({@code ipv4()}) and its
 * {@link Truth} ({@code truth()}), as do its {@link Frame} ({@code on(Link.ETHERNET)},
 * {@code cutTo(96)}) and the frames of a {@link Fragmented} one. {@link Container} and
 * {@link Compression} make a {@link GeneratedCapture} of frames.
 * <p>
 * {@link Strays} draws any number of packets from a seed: a {@link Scene}, perhaps with
 * other {@link Cargo}, a {@link Twist} or an {@link Oddity}. {@link Foreign} draws what
 * is no Teredo.
 */
@NullMarked
package org.driftwood.generator;

import org.jspecify.annotations.NullMarked;
