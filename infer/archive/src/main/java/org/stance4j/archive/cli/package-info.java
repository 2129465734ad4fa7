/** The command {@code stance score}. */
@NullMarked
package org.stance4j.archive.cli;

import org.jspecify.annotations.NullMarked;
