/** Tests of the pure generator, and the words they are written in. */
@NullMarked
package io.broadback.program.week.domain;

import org.jspecify.annotations.NullMarked;
