package org.stance4j.datasets;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Classes of keys that grow by joining (union-find); the least key of a class stands for it. */
final class KeyUnion {
  private final Map<String, String> parents = new HashMap<>();

  void join(String a, String b) {
    String rootA = find(a);
    String rootB = find(b);
    if (rootA.compareTo(rootB) < 0) {
      parents.put(rootB, rootA);
    } else if (rootA.compareTo(rootB) > 0) {
      parents.put(rootA, rootB);
    }
  }

  /** The least key that was joined with this one, directly or through others. */
  String find(String key) {
    String root = key;
    for (String up = parents.get(root); up != null; up = parents.get(root)) {
      root = up;
    }
    // Shortens the path for the next search.
    String at = key;
    while (!at.equals(root)) {
      at = Objects.requireNonNull(parents.put(at, root));
    }
    return root;
  }
}
