/** Which language an article is in. */
@NullMarked
package org.stance4j.archive.language;

import org.jspecify.annotations.NullMarked;
