/** Tests of the rules of the diagnosis. */
@NullMarked
package io.broadback.program.diagnosis.domain;

import org.jspecify.annotations.NullMarked;
