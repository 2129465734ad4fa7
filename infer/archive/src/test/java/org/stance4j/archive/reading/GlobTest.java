package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class GlobTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    for (String name :
        new String[] {"z.txt", "a/y.txt", "a/b/x.txt", "a/b/x.csv", "a2/w.txt", "a/v.png"}) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "text\nA\n");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "*.txt, z.txt",
    "*/*.txt, a/y.txt a2/w.txt",
    "**/*.txt, a/b/x.txt a/y.txt a2/w.txt z.txt",
    "a/**/*.txt, b/x.txt y.txt",
    "a/**/x.*, b/x.csv:2 b/x.txt",
    "a?/*, a2/w.txt",
    "'[a-y]/b/*.{txt,csv}', a/b/x.csv:2 a/b/x.txt",
  })
  void matchingFilesAreReadSortedByName(String pattern, String ids) throws IOException {
    assertThat(ReadingFixture.read(folder.resolve(pattern)).ids()).containsExactly(ids.split(" "));
  }

  @Test
  void patternThatMatchesNothingIsReported() throws IOException {
    Path pattern = folder.resolve("*.jsonl");
    Reading reading = ReadingFixture.read(pattern, folder.resolve("z.txt"));
    assertThat(reading.unreadable(0).reason())
        .isEqualTo(pattern + ": no file of a known type matches this pattern");
    assertThat(reading.ids()).hasSize(2).contains("z.txt");
  }

  @Test
  void fileWithThatVeryNameIsNoPattern() throws IOException {
    Path file = Files.writeString(folder.resolve("a[1]*.txt"), "A");
    assertThat(ReadingFixture.read(file).ids()).containsExactly("a[1]*.txt");
  }

  @Test
  void patternBelowAFolderThatIsNotThereDoesNotExist() {
    assertThat(ArchiveReader.exists(folder.resolve("a/*.txt"))).isTrue();
    assertThat(ArchiveReader.exists(folder.resolve("none/*.txt"))).isFalse();
    assertThat(ArchiveReader.exists(folder.resolve("[broken"))).isFalse();
  }
}
