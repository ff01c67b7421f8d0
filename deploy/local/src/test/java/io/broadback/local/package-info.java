@NullMarked
package io.broadback.local;

import org.jspecify.annotations.NullMarked;
