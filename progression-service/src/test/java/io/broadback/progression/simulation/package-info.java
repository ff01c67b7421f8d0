@NullMarked
package io.broadback.progression.simulation;

import org.jspecify.annotations.NullMarked;
