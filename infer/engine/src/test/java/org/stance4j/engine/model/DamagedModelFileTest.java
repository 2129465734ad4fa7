package org.stance4j.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.stance4j.engine.testing.TinyModels;

/** Files that are no whole model. */
class DamagedModelFileTest {
  @TempDir private Path folder;
  private Path file;
  private byte[] whole;

  @BeforeEach
  void writeModel() throws IOException {
    file = TinyModels.save(folder, 3, List.of("for", "against"), List.of("the war"));
    whole = Files.readAllBytes(file);
  }

  private static AbstractThrowableAssert<?, ?> assertRefused(Path file) {
    return assertThatThrownBy(() -> StanceModel.load(file, 1))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void halfAFile() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertRefused(file)
        .hasMessageContaining("cut off")
        .hasMessageContaining(whole.length / 2 + " bytes");
  }

  @Test
  void oneByteShort() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length - 1));
    assertRefused(file).hasMessageContaining("cut off");
  }

  @Test
  void oneFlippedBitOfTheWeightsIsNamedByChecksum() throws IOException {
    byte[] weights = ModelZip.of(file).get(ModelZip.WEIGHTS);
    int at = indexOf(whole, weights) + weights.length / 2;
    whole[at] ^= 1;
    Files.write(file, whole);
    assertRefused(file).hasMessageContaining("weights.f32").hasMessageContaining("SHA-256");
  }

  @Test
  void oneWrongLetterOfTheVocabularyIsNamedByChecksum() throws IOException {
    ModelZip zip = ModelZip.of(file);
    byte[] vocabulary = zip.get("vocab.txt");
    vocabulary[vocabulary.length / 2] ^= 1;
    zip.put("vocab.txt", vocabulary).write(file);
    assertRefused(file).hasMessageContaining("vocab.txt").hasMessageContaining("SHA-256");
  }

  @Test
  void aFlippedByteOfTheCompressedVocabularyNamesTheVocabulary() throws IOException {
    int name = indexOf(whole, "vocab.txt".getBytes(StandardCharsets.UTF_8));
    for (int at = name + 9; at < name + 60; at += 5) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertRefused(file).hasMessageContaining("vocab.txt");
    }
  }

  @Test
  void aFlippedByteAnywhereIsNoticedOrHarmless() throws IOException {
    ModelContents original = ModelReader.read(file);
    byte[] weights = ModelZip.of(file).get(ModelZip.WEIGHTS);
    int from = indexOf(whole, weights);
    int noticed = 0;
    for (int at = 0; at < whole.length; at += step(at, from, from + weights.length)) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x55;
      Files.write(file, damaged);
      try {
        ModelContents read = ModelReader.read(file);
        assertThat(read.info()).as("byte %s", at).isEqualTo(original.info());
        assertThat(equal(read.params(), original.params())).as("byte %s", at).isTrue();
      } catch (ModelFileException e) {
        assertThat(e).hasMessageContaining(file.toString());
        noticed++;
      }
    }
    assertThat(noticed).isGreaterThan(40);
  }

  /** Of the weights a few bytes do. */
  private static int step(int at, int weightsFrom, int weightsTo) {
    return at > weightsFrom && at < weightsTo - 3989 ? 3989 : 31;
  }

  private static boolean equal(INDArray a, INDArray b) {
    return Arrays.equals(a.toFloatVector(), b.toFloatVector());
  }

  @Test
  void anotherZip() throws IOException {
    ModelZip zip = ModelZip.of(file).remove(ModelZip.MANIFEST);
    zip.put("word/document.xml", new byte[10]).write(file);
    assertRefused(file).hasMessageContaining("manifest.json").hasMessageContaining("missing");
  }

  @Test
  void aZipWithTheManifestOfSomethingElse() throws IOException {
    ModelZip.of(file).manifest(root -> root.put("format", "chrome-extension")).write(file);
    assertRefused(file)
        .hasMessageContaining("chrome-extension")
        .hasMessageContaining("stance4j-model");
  }

  @Test
  void aManifestThatIsNoJson() throws IOException {
    ModelZip.of(file)
        .manifest("Manifest-Version: 1.0".getBytes(StandardCharsets.UTF_8))
        .write(file);
    assertRefused(file).hasMessageContaining("manifest.json");
  }

  @Test
  void aManifestThatDoesNotFitItsChecksum() throws IOException {
    ModelZip zip = ModelZip.of(file);
    byte[] manifest =
        new String(zip.get(ModelZip.MANIFEST), StandardCharsets.UTF_8)
            .replace("against", "AGAINST")
            .getBytes(StandardCharsets.UTF_8);
    zip.put(ModelZip.MANIFEST, manifest).write(file);
    assertRefused(file).hasMessageContaining("manifest.json").hasMessageContaining("SHA-256");
  }

  @Test
  void everyEntryIsNeeded() throws IOException {
    for (String name :
        List.of(
            ModelZip.CHECKSUM,
            ModelZip.WEIGHTS,
            "vocab.txt",
            "calibration.json",
            "MODEL_CARD.md")) {
      Files.write(file, whole);
      ModelZip.of(file).remove(name).write(file);
      assertRefused(file).hasMessageContaining(name).hasMessageContaining("missing");
    }
  }

  @Test
  void aTextFile() throws IOException {
    assertRefused(
        Files.writeString(folder.resolve("a.txt"), "text,target\nhello,war\n".repeat(99)));
  }

  @Test
  void anEmptyFile() throws IOException {
    assertRefused(Files.createFile(folder.resolve("empty.stance")));
  }

  @Test
  void aFolder() {
    assertRefused(folder).hasMessageContaining("not a file");
  }

  @Test
  void aMissingFile() {
    assertRefused(folder.resolve("missing.stance")).hasMessageContaining("no such file");
  }

  @Test
  void theDescriptionAloneIsCheckedToo() throws IOException {
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> ModelReader.readInfo(file))
        .isInstanceOf(ModelFileException.class)
        .hasMessageContaining(file.toString());
  }

  private static int indexOf(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return at;
      }
    }
    throw new IllegalArgumentException("not found");
  }
}
