/** Rule 3.14 by its examples, at its edges and by its laws. */
@NullMarked
package io.broadback.logbook.outlier.domain;

import org.jspecify.annotations.NullMarked;
