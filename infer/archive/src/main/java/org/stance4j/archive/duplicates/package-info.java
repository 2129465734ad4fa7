/** Finds articles that repeat others: copies of agency stories, and versions of one article. */
@NullMarked
package org.stance4j.archive.duplicates;

import org.jspecify.annotations.NullMarked;
