/** Writes results as JSON Lines, to a file that is whole or not there. */
@NullMarked
package org.stance4j.archive.output;

import org.jspecify.annotations.NullMarked;
