/** Tries settings of a training within a time limit and keeps the best model. */
@NullMarked
package org.stance4j.train.search;

import org.jspecify.annotations.NullMarked;
