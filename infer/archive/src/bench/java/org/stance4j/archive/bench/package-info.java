/** The whole way from articles to positions, timed against what a user would build by hand. */
@NullMarked
package org.stance4j.archive.bench;

import org.jspecify.annotations.NullMarked;
