@NullMarked
package io.broadback.program.template.domain;

import org.jspecify.annotations.NullMarked;
