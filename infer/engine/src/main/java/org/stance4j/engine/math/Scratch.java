package org.stance4j.engine.math;

/**
 * Arrays of one thread, used again and again: fresh ones would come from memory that is not in the
 * cache, which costs more than the work that is done in them.
 *
 * <p>Each place has an owner, so that no two users of one thread share it.
 */
final class Scratch {
  /** First of the places of {@link CpuKernels} and {@link CpuLayerNorm}; they have four. */
  static final int KERNEL = 0;

  /** First of the places of {@link Loops}; they have one. */
  static final int LOOP = 4;

  /** The places of {@link PackedLinear}. */
  static final int INPUT = 5;

  static final int SLAB = 6;

  static final int ACTIVE = 7;

  static final int OUTPUT = 8;

  private static final int PLACES = 9;

  private static final ThreadLocal<float[][]> ARRAYS =
      ThreadLocal.withInitial(() -> new float[PLACES][0]);

  private Scratch() {}

  /** An array of at least {@code length} elements that hold anything. */
  static float[] floats(int place, int length) {
    float[][] arrays = ARRAYS.get();
    if (arrays[place].length < length) {
      arrays[place] = new float[length];
    }
    return arrays[place];
  }
}
