/** Scores whole archives into a file, in runs that can be broken off and go on. */
@NullMarked
package org.stance4j.archive.run;

import org.jspecify.annotations.NullMarked;
