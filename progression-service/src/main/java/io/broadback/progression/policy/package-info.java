/**
 * Progression policies of chains, gyms, coaches, exercises and athletes: versions with a date, never changed after they are
 * set.
 */
@NullMarked
package io.broadback.progression.policy;

import org.jspecify.annotations.NullMarked;
