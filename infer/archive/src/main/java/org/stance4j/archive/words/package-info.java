/** Words as texts are compared by. */
@NullMarked
package org.stance4j.archive.words;

import org.jspecify.annotations.NullMarked;
