/**
 * How strong a set shows somebody to be, and which load a lift without history starts with; pure. RULES.md beside this file
 * maps the rule numbers to the code and lists the readings.
 */
@NullMarked
package io.broadback.progression.strength.domain;

import org.jspecify.annotations.NullMarked;
