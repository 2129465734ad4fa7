/** The commands of this module. */
@NullMarked
package org.stance4j.train.cli;

import org.jspecify.annotations.NullMarked;
