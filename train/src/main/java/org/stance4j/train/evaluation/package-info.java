/** How good a model is: metrics, calibration, and their files. */
@NullMarked
package org.stance4j.train.evaluation;

import org.jspecify.annotations.NullMarked;
