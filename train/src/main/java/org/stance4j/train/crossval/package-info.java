/** Cross-validation: a model for each fold, measured on what it has not seen. */
@NullMarked
package org.stance4j.train.crossval;

import org.jspecify.annotations.NullMarked;
