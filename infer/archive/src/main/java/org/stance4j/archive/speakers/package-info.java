/** Says of each sentence of an article who takes the position in it, and what the article names. */
@NullMarked
package org.stance4j.archive.speakers;

import org.jspecify.annotations.NullMarked;
