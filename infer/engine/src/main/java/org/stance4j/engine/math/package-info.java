/**
 * The few fused operations that an encoder needs, with one implementation for each way of
 * computing: {@link org.stance4j.engine.math.CpuKernels} on host memory and {@link
 * org.stance4j.engine.math.Nd4jKernels} on any ND4J backend.
 */
@NullMarked
package org.stance4j.engine.math;

import org.jspecify.annotations.NullMarked;
