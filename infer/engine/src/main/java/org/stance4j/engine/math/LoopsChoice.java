package org.stance4j.engine.math;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Vector instructions where the JVM has the module {@code jdk.incubator.vector} and the processor
 * wide registers, plain loops elsewhere. Chosen once.
 */
final class LoopsChoice {
  /** {@code false} keeps to plain loops. */
  static final String PROPERTY = "stance4j.vector";

  static final Loops BEST = choose();

  private LoopsChoice() {}

  private static Loops choose() {
    Loops chosen = wanted() ? vectorOrScalar() : new ScalarLoops();
    LoggerFactory.getLogger(Loops.class).debug("loops: {}", chosen.name());
    return chosen;
  }

  private static boolean wanted() {
    return !System.getProperty(PROPERTY, "true").equalsIgnoreCase("false")
        && ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  /** By name: the class must not be loaded where the module is missing. */
  static Loops vectorOrScalar() {
    Logger log = LoggerFactory.getLogger(Loops.class);
    try {
      return (Loops)
          Class.forName("org.stance4j.engine.math.VectorLoops")
              .getDeclaredConstructor()
              .newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      log.debug("no vector loops", e);
      return new ScalarLoops();
    }
  }
}
