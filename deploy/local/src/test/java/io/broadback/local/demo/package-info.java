@NullMarked
package io.broadback.local.demo;

import org.jspecify.annotations.NullMarked;
