/** Stories a coach would recognise, told to the packaged product from outside: over HTTP and Kafka only. */
@NullMarked
package io.broadback.endtoend;

import org.jspecify.annotations.NullMarked;
