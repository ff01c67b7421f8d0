/**
 * The demo chain: two gyms, three athletes and four weeks of their training, loaded through the front door as any client would,
 * and what is shown of it.
 */
@NullMarked
package io.broadback.local.demo;

import org.jspecify.annotations.NullMarked;
