package org.stance4j.engine.nn;

/** How the token vectors of a sequence become one vector. */
public enum Pooling {
  /** Mean over all tokens. */
  MEAN,
  /** The vector of the first token, [CLS]. */
  CLS
}
