package org.stance4j.train.search;

import java.util.function.LongSupplier;
import org.stance4j.train.tuning.TrainingListener;

/** Stops a training that will not be done in time, and passes on what it is told. */
final class TimeKeeper implements TrainingListener {
  /** The first steps are slower: the JVM has not compiled them. */
  private static final int WARM_UP_STEPS = 20;

  /** A forecast may be wrong by so much before a training is stopped. */
  private static final double PATIENCE = 1.15;

  /** Thrown through the training. */
  static final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** How long the whole training would take. */
    private final double secondsNeeded;

    private OutOfTime(double secondsNeeded) {
      super("out of time", null, false, false);
      this.secondsNeeded = secondsNeeded;
    }

    double secondsNeeded() {
      return secondsNeeded;
    }
  }

  private final TrainingListener next;
  private final LongSupplier nanoTime;
  private final long start;
  private final double seconds;
  private int allSteps;
  private int steps;

  /**
   * A time keeper whose time begins now.
   *
   * @param seconds that the training may take
   */
  TimeKeeper(TrainingListener next, LongSupplier nanoTime, double seconds) {
    this.next = next;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.seconds = seconds;
  }

  @Override
  public void started(TrainingPlan plan) {
    next.started(plan);
    allSteps = Math.multiplyExact(plan.epochs(), plan.stepsPerEpoch());
  }

  @Override
  public void step(StepReport step) {
    next.step(step);
    steps++;
    double passed = (nanoTime.getAsLong() - start) / 1e9;
    double needed = passed / steps * allSteps;
    if (steps >= Math.min(WARM_UP_STEPS, step.steps()) && needed > PATIENCE * seconds) {
      throw new OutOfTime(needed);
    }
  }

  @Override
  public void epoch(EpochReport epoch) {
    next.epoch(epoch);
  }
}
