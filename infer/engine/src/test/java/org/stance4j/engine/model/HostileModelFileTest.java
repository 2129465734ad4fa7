package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stance4j.engine.testing.TinyModels;

/** Files whose checksums are right and whose contents are not. */
class HostileModelFileTest {
  private static final int READER_LIMIT = 64 << 20;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeModel() throws IOException {
    file = TinyModels.save(folder, 3, List.of("for", "against"), List.of("the war"));
  }

  private AbstractThrowableAssert<?, ?> assertRefused() {
    return assertThatThrownBy(() -> StanceModel.load(file, 1))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(file.toString());
  }

  private AbstractThrowableAssert<?, ?> assertManifestRefused(Consumer<ObjectNode> edit)
      throws IOException {
    ModelZip.of(file).manifest(edit).write(file);
    return assertRefused();
  }

  @Test
  void aLaterFormatVersionNamesBothVersions() throws IOException {
    assertManifestRefused(root -> root.put("formatVersion", 3).put("libraryVersion", "7.8.9"))
        .hasMessageContaining("format version 3")
        .hasMessageContaining("7.8.9")
        .hasMessageContaining("reads versions 1 to 2");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void aFormatVersionThatNeverWas(int version) throws IOException {
    assertManifestRefused(root -> root.put("formatVersion", version))
        .hasMessageContaining("format version " + version);
  }

  @ParameterizedTest
  @CsvSource({
    "layers, 2147483647",
    "hiddenSize, 1073741824",
    "hiddenSize, 2147483644",
    "intermediateSize, 2147483647",
    "vocabularySize, 2147483647",
    "maxPositions, 2147483647",
    "typeVocabularySize, 2147483647"
  })
  void anEncoderOfHugeSize(String field, int size) throws IOException {
    assertManifestRefused(root -> ((ObjectNode) root.path("encoder")).put(field, size));
  }

  @Test
  void anEntryThatClaimsMoreWeightsThanTheFileHolds() throws IOException {
    int positions = 60_000_000;
    long size = ModelZip.of(file).get(ModelZip.WEIGHTS).length + (positions - 64L) * 16 * 4;
    ModelZip.of(file)
        .manifest(
            root -> {
              ((ObjectNode) root.path("encoder")).put("maxPositions", positions);
              ((ObjectNode) root.path("entries").path(ModelZip.WEIGHTS)).put("size", size);
            })
        .write(file);
    setSizeInDirectory(ModelZip.WEIGHTS, size);
    assertRefused().hasMessageContaining(ModelZip.WEIGHTS);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.NEGATIVE_INFINITY})
  void aWeightThatIsNoNumber(float weight) throws IOException {
    byte[] weights = ModelZip.of(file).get(ModelZip.WEIGHTS);
    ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).putFloat(7 * Float.BYTES, weight);
    ModelZip.of(file).replace(ModelZip.WEIGHTS, weights).write(file);
    assertRefused().hasMessageContaining(ModelZip.WEIGHTS + ": weight 7 is " + weight);
  }

  /** In the central directory a name follows 46 bytes; the uncompressed size is at byte 24. */
  private void setSizeInDirectory(String name, long size) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, (int) size);
    Files.write(file, bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"weights.f32", "vocab.txt", "calibration.json", "MODEL_CARD.md"})
  void anEntryOfAnotherSizeThanTheManifestSays(String name) throws IOException {
    int size = ModelZip.of(file).get(name).length;
    assertManifestRefused(
            root -> ((ObjectNode) root.path("entries").path(name)).put("size", size + 1))
        .hasMessageContaining(name)
        .hasMessageContaining(size + " bytes")
        .hasMessageContaining("says " + (size + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vocab.txt", "MODEL_CARD.md"})
  void anEntryThatUnpacksToMoreThanTheLimit(String name) throws IOException {
    ModelZip.of(file).replace(name, new byte[READER_LIMIT + 1]).write(file);
    assertRefused().hasMessageContaining(name).hasMessageContaining("limit of " + READER_LIMIT);
  }

  @Test
  void aManifestThatUnpacksToMoreThanTheLimit() throws IOException {
    ModelZip.of(file).manifest(new byte[(8 << 20) + 1]).write(file);
    assertRefused().hasMessageContaining("manifest.json").hasMessageContaining("limit");
  }

  @Test
  void aVocabularyOfMillionsOfEmptyWords() throws IOException {
    int words = 8 << 20;
    ModelZip zip = ModelZip.of(file).replace("vocab.txt", "\n".repeat(words));
    zip.manifest(root -> ((ObjectNode) root.path("encoder")).put("vocabularySize", words));
    zip.write(file);
    assertRefused().hasMessageContaining(ModelZip.WEIGHTS);
  }

  @Test
  void aVocabularyLargerThanTheWordTable() throws IOException {
    ModelZip zip = ModelZip.of(file);
    String words = new String(zip.get("vocab.txt"), StandardCharsets.UTF_8);
    zip.replace("vocab.txt", words + "more\n").write(file);
    int size = (int) words.lines().count();
    assertRefused().hasMessageContaining("vocab.txt").hasMessageContaining("table of " + size);
  }

  @Test
  void aVocabularyWithAWordTwice() throws IOException {
    ModelZip zip = ModelZip.of(file);
    String words = new String(zip.get("vocab.txt"), StandardCharsets.UTF_8);
    zip.replace("vocab.txt", words.replace("\ntroops\n", "\nthe\n")).write(file);
    assertRefused().hasMessageContaining("'the'");
  }

  static Stream<Arguments> nonsense() {
    return Stream.of(
        manifest("a label twice", "[\"for\", \"for\"]", "labels"),
        manifest("one label", "[\"for\"]", "labels"),
        manifest("a label that is null", "[\"for\", null]", "labels"),
        manifest("labels that are null", "null", "labels"),
        manifest("a target that is null", "[null]", "targets"),
        manifest("no provenance", "null", "provenance"),
        manifest("no name", "null", "name"),
        manifest("no task", "null", "task"),
        manifest("no entries", "null", "entries"),
        manifest("entries without contents", "{\"vocab.txt\": null}", "entries"),
        manifest("an encoder without sizes", "{}", "encoder"),
        manifest("tokenizer settings that are none", "{}", "tokenizer"),
        manifest("an input longer than the encoder's", "65", "maxTokens"),
        manifest("an input of no length", "null", "maxTokens"),
        manifest("a number for a list", "7", "targets"));
  }

  private static Arguments manifest(String what, String json, String field) {
    return Arguments.of(what, json, field);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void aManifestWith(String what, String json, String field) throws IOException {
    assertManifestRefused(root -> root.putRawValue(field, new RawValue(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "",
        "[]",
        "{}",
        "{\"temperature\": 0, \"uncertaintyThreshold\": 0.5}",
        "{\"temperature\": -1, \"uncertaintyThreshold\": 0.5}",
        "{\"temperature\": \"NaN\", \"uncertaintyThreshold\": 0.5}",
        "{\"temperature\": 1, \"uncertaintyThreshold\": 1.5}"
      })
  void aCalibrationOf(String json) throws IOException {
    ModelZip.of(file).replace("calibration.json", json).write(file);
    assertRefused();
  }
}
