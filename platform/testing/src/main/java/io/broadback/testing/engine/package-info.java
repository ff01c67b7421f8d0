/** PostgreSQL and Kafka, embedded by default, in containers on request; started once per JVM. */
@NullMarked
package io.broadback.testing.engine;

import org.jspecify.annotations.NullMarked;
