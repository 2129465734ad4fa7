package org.stance4j.train.tuning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.datasets.UnlabeledText;
import org.stance4j.engine.model.Outcome;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.model.TextTarget;

/**
 * What a teacher makes of sentences (Hinton et al. 2015): the labelled ones with its probabilities
 * mixed into their labels, and texts without labels, as well as the labelled ones with other
 * targets, with its probabilities alone. Those are paired with targets anew for every epoch.
 */
final class TeacherLessons implements Lessons {
  private final SentenceEncoder encoder;
  private final Teacher teacher;
  private final EncodedSentences fixed;
  private final List<String> texts;
  private final List<UnlabeledText> unlabeled;
  private final int otherTargets;
  private final Map<String, String> provenance;

  /**
   * Asks the teacher about the labelled sentences.
   *
   * @param unlabeled texts that every epoch shows, with their own target or one of the data's
   * @param weight how much of what is learned of a labelled sentence is the teacher's, 0 to 1
   * @param otherTargets pairs of a labelled sentence with another target, for each sentence
   */
  TeacherLessons(
      TrainingData data,
      List<UnlabeledText> unlabeled,
      StanceModel model,
      SentenceEncoder encoder,
      double weight,
      double otherTargets) {
    this.encoder = encoder;
    List<String> targets = data.hasTargets() ? data.train().targets() : List.of();
    this.teacher = new Teacher(model, targets);
    this.unlabeled = unlabeled;
    this.texts = data.train().sentences().stream().map(LabeledSentence::text).distinct().toList();
    boolean several = targets.size() > 1;
    this.otherTargets = several ? (int) Math.round(otherTargets * texts.size()) : 0;
    EncodedSentences labelled = encoder.encode(data.train());
    this.fixed = labelled.withGoals(mixed(labelled, teacher.ask(pairs(data, encoder)), weight));
    this.provenance =
        Map.of(
            "teacher", model.info().name(),
            "teacherWeight", Double.toString(weight),
            "unlabeledTexts", Integer.toString(unlabeled.size()));
  }

  @Override
  public Map<String, String> provenance() {
    return provenance;
  }

  private static List<TextTarget> pairs(TrainingData data, SentenceEncoder encoder) {
    return data.train().sentences().stream().map(encoder::input).toList();
  }

  private static List<float[]> mixed(
      EncodedSentences labelled, List<float[]> taught, double weight) {
    List<float[]> goals = new ArrayList<>();
    for (int i = 0; i < labelled.size(); i++) {
      float[] goal = labelled.goals().get(i).clone();
      for (int l = 0; l < goal.length; l++) {
        goal[l] = (float) (weight * taught.get(i)[l] + (1 - weight) * goal[l]);
      }
      goals.add(goal);
    }
    return goals;
  }

  @Override
  public EncodedSentences fixed() {
    return fixed;
  }

  @Override
  public int drawnCount() {
    return unlabeled.size() + otherTargets;
  }

  @Override
  public EncodedSentences draw(Random random) {
    List<TextTarget> pairs = new ArrayList<>();
    unlabeled.forEach(u -> pairs.add(teacher.pair(u.text(), u.target(), random)));
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, random);
    for (int i = 0; i < otherTargets; i++) {
      pairs.add(teacher.pair(shuffled.get(i % shuffled.size()), null, random));
    }
    List<float[]> taught = teacher.ask(pairs);
    List<LabeledSentence> sentences =
        IntStream.range(0, pairs.size())
            .mapToObj(i -> sentence(i, pairs.get(i), taught.get(i)))
            .toList();
    Dataset drawn = Dataset.of("drawn", encoder.labels(), sentences);
    return encoder.encode(drawn).withGoals(taught);
  }

  private LabeledSentence sentence(int index, TextTarget pair, float[] taught) {
    int best = 0;
    for (int l = 1; l < taught.length; l++) {
      best = taught[l] > taught[best] ? l : best;
    }
    String label = encoder.labels().get(best);
    return LabeledSentence.of("drawn " + index, pair.text(), pair.target(), label);
  }

  @Override
  public double[] labelCounts() {
    double[] counts = new double[encoder.labels().size()];
    for (float[] goal : fixed.goals()) {
      for (int l = 0; l < goal.length; l++) {
        counts[l] += goal[l];
      }
    }
    return counts;
  }

  /** A model that remembers its answers: the same pairs come up in several epochs. */
  private static final class Teacher {
    private final StanceModel model;
    private final List<String> targets;
    private final Map<TextTarget, float[]> answers = new HashMap<>();

    Teacher(StanceModel model, List<String> targets) {
      this.model = model;
      this.targets = targets;
    }

    TextTarget pair(String text, @Nullable String target, Random random) {
      if (targets.isEmpty()) {
        return new TextTarget(text, null);
      }
      return new TextTarget(
          text, target == null ? targets.get(random.nextInt(targets.size())) : target);
    }

    List<float[]> ask(List<TextTarget> pairs) {
      List<TextTarget> unknown =
          pairs.stream().filter(pair -> !answers.containsKey(pair)).distinct().toList();
      List<Outcome> outcomes = model.predictAll(unknown);
      for (int i = 0; i < outcomes.size(); i++) {
        if (!(outcomes.get(i) instanceof Outcome.Scored scored)) {
          throw new IllegalStateException("the teacher did not score: " + outcomes.get(i));
        }
        answers.put(unknown.get(i), floats(scored.prediction().probabilities()));
      }
      return pairs.stream().map(answers::get).toList();
    }

    private static float[] floats(double[] values) {
      float[] floats = new float[values.length];
      for (int i = 0; i < values.length; i++) {
        floats[i] = (float) values[i];
      }
      return floats;
    }
  }
}
