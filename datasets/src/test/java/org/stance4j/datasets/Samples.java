package org.stance4j.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small files and datasets for tests. */
final class Samples {
  static final List<String> STANCES = List.of("FAVOR", "AGAINST", "NONE");

  private Samples() {}

  /** A file with these lines, each ended by LF. */
  static Path file(Path folder, String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  static Dataset dataset(LabeledSentence... sentences) {
    return Dataset.of("sample", STANCES, List.of(sentences));
  }

  static LabeledSentence sentence(
      String id,
      String text,
      String target,
      String label,
      @Nullable String split,
      @Nullable String group) {
    return new LabeledSentence(id, text, target, label, null, null, split, group, null, null);
  }
}
