/** Scores the sentences of articles and says what position each article takes. */
@NullMarked
package org.stance4j.archive.scoring;

import org.jspecify.annotations.NullMarked;
