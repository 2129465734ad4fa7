package org.stance4j.engine.model;

import java.util.Locale;
import java.util.Optional;
import org.stance4j.engine.math.Bfloat16;

/** The numbers that matrix products multiply. Sums are taken in 32 bits in any case. */
public enum Precision {
  /** 32 bits, on any processor. */
  FLOAT32,

  /**
   * 16 bits: the exponent of 32 bits and seven bits after the point. Processors with instructions
   * for it (Intel from Cooper Lake on, with AMX from Sapphire Rapids on; AMD from Zen 4 on)
   * multiply such numbers two to eight times as fast. Probabilities change in about the third
   * digit. Needs the library {@code org.stance4j:stance4j-bfloat16}, see {@link #obstacle()}.
   */
  BFLOAT16;

  /** How users write it: {@code float32} or {@code bfloat16}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The precision of that key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Precision ofKey(String key) {
    for (Precision precision : values()) {
      if (precision.key().equals(key)) {
        return precision;
      }
    }
    throw new IllegalArgumentException("expected float32 or bfloat16, found '" + key + "'");
  }

  /** Why this machine cannot compute so, for a person to read; empty if it can. */
  public Optional<String> obstacle() {
    return this == FLOAT32 ? Optional.empty() : Bfloat16.obstacle();
  }

  @Override
  public String toString() {
    return key();
  }
}
