package org.stance4j.train.tuning;

import java.io.IOException;
import java.util.List;
import org.stance4j.datasets.UnlabeledText;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelLayers;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.weights.EncoderWeights;

/**
 * Makes a smaller model that answers like a larger one (Hinton et al. 2015): it starts from some of
 * the teacher's layers (Sanh et al. 2019), or from another encoder, and learns the teacher's
 * probabilities, on labelled sentences mixed with their labels and on texts without labels.
 *
 * <p>As deterministic as {@link FineTuner}. Use an instance once, from one thread.
 */
public final class Distiller {
  private final ModelContents teacher;
  private final EncoderWeights start;
  private final double teacherWeight;
  private final TrainingOptions options;
  private final TrainingListener listener;

  /**
   * A distiller into a model of fewer layers.
   *
   * @param teacher stays open and is not changed
   * @param layers how many layers the student has, at most as many as the teacher; it starts as
   *     layers of the teacher, evenly spread
   * @param teacherWeight share of the teacher in what is learned of a labelled sentence, 0 to 1
   * @param options as for the other constructor
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Distiller(
      ModelContents teacher,
      int layers,
      double teacherWeight,
      TrainingOptions options,
      TrainingListener listener) {
    this(teacher, ModelLayers.evenly(teacher, layers), teacherWeight, options, listener);
  }

  /**
   * A distiller into an encoder of any shape and vocabulary.
   *
   * @param teacher stays open and is not changed
   * @param start what the student starts from
   * @param teacherWeight share of the teacher in what is learned of a labelled sentence, 0 to 1
   * @param options how to train; {@code unrelatedTargets} is here how many pairs with a target of
   *     the data, drawn at random, are shown to the student for each labelled text
   * @throws IllegalArgumentException if a number is out of its range
   */
  public Distiller(
      ModelContents teacher,
      EncoderWeights start,
      double teacherWeight,
      TrainingOptions options,
      TrainingListener listener) {
    if (!(teacherWeight >= 0 && teacherWeight <= 1)) {
      throw new IllegalArgumentException("teacherWeight is " + teacherWeight + ", expected 0 to 1");
    }
    this.teacher = teacher;
    this.start = start;
    this.teacherWeight = teacherWeight;
    this.options = options;
    this.listener = listener;
  }

  /**
   * Trains the student.
   *
   * @param data with the teacher's labels in the teacher's order, and targets if it needs them
   * @param unlabeled texts to learn the teacher's answers on; may be empty
   * @throws DivergedException if the learning rate is so high that numbers overflow
   * @throws IllegalArgumentException if the data has other labels than the teacher
   */
  public TrainingResult train(TrainingData data, List<UnlabeledText> unlabeled) throws IOException {
    if (!data.labels().equals(teacher.info().labels())
        || data.hasTargets() != teacher.info().hasTargets()) {
      throw new IllegalArgumentException(
          "the data has labels "
              + data.labels()
              + (data.hasTargets() ? " and targets" : " and no targets")
              + ", the teacher "
              + teacher.info().labels()
              + (teacher.info().hasTargets() ? " and targets" : " and no targets"));
    }
    FineTuner tuner = new FineTuner(start, options, listener);
    SentenceEncoder encoder = tuner.sentenceEncoder(data);
    try (StanceModel model = StanceModel.of(teacher.copy(), options.threads())) {
      Lessons lessons =
          new TeacherLessons(
              data, unlabeled, model, encoder, teacherWeight, options.unrelatedTargets());
      return tuner.train(data, lessons);
    }
  }
}
