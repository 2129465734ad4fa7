package org.stance4j.train.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.weights.EncoderWeights;
import org.stance4j.train.tuning.DivergedException;
import org.stance4j.train.tuning.FineTuner;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingOptions;
import org.stance4j.train.tuning.TrainingResult;

/**
 * Trains with one setting after another while there is time, and keeps the model with the best
 * macro-F1 on dev, of equals the one with the lower negative log-likelihood.
 *
 * <p>How many settings are tried depends on the speed of the machine; which ones, and the model of
 * each, depend on data, encoder, options and seed alone. So the best one can be trained again,
 * without a limit, from its options. A training that would exceed the limit is given fewer epochs,
 * or stopped. Only the first may exceed it, by as much as its forecast was wrong.
 *
 * <p>The dev score of the best of many trials flatters, the more the more there were: measure the
 * model on sentences that had no say. Use an instance once, from one thread.
 */
public final class SettingSearch {
  /** Stopped in a row: what is left of the time is too short for more. */
  private static final int MOST_STOPPED = 3;

  private final EncoderWeights encoder;
  private final SettingSampler sampler;
  private final boolean epochsFixed;
  private final SearchListener listener;
  private final double seconds;
  private final LongSupplier nanoTime;
  private final List<Trial> trials = new ArrayList<>();
  private long start;
  private @Nullable TrainingResult bestModel;
  private @Nullable Trial best;

  /**
   * A search.
   *
   * @param start options to try first
   * @param fixed settings that stay as {@code start} has them
   * @param seconds time limit
   */
  public SettingSearch(
      EncoderWeights encoder,
      TrainingOptions start,
      Set<Setting> fixed,
      double seconds,
      SearchListener listener) {
    this(encoder, start, fixed, seconds, listener, System::nanoTime);
  }

  SettingSearch(
      EncoderWeights encoder,
      TrainingOptions start,
      Set<Setting> fixed,
      double seconds,
      SearchListener listener,
      LongSupplier nanoTime) {
    this.encoder = encoder;
    this.sampler = new SettingSampler(start, fixed);
    this.epochsFixed = fixed.contains(Setting.EPOCHS);
    this.seconds = seconds;
    this.listener = listener;
    this.nanoTime = nanoTime;
  }

  /**
   * Searches.
   *
   * @throws IOException if the weights of the encoder cannot be read
   * @throws TooLittleTimeException if not even the first trial fits into the limit, with one epoch
   *     if their number is not fixed
   * @throws DivergedException if every trial diverged
   */
  public SearchResult run(TrainingData data) throws IOException {
    start = nanoTime.getAsLong();
    DivergedException diverged = null;
    int stopped = 0;
    while (sampler.hasNext() && stopped < MOST_STOPPED && left() > 0) {
      try {
        boolean finished = trial(data, sampler.next());
        stopped = finished ? 0 : stopped + 1;
      } catch (DivergedException e) {
        diverged = e;
      }
    }
    if (bestModel == null || best == null) {
      throw diverged == null ? new IllegalStateException("no trial was finished") : diverged;
    }
    return new SearchResult(bestModel, best, trials);
  }

  /** Whether it came to an end. */
  private boolean trial(TrainingData data, TrainingOptions options) throws IOException {
    int number = trials.size() + 1;
    long began = nanoTime.getAsLong();
    try {
      TrainingResult result = train(data, options, number);
      boolean better = isBetter(result);
      trials.add(finished(number, options, result, seconds(began), better));
      keep(result, better);
    } catch (TimeKeeper.OutOfTime e) {
      TrainingOptions shorter = shortened(options, e.secondsNeeded(), seconds(began));
      if (shorter != null) {
        return trial(data, shorter);
      }
      if (bestModel == null) {
        throw new TooLittleTimeException(options.epochs(), e.secondsNeeded());
      }
      trials.add(failed(number, options, Trial.Outcome.STOPPED, seconds(began)));
    } catch (DivergedException e) {
      trials.add(failed(number, options, Trial.Outcome.DIVERGED, seconds(began)));
      listener.finished(trials.get(trials.size() - 1));
      throw e;
    }
    Trial done = trials.get(trials.size() - 1);
    listener.finished(done);
    return done.outcome() == Trial.Outcome.FINISHED;
  }

  private TrainingResult train(TrainingData data, TrainingOptions options, int number)
      throws IOException {
    TimeKeeper keeper = new TimeKeeper(listener.started(number, options), nanoTime, left());
    return new FineTuner(encoder, options, keeper).train(data);
  }

  /** With as many epochs as there is time for; null if that is none. */
  private @Nullable TrainingOptions shortened(
      TrainingOptions options, double needed, double spent) {
    double perEpoch = needed / options.epochs();
    int epochs = (int) Math.min(left() / perEpoch, options.epochs() - 1);
    boolean impossible = epochsFixed || epochs < 1 || spent > seconds / 2;
    return impossible ? null : options.toBuilder().epochs(epochs).build();
  }

  private boolean isBetter(TrainingResult result) {
    if (best == null) {
      return true;
    }
    int compared = Double.compare(result.dev().macroF1(), best.devMacroF1());
    return compared > 0 || (compared == 0 && result.dev().nll() < best.devNll());
  }

  private void keep(TrainingResult result, boolean better) {
    TrainingResult other = better ? bestModel : result;
    if (other != null) {
      other.model().params().close();
    }
    if (better) {
      bestModel = result;
      best = trials.get(trials.size() - 1);
    }
  }

  private Trial finished(
      int number, TrainingOptions options, TrainingResult result, double took, boolean better) {
    return new Trial(
        number,
        options,
        Trial.Outcome.FINISHED,
        result.dev().macroF1(),
        result.dev().nll(),
        took,
        left(),
        better);
  }

  private Trial failed(int number, TrainingOptions options, Trial.Outcome outcome, double took) {
    return new Trial(number, options, outcome, 0, 0, took, left(), false);
  }

  private double left() {
    return seconds - seconds(start);
  }

  private double seconds(long since) {
    return (nanoTime.getAsLong() - since) / 1e9;
  }
}
