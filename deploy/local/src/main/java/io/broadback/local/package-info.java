/**
 * The local platform: starts PostgreSQL, Kafka, the development issuer, the four packaged services and one front door on this
 * machine, and stops them in order. End-to-end tests use it as a library.
 */
@NullMarked
package io.broadback.local;

import org.jspecify.annotations.NullMarked;
