/**
 * Progression owns target loads: it stores every event of the logbook as a fact, folds each athlete's unbroken run of facts
 * into targets by the rules of {@code target.domain}, and publishes them on {@code progression.targets.v1}.
 */
@NullMarked
package io.broadback.progression;

import org.jspecify.annotations.NullMarked;
