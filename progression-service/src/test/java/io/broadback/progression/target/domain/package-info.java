/** Tests of the progression rules: the acceptance tables, every worked example as a labelled case, and the laws. */
@NullMarked
package io.broadback.progression.target.domain;

import org.jspecify.annotations.NullMarked;
