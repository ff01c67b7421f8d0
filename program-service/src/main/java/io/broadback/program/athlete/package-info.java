/** The roster: athletes with their profile and home gym. */
@NullMarked
package io.broadback.program.athlete;

import org.jspecify.annotations.NullMarked;
