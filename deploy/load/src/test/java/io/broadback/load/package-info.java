@NullMarked
package io.broadback.load;

import org.jspecify.annotations.NullMarked;
