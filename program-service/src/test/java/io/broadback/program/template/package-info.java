@NullMarked
package io.broadback.program.template;

import org.jspecify.annotations.NullMarked;
