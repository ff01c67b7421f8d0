/** The rules of the week checked from the outside: from request and answer alone, sharing no code with the generator. */
@NullMarked
package io.broadback.program.week.outside;

import org.jspecify.annotations.NullMarked;
