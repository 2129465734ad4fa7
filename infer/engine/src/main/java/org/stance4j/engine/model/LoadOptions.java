package org.stance4j.engine.model;

/**
 * How a model computes once it is loaded.
 *
 * @param threads how many threads compute, at least 1; does not change any result
 * @param brief whether the JVM ends after some seconds of work. The loops that are fastest in the
 *     long run need about two seconds of compilation; brief models use others, a third slower.
 *     Probabilities may differ by rounding, in about the seventh digit
 * @param precision of matrix products; {@link Precision#BFLOAT16} is faster where the processor
 *     knows it, and changes probabilities in about the third digit
 */
public record LoadOptions(int threads, boolean brief, Precision precision) {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there is no thread
   */
  public LoadOptions {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", expected at least 1");
    }
  }

  /** For any amount of work. */
  public static LoadOptions threads(int threads) {
    return new LoadOptions(threads, false, Precision.FLOAT32);
  }

  /** The same for a JVM that has little to score. */
  public LoadOptions briefly() {
    return new LoadOptions(threads, true, precision);
  }

  /** The same with other products. */
  public LoadOptions withPrecision(Precision value) {
    return new LoadOptions(threads, brief, value);
  }
}
