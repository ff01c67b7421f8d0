/** What a new version of a template changes in what stands already. */
@NullMarked
package io.broadback.program.template.domain;

import org.jspecify.annotations.NullMarked;
