package org.stance4j.train.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;
import org.stance4j.datasets.UnlabeledText;
import org.stance4j.engine.model.ModelContents;
import org.stance4j.engine.model.ModelWriter;
import org.stance4j.engine.model.StanceModel;
import org.stance4j.engine.testing.TinyEncoders;
import org.stance4j.engine.weights.PretrainedEncoder;
import org.stance4j.train.ToyData;
import org.stance4j.train.evaluation.Evaluation;
import org.stance4j.train.evaluation.ModelEvaluator;
import org.stance4j.train.evaluation.UnsuitableDataException;

/** A tiny teacher teaches a tinier student. */
class DistillerTest {
  @TempDir static Path encoderFolder;
  private static ModelContents teacher;

  @TempDir Path folder;

  @BeforeAll
  static void teach() throws IOException {
    PretrainedEncoder encoder =
        PretrainedEncoder.fromFolder(TinyEncoders.writeFolder(encoderFolder));
    TrainingResult learned =
        new FineTuner(encoder, options().epochs(20).build(), TrainingListener.NONE)
            .train(data(ToyData.train(), ToyData.dev()));
    assertThat(learned.dev().macroF1()).isGreaterThanOrEqualTo(0.9);
    teacher = learned.model();
  }

  private static TrainingOptions.Builder options() {
    return TrainingOptions.builder()
        .epochs(12)
        .patience(20)
        .batchSize(8)
        .learningRate(5e-3)
        .maxTokens(16)
        .dropout(0)
        .unrelatedTargets(0)
        .threads(2);
  }

  private static TrainingData data(Dataset train, Dataset dev) {
    return new TrainingData("toy", "stance", ToyData.LABELS, train, dev, true, Map.of());
  }

  private static TrainingResult distill(
      double weight, TrainingOptions.Builder options, TrainingData data, UnlabeledText... texts)
      throws IOException {
    return new Distiller(teacher, 1, weight, options.build(), TrainingListener.NONE)
        .train(data, List.of(texts));
  }

  /** How well a model does on all sentences by their true labels. */
  private static Evaluation truth(TrainingResult result) throws UnsuitableDataException {
    try (StanceModel model = StanceModel.of(result.model().copy(), 1)) {
      return ModelEvaluator.evaluate(model, ToyData.dataset("all", ToyData.all())).evaluation();
    }
  }

  private static Dataset relabelled(Dataset data) {
    return ToyData.dataset(
        data.name(),
        data.sentences().stream()
            .map(s -> LabeledSentence.of(s.id(), s.text(), s.target(), other(s.label())))
            .toList());
  }

  private static String other(String label) {
    return ToyData.LABELS.get((ToyData.LABELS.indexOf(label) + 1) % 3);
  }

  @Test
  void theStudentHasFewerLayersAndLearns() throws IOException {
    TrainingResult student = distill(0.5, options(), data(ToyData.train(), ToyData.dev()));
    assertThat(student.model().info().encoder().layers()).isEqualTo(1);
    assertThat(student.dev().macroF1()).isGreaterThanOrEqualTo(0.9);
    assertThat(student.model().info().provenance()).containsEntry("encoder", "layers 2 of toy");
  }

  /** Its words have other numbers than the teacher's: each must read with its own tokenizer. */
  @Test
  void anotherEncoderLearnsToo() throws IOException {
    PretrainedEncoder other = PretrainedEncoder.fromFolder(TinyEncoders.writeOther(folder));
    TrainingData data = data(relabelled(ToyData.train()), ToyData.dev());
    TrainingResult student =
        new Distiller(teacher, other, 1, options().build(), TrainingListener.NONE)
            .train(data, List.of());
    assertThat(truth(student).accuracy()).isGreaterThan(0.8);
    assertThat(student.model().info().encoder().hiddenSize()).isEqualTo(24);
    assertThat(student.model().info().provenance())
        .containsEntry("encoder", other.name())
        .containsEntry("teacher", "toy")
        .containsEntry("teacherWeight", "1.0")
        .containsEntry("unlabeledTexts", "0");
    assertThat(student.model().info().card())
        .contains("learned the answers of the model toy, with the weight 1.0");
  }

  /** All labels of the training sentences are wrong, those of dev are right. */
  @Test
  void theTeachersWeightDecidesBetweenItAndTheLabels() throws IOException {
    TrainingData wrong = data(relabelled(ToyData.train()), ToyData.dev());
    assertThat(truth(distill(1, options(), wrong)).accuracy()).isGreaterThan(0.8);
    TrainingData wrongDev = data(relabelled(ToyData.train()), relabelled(ToyData.dev()));
    assertThat(truth(distill(0, options(), wrongDev)).accuracy()).isLessThan(0.2);
  }

  @Test
  void textsWithoutLabelsTeachToo() throws IOException {
    Dataset three = ToyData.dataset("three", ToyData.train().sentences().subList(0, 3));
    UnlabeledText[] texts =
        ToyData.train().sentences().stream()
            .map(s -> new UnlabeledText(s.text(), s.target()))
            .toArray(UnlabeledText[]::new);
    double without = truth(distill(1, options(), data(three, ToyData.dev()))).nll();
    double with = truth(distill(1, options(), data(three, ToyData.dev()), texts)).nll();
    assertThat(with).isLessThan(without / 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theSameSeedGivesTheSameFileForAnyNumberOfThreads(int threads) throws IOException {
    TrainingOptions.Builder options = options().epochs(2).unrelatedTargets(0.5).dropout(0.1);
    TrainingData data = data(ToyData.train(), ToyData.dev());
    UnlabeledText text = new UnlabeledText("they praise the vote", null);
    Path expected = write("expected.stance", distill(0.5, options.threads(2), data, text));
    Path found = write("found.stance", distill(0.5, options.threads(threads), data, text));
    assertThat(found).hasSameBinaryContentAs(expected);
  }

  private Path write(String name, TrainingResult result) throws IOException {
    Path file = folder.resolve(name);
    ModelWriter.write(result.model(), file);
    return file;
  }

  @Test
  void theTeacherStaysAsItIs() throws IOException {
    INDArray before = teacher.params().dup();
    distill(0.5, options().epochs(1), data(ToyData.train(), ToyData.dev()));
    assertThat(teacher.params()).isEqualTo(before);
  }

  @Test
  void otherLabelsThanTheTeachersAreRefused() {
    TrainingData data =
        new TrainingData(
            "toy",
            "stance",
            List.of("NONE", "AGAINST", "FAVOR"),
            ToyData.train(),
            ToyData.dev(),
            true,
            Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> distill(0.5, options(), data))
        .withMessage(
            "the data has labels [NONE, AGAINST, FAVOR] and targets, the teacher"
                + " [FAVOR, AGAINST, NONE] and targets");
  }
}
