package org.stance4j.train.evaluation;

/** The numbers that sum an {@link Evaluation} up, in the order of output. */
public enum Metric {
  /** {@link Evaluation#accuracy}. */
  ACCURACY("accuracy"),
  /** {@link Evaluation#macroF1}. */
  MACRO_F1("macroF1"),
  /** {@link Evaluation#favg}. */
  FAVG("favg"),
  /** {@link Evaluation#macroRecall}. */
  MACRO_RECALL("macroRecall"),
  /** {@link Evaluation#ece}. */
  ECE("ece"),
  /** {@link Evaluation#brier}. */
  BRIER("brier"),
  /** {@link Evaluation#nll}. */
  NLL("nll");

  private final String key;

  Metric(String key) {
    this.key = key;
  }

  /** Its name in JSON. */
  public String key() {
    return key;
  }
}
