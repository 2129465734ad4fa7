/**
 * Finds the article in a web page: its text without what stands around it, and what it says of
 * itself.
 */
@NullMarked
package org.stance4j.archive.reading.html;

import org.jspecify.annotations.NullMarked;
