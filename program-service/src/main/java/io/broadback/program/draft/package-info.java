/** Weeks of athletes: generated from profile, home gym and current targets, and kept as drafts. */
@NullMarked
package io.broadback.program.draft;

import org.jspecify.annotations.NullMarked;
