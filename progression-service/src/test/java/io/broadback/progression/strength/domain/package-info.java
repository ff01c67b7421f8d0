/** Tests of estimated strength and first loads: every worked example as a labelled case, and the laws. */
@NullMarked
package io.broadback.progression.strength.domain;

import org.jspecify.annotations.NullMarked;
