/** What an athlete's last weeks say: findings with the numbers they come from, and what could not be judged. */
@NullMarked
package io.broadback.program.diagnosis;

import org.jspecify.annotations.NullMarked;
