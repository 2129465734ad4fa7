package org.stance4j.archive.speakers;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes one holder of a state's government, the country and its capital. */
final class StateNames {

  private StateNames() {}

  static void merge(@Nullable Entity[] holders) {
    Map<String, Entity> fullest = new HashMap<>();
    for (Entity holder : holders) {
      if (holder != null && holder.country() != null) {
        fullest.merge(holder.country(), holder, StateNames::fuller);
      }
    }
    for (Entity holder : holders) {
      if (holder != null && holder.country() != null) {
        holder.mergeInto(fullest.get(holder.country()));
      }
    }
  }

  private static Entity fuller(Entity one, Entity other) {
    return rank(other) > rank(one) ? other : one;
  }

  private static int rank(Entity entity) {
    if (States.of(entity.name()) == null) {
      return 3;
    }
    boolean spelledOut = entity.name().chars().anyMatch(Character::isLowerCase);
    return States.isCapital(entity.name()) ? 0 : spelledOut ? 2 : 1;
  }
}
