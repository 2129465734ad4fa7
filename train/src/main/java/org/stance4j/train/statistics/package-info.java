/** How far a measured number can be trusted: intervals and tests, of plain numbers alone. */
@NullMarked
package org.stance4j.train.statistics;

import org.jspecify.annotations.NullMarked;
