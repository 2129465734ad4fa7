package org.stance4j.engine.math;

import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceLoader;

/** Finds products in bfloat16 on the class path. */
public final class Bfloat16 {
  private static final String LIBRARY = "org.stance4j:stance4j-bfloat16";

  private Bfloat16() {}

  /** Why this machine cannot compute so, for a person to read; empty if it can. */
  public static Optional<String> obstacle() {
    Optional<Bfloat16Products> found = find();
    return found.isPresent()
        ? found.get().obstacle()
        : Optional.of("bfloat16 needs the library " + LIBRARY + ", which is missing");
  }

  /**
   * The first products that there are.
   *
   * @throws UnsupportedOperationException if they cannot be used here
   */
  static Bfloat16Products products() {
    obstacle()
        .ifPresent(
            reason -> {
              throw new UnsupportedOperationException(reason);
            });
    return find().orElseThrow();
  }

  private static Optional<Bfloat16Products> find() {
    Iterator<Bfloat16Products> all = ServiceLoader.load(Bfloat16Products.class).iterator();
    return all.hasNext() ? Optional.of(all.next()) : Optional.empty();
  }
}
