/** Tests of the plateau rules: every worked example as a labelled case, and the laws. */
@NullMarked
package io.broadback.progression.plateau.domain;

import org.jspecify.annotations.NullMarked;
