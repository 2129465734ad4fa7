package org.stance4j.engine.math;

import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;

/**
 * Products with weights that stay as they are, in bfloat16. Implementations come from other
 * libraries and are found by {@link java.util.ServiceLoader}; they are safe to use from several
 * threads.
 */
public interface Bfloat16Products {
  /** Rows that a product takes at once. */
  int BLOCK = 64;

  /** Why they cannot be used on this machine, for a person to read; empty if they can. */
  Optional<String> obstacle();

  /**
   * Prepares a weight, which may be freed afterwards.
   *
   * @param weight [outputs, inputs], row by row
   * @param bias [outputs]
   */
  LinearMap map(FloatPointer weight, FloatPointer bias, int inputs, int outputs, Use use);

  /** What a map is for, which decides the types of what goes in and comes out. */
  enum Use {
    /** From floats to floats. */
    LINEAR,
    /** From floats to bfloat16, with GELU: the first half of a feed-forward part. */
    UP,
    /** From bfloat16 to floats: its second half. */
    DOWN
  }

  /** A prepared weight: {@code out = x * weight' + bias}, for any number of threads at once. */
  interface LinearMap {
    /**
     * Some rows, which do not depend on each other: each comes out the same whatever the others
     * are.
     *
     * @param x [rows, inputs]
     * @param rows 1 to {@link #BLOCK}
     * @param out [rows, outputs], overwritten
     */
    void apply(Pointer x, int rows, Pointer out);
  }
}
