/**
 * What the training of some weeks says about the back: judged from the sets that were logged and the weeks that were planned.
 * Pure: the same training always gives the same findings. The rules are listed in RULES.md.
 */
@NullMarked
package io.broadback.program.diagnosis.domain;

import org.jspecify.annotations.NullMarked;
