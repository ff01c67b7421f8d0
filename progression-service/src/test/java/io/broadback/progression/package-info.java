@NullMarked
package io.broadback.progression;

import org.jspecify.annotations.NullMarked;
