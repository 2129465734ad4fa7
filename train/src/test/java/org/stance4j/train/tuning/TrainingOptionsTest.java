package org.stance4j.train.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.train.tuning.TrainingOptions.Builder;

class TrainingOptionsTest {
  @ParameterizedTest
  @CsvSource({
    "epochs, 0, at least 1",
    "epochs, -3, at least 1",
    "batchSize, 0, at least 1",
    "patience, 0, at least 1",
    "threads, 0, at least 1",
    "maxTokens, 4, at least 5",
    "learningRate, 0, more than 0",
    "learningRate, -1e-5, more than 0",
    "learningRate, NaN, more than 0",
    "learningRate, Infinity, more than 0",
    "maxGradientNorm, 0, more than 0",
    "maxGradientNorm, NaN, more than 0",
    "warmupShare, -0.1, 0 <= x < 1",
    "warmupShare, 1, 0 <= x < 1",
    "weightDecay, 1.5, 0 <= x < 1",
    "weightDecay, NaN, 0 <= x < 1",
    "dropout, 1, 0 <= x < 1",
    "dropout, -0.5, 0 <= x < 1"
  })
  void valuesOutOfRangeAreRefused(String name, double value, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set(TrainingOptions.builder(), name, value))
        .withMessageStartingWith(name + " is ")
        .withMessageContaining("expected " + expected);
  }

  private static Builder set(Builder builder, String name, double value) {
    return switch (name) {
      case "epochs" -> builder.epochs((int) value);
      case "batchSize" -> builder.batchSize((int) value);
      case "patience" -> builder.patience((int) value);
      case "threads" -> builder.threads((int) value);
      case "maxTokens" -> builder.maxTokens((int) value);
      case "learningRate" -> builder.learningRate(value);
      case "maxGradientNorm" -> builder.maxGradientNorm(value);
      case "warmupShare" -> builder.warmupShare(value);
      case "weightDecay" -> builder.weightDecay(value);
      case "dropout" -> builder.dropout(value);
      default -> throw new AssertionError(name);
    };
  }

  @Test
  void valuesAtTheEdgesAreTaken() {
    TrainingOptions options =
        TrainingOptions.builder()
            .epochs(1)
            .batchSize(1)
            .patience(1)
            .threads(1)
            .maxTokens(5)
            .warmupShare(0)
            .weightDecay(0)
            .dropout(0)
            .seed(-1)
            .build();
    assertThat(options.epochs() + options.batchSize() + options.patience()).isEqualTo(3);
    assertThat(options.maxTokens()).isEqualTo(5);
    assertThat(options.warmupShare() + options.weightDecay() + options.dropout()).isZero();
    assertThat(options.seed()).isEqualTo(-1);
  }

  @Test
  void aBuilderThatGoesOnDoesNotChangeWhatItBuilt() {
    Builder builder = TrainingOptions.builder().seed(1);
    TrainingOptions options = builder.build();
    builder.seed(2).epochs(9);
    assertThat(options.seed()).isEqualTo(1);
    assertThat(options.epochs()).isEqualTo(TrainingOptions.defaults().epochs());
  }
}
