package org.stance4j.archive.duplicates;

import com.dynatrace.hash4j.similarity.ElementHashProvider;
import com.dynatrace.hash4j.similarity.SimilarityHashPolicy;
import com.dynatrace.hash4j.similarity.SimilarityHasher;
import com.dynatrace.hash4j.similarity.SimilarityHashing;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * SuperMinHash signatures (Ertl, 2017) of {@value #COMPONENTS} components of {@value #BITS} bits. A
 * Jaccard similarity of 0.3 is estimated with a standard error of 0.03.
 */
final class Signatures {

  static final int COMPONENTS = 256;
  static final int BITS = 8;

  private static final double EQUAL_BY_CHANCE = 1.0 / (1 << BITS);

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

  private final SimilarityHashPolicy policy = SimilarityHashing.superMinHash(COMPONENTS, BITS);
  private final SimilarityHasher hasher = policy.createHasher();

  byte[] of(long[] shingles) {
    return hasher.compute(ElementHashProvider.ofValues(shingles));
  }

  /** The estimate of the Jaccard similarity, free of components that are equal by chance. */
  double jaccard(byte[] signature, byte[] other) {
    double equal = (double) equalComponents(signature, other) / COMPONENTS;
    return Math.max(0, (equal - EQUAL_BY_CHANCE) / (1 - EQUAL_BY_CHANCE));
  }

  /**
   * How many components, each a byte, are equal. Most of the time of an archive's duplicates is
   * spent here, so eight are compared at once: a byte of the exclusive or is zero if adding 127 to
   * its low bits does not reach the high one, and that one is not set either.
   */
  static int equalComponents(byte[] signature, byte[] other) {
    int equal = 0;
    for (int at = 0; at < COMPONENTS; at += Long.BYTES) {
      long differing = (long) EIGHT.get(signature, at) ^ (long) EIGHT.get(other, at);
      long carried = (differing & LOW_BITS) + LOW_BITS;
      equal += Long.bitCount(~(carried | differing | LOW_BITS));
    }
    return equal;
  }
}
