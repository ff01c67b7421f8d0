/** Reading the catalogue's content files: strict YAML on the class path, with texts by language. */
@NullMarked
package io.broadback.catalog.content;

import org.jspecify.annotations.NullMarked;
