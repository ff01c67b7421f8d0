/**
 * Templates of a chain: how its athletes are to train. A head coach writes versions and publishes them to gyms; what an athlete
 * has otherwise stays theirs ({@code RULES.md}).
 */
@NullMarked
package io.broadback.program.template;

import org.jspecify.annotations.NullMarked;
