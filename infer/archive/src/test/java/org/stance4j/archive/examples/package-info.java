/** Compiles and runs the examples, so that they stay true. */
@NullMarked
package org.stance4j.archive.examples;

import org.jspecify.annotations.NullMarked;
