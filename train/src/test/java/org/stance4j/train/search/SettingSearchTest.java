package org.stance4j.train.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.engine.testing.TinyEncoders;
import org.stance4j.engine.weights.PretrainedEncoder;
import org.stance4j.train.ToyData;
import org.stance4j.train.tuning.DivergedException;
import org.stance4j.train.tuning.FineTuner;
import org.stance4j.train.tuning.TrainingData;
import org.stance4j.train.tuning.TrainingListener;
import org.stance4j.train.tuning.TrainingOptions;
import org.stance4j.train.tuning.TrainingResult;

/** With a clock that moves on by a second whenever it is read. */
class SettingSearchTest {
  private static final TrainingOptions START =
      TrainingOptions.builder()
          .epochs(2)
          .batchSize(16)
          .learningRate(1e-3)
          .maxTokens(24)
          .unrelatedTargets(0)
          .threads(1)
          .build();

  private final TrainingData data =
      new TrainingData(
          "toy",
          "stance",
          ToyData.LABELS,
          ToyData.train(),
          ToyData.dev(),
          true,
          Map.of("toy.csv", "0"));

  @TempDir private Path folder;
  private PretrainedEncoder encoder;

  @BeforeEach
  void loadEncoder() throws IOException {
    encoder = PretrainedEncoder.fromFolder(TinyEncoders.writeFolder(folder));
  }

  @Test
  void theFirstTrialHasTheOptionsAsTheyAreAndTheBestIsKept() throws IOException {
    SearchResult result = search(Set.of(), 90);
    try {
      assertThat(result.trials()).hasSizeGreaterThan(2);
      assertThat(result.trials().get(0).options()).isSameAs(START);
      double best = result.trials().stream().mapToDouble(Trial::devMacroF1).max().orElseThrow();
      assertThat(result.best().devMacroF1()).isEqualTo(best);
      assertThat(result.model().dev().macroF1()).isEqualTo(best);
      assertThat(result.trials())
          .filteredOn(Trial::best)
          .isSortedAccordingTo(Comparator.comparingDouble(Trial::devMacroF1));
    } finally {
      result.model().model().params().close();
    }
  }

  @Test
  void aTrainingWithTheOptionsOfTheBestTrialGivesTheSameModel() throws IOException {
    SearchResult result = search(Set.of(), 60);
    TrainingResult again =
        new FineTuner(encoder, result.best().options(), TrainingListener.NONE).train(data);
    assertThat(again.model().params()).isEqualTo(result.model().model().params());
    assertThat(again.model().info().card()).isEqualTo(result.model().model().info().card());
    again.model().params().close();
    result.model().model().params().close();
  }

  @Test
  void theSameSeedTriesTheSameSettings() throws IOException {
    List<String> once = tried(search(Set.of(), 60));
    List<String> again = tried(search(Set.of(), 90));
    assertThat(again).startsWith(once.toArray(String[]::new)).hasSizeGreaterThan(once.size());
  }

  @Test
  void whatIsFixedStaysAsItIs() throws IOException {
    Set<Setting> fixed = EnumSet.of(Setting.LEARNING_RATE, Setting.BATCH_SIZE);
    SearchResult result = search(fixed, 120);
    result.model().model().params().close();
    assertThat(result.trials()).hasSizeGreaterThan(2);
    assertThat(result.trials())
        .allSatisfy(
            trial -> {
              assertThat(trial.options().learningRate()).isEqualTo(1e-3);
              assertThat(trial.options().batchSize()).isEqualTo(16);
            });
    assertThat(result.trials()).extracting(t -> t.options().epochs()).contains(2, 4);
  }

  @Test
  void whereNothingIsFreeThereIsOneTrial() throws IOException {
    SearchResult result = search(EnumSet.allOf(Setting.class), 1_000_000);
    result.model().model().params().close();
    assertThat(result.trials()).hasSize(1);
  }

  @Test
  void aTrainingThatTakesTooLongGetsFewerEpochs() throws IOException {
    TrainingOptions slow = START.toBuilder().epochs(50).build();
    SearchResult result = search(slow, Set.of(), 30);
    result.model().model().params().close();
    // 30 reads of the clock are 30 steps at most, three to an epoch
    assertThat(result.trials().get(0).options().epochs()).isBetween(1, 9);
  }

  @Test
  void aLimitThatIsTooShortIsSaidWithTheTimeThatIsNeeded() {
    assertThatExceptionOfType(TooLittleTimeException.class)
        .isThrownBy(() -> search(START, EnumSet.of(Setting.EPOCHS), 2))
        .withMessageMatching("2 epochs would take about \\d+ s");
  }

  @Test
  void ratesThatAreTooHighAreTrialsThatDiverge() {
    TrainingOptions wild = START.toBuilder().learningRate(1e30).build();
    List<Trial> told = new ArrayList<>();
    SearchListener listener =
        new SearchListener() {
          @Override
          public void finished(Trial trial) {
            told.add(trial);
          }
        };
    assertThatExceptionOfType(DivergedException.class)
        .isThrownBy(() -> search(wild, EnumSet.allOf(Setting.class), 1000, listener));
    assertThat(told).extracting(Trial::outcome).containsExactly(Trial.Outcome.DIVERGED);
  }

  private static List<String> tried(SearchResult result) {
    result.model().model().params().close();
    return result.trials().stream()
        .filter(trial -> trial.outcome() == Trial.Outcome.FINISHED)
        .map(
            trial ->
                trial.options().learningRate()
                    + " "
                    + trial.options().batchSize()
                    + " "
                    + trial.options().layerDecay())
        .toList();
  }

  private SearchResult search(Set<Setting> fixed, double seconds) throws IOException {
    return search(START, fixed, seconds);
  }

  private SearchResult search(TrainingOptions start, Set<Setting> fixed, double seconds)
      throws IOException {
    return search(start, fixed, seconds, SearchListener.NONE);
  }

  private SearchResult search(
      TrainingOptions start, Set<Setting> fixed, double seconds, SearchListener listener)
      throws IOException {
    AtomicLong clock = new AtomicLong();
    return new SettingSearch(
            encoder, start, fixed, seconds, listener, () -> clock.getAndAdd(1_000_000_000L))
        .run(data);
  }
}
