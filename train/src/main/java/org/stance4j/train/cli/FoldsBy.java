package org.stance4j.train.cli;

import java.util.Locale;

/** What the folds of a cross-validation must not tear apart. */
enum FoldsBy {
  GROUP,
  TARGET,
  SENTENCE;

  /** As it is written on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
