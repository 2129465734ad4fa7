/** From an article's text to its sentences, with offsets into the text as it was given. */
@NullMarked
package org.stance4j.archive.text;

import org.jspecify.annotations.NullMarked;
