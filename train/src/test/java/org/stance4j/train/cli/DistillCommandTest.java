package org.stance4j.train.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.engine.model.ModelInfo;
import org.stance4j.engine.model.ModelReader;
import org.stance4j.engine.testing.TinyEncoders;
import org.stance4j.train.ToyData;

class DistillCommandTest {
  @TempDir Path folder;
  private TrainFixture fixture;
  private Path data;
  private Path student;

  @BeforeEach
  void trainATeacher() throws IOException {
    fixture = TrainFixture.in(folder);
    data = fixture.write("toy.csv", ToyData.csv());
    assertThat(fixture.train(data, "").exitCode()).isZero();
    student = folder.resolve("student.stance");
  }

  private Cli distill(Path file, String more, Object... values) {
    return Cli.run(
        "distill --teacher %s --data %s --out %s --epochs 1 --batch 16 --max-tokens 16 " + more,
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(fixture.out(), file, student),
                java.util.stream.Stream.of(values))
            .toArray());
  }

  @Test
  void writesASmallerModelThatTheOtherCommandsRead() throws IOException {
    Path texts = fixture.write("texts.txt", "they praise the law\nwe blame the troops\n");
    Cli result = distill(data, "--layers 1 --unlabeled %s", texts);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains("wrote " + student);
    ModelInfo info = ModelReader.readInfo(student);
    assertThat(info.encoder().layers()).isEqualTo(1);
    assertThat(info.name()).isEqualTo("student");
    assertThat(info.card()).contains("from layers 2 of toy with stance4j");
    assertThat(Cli.run("evaluate --model %s --data %s", student, data).exitCode()).isZero();
  }

  @Test
  void anEncoderOfAnotherShapeMayLearnByARecipe() throws IOException {
    Path encoder = TinyEncoders.writeOther(Files.createDirectory(folder.resolve("other")));
    Path recipe = fixture.write("small.properties", "teacher-weight=0.4\nseed=9\n");
    Cli result = distill(data, "--encoder %s --recipe %s", encoder, recipe);
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).contains("note: options of " + recipe);
    ModelInfo info = ModelReader.readInfo(student);
    assertThat(info.encoder().hiddenSize()).isEqualTo(24);
    assertThat(info.provenance()).containsEntry("teacherWeight", "0.4").containsEntry("seed", "9");
    assertThat(Cli.run("evaluate --model %s --data %s", student, data).exitCode()).isZero();
  }

  @Test
  void aTeacherOfSentimentIsTaughtFromTheColumnSentiment() throws IOException {
    assertThat(fixture.train(data, "--task sentiment").exitCode()).isZero();
    Cli result = distill(data, "--layers 1");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(ModelReader.readInfo(student).labels())
        .containsExactly("NEGATIVE", "NEUTRAL", "POSITIVE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--layers 3 | 2 | --layers: found 3, expected 1 to 2, the layers of ",
        "--layers 0 | 2 | --layers: found 0, expected 1 to 2",
        "--seed 1 | 2 | Missing required argument (specify one of these): (--layers=N |"
            + " --encoder=NAME|FOLDER)",
        "--layers 1 --encoder minilm-l6 | 2 | mutually exclusive",
        "--encoder nowhere | 3 | nowhere",
        "--layers 1 --teacher-weight 2 | 2 | teacherWeight is 2.0, expected 0 to 1",
        "--layers 1 --freeze-layers 2 | 2 | --freeze-layers: found 2, expected at most 1",
        "--layers 1 --unlabeled nowhere.txt | 3 | nowhere.txt: found no such file",
        "--layers 1 --dev-fraction 1 | 2 | --dev-fraction: found 1.0",
        "--layers 1 --lr 1e30 | 2 | --lr: the loss became"
      })
  void saysWhatIsWrong(String options, int exitCode, String message) {
    Cli result = distill(data, options);
    assertThat(result.exitCode()).isEqualTo(exitCode);
    assertThat(result.err()).contains(message);
    assertThat(student).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NONE | UNCLEAR | found the label UNCLEAR, expected one of the teacher's labels FAVOR,"
            + " AGAINST, NONE",
        "target | topic | found sentences without a target, expected one for each"
      })
  void refusesDataThatTheTeacherDoesNotKnow(String found, String put, String message)
      throws IOException {
    Path other = fixture.write("other.csv", ToyData.csv().replace(found, put));
    Cli result = distill(other, "--layers 1");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).contains("other.csv: " + message);
  }

  @Test
  void theTeacherIsNotOverwritten() {
    Cli result =
        Cli.run(
            "distill --teacher %s --data %s --out %s --layers 1",
            fixture.out(), data, fixture.out());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("would overwrite");
  }
}
