/** Training sessions: putting and reading them. */
@NullMarked
package io.broadback.logbook.session;

import org.jspecify.annotations.NullMarked;
