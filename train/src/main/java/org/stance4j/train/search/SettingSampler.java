package org.stance4j.train.search;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.stance4j.train.tuning.TrainingOptions;

/**
 * Random search (Bergstra and Bengio 2012): settings drawn independently of each other, the same
 * ones for the same seed. First come the options as they are; none comes twice.
 */
final class SettingSampler {
  /** So many draws in a row that were tried already mean that little is left. */
  private static final int MOST_DRAWS = 200;

  private final TrainingOptions start;
  private final Set<Setting> free;
  private final Random random;
  private final Set<List<Number>> tried = new HashSet<>();

  /**
   * A sampler.
   *
   * @param fixed settings that stay as they are
   */
  SettingSampler(TrainingOptions start, Set<Setting> fixed) {
    this.start = start;
    this.free = EnumSet.allOf(Setting.class);
    this.free.removeAll(fixed);
    this.random = new Random(start.seed());
  }

  /** Whether {@link #next()} has something new to offer. */
  boolean hasNext() {
    long all =
        free.stream().mapToLong(setting -> setting.choices().size()).reduce(1, (a, b) -> a * b);
    return tried.isEmpty() || (!free.isEmpty() && tried.size() < all);
  }

  /** The next options to try. */
  TrainingOptions next() {
    TrainingOptions options = start;
    for (int draw = 0; !tried.add(values(options)) && draw < MOST_DRAWS; draw++) {
      options = draw();
    }
    return options;
  }

  private TrainingOptions draw() {
    TrainingOptions.Builder options = start.toBuilder();
    for (Setting setting : free) {
      setting.set(options, setting.choices().get(random.nextInt(setting.choices().size())));
    }
    return options.build();
  }

  private List<Number> values(TrainingOptions options) {
    return free.stream().map(setting -> setting.of(options)).toList();
  }
}
