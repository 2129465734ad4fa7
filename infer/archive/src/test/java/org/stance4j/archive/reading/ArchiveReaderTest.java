package org.stance4j.archive.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.reading.ReadingFixture.Reading;

class ArchiveReaderTest {

  @TempDir private Path folder;

  @Test
  void folderIsReadWithAllBelowItSortedByName() throws IOException {
    write("b.txt", "B");
    write("a/z.txt", "Z");
    write("a/b/y.jsonl", "{\"id\":\"y1\",\"text\":\"Y\"}\n{\"text\":\"Y\"}\n");
    write("c.csv", "id,text\nc1,C\n");
    write("B.TXT", "upper case");
    assertThat(ReadingFixture.read(folder).ids())
        .containsExactly("B.TXT", "y1", "a/b/y.jsonl:2", "a/z.txt", "b.txt", "c1");
  }

  @Test
  void inputsAreReadInTheOrderGiven() throws IOException {
    Path b = write("b.txt", "B");
    Path a = write("a.txt", "A");
    assertThat(ReadingFixture.read(b, a).ids()).containsExactly("b.txt", "a.txt");
  }

  @Test
  void unknownFileTypesAreCountedAndNamed() throws IOException {
    for (int i = 1; i <= 7; i++) {
      write("p" + i + ".png", "");
    }
    write("a.txt", "A");
    Reading reading = ReadingFixture.read(folder);
    assertThat(reading.ids()).containsExactly("a.txt");
    assertThat(reading.warnings())
        .containsExactly(
            "7 files passed over, unknown file type: p1.png, p2.png, p3.png, p4.png, p5.png, ...");
  }

  @Test
  void namesBeginningWithAFullStopArePassedOver() throws IOException {
    write(".cache/a.txt", "A");
    write(".b.txt", "B");
    assertThat(ReadingFixture.read(folder).items()).isEmpty();
  }

  @Test
  void linkToAFolderAboveIsNotFollowedAgain() throws IOException {
    write("sub/a.txt", "A");
    Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
    Reading reading = ReadingFixture.read(folder);
    assertThat(reading.ids()).containsExactly("sub/a.txt");
    assertThat(reading.warnings()).containsExactly("1 links to folders already read: sub/loop");
  }

  @Test
  void linkToItselfIsAFileThatCannotBeRead() throws IOException {
    Path self = folder.resolve("self.txt");
    Files.createSymbolicLink(self, self);
    assertThat(ReadingFixture.read(folder).unreadable(0).reason()).startsWith("self.txt: ");
  }

  @Test
  void repeatedIdsAreMadeUniqueAndCounted() throws IOException {
    Path file = write("a.jsonl", "{\"id\":\"x\",\"text\":\"a\"}\n".repeat(2));
    Path other =
        write(
            "b.jsonl",
            "{\"id\":\"x#3\",\"text\":\"b\"}\n{\"id\":\"x\",\"text\":\"c\"}\n{\"id\":\"x\"}\n");
    Reading reading = ReadingFixture.read(file, other);
    assertThat(reading.ids()).containsExactly("x", "x#2", "x#3", "x#4", "x#5");
    assertThat(reading.warnings())
        .containsExactly("3 ids that were taken already, now with #2, #3, ...: x, x, x");
    assertThat(reading.article(0).remarks()).isEmpty();
    assertThat(reading.article(1).remarks())
        .containsExactly("the id 'x' was given before: called 'x#2'");
    assertThat(reading.article(2).remarks()).isEmpty();
    assertThat(reading.article(3).remarks())
        .containsExactly("the id 'x' was given before: called 'x#4'");
  }

  @Test
  void emptyFolderHasNoArticles() throws IOException {
    Reading reading = ReadingFixture.read(folder);
    assertThat(reading.items()).isEmpty();
    assertThat(reading.warnings()).isEmpty();
  }

  @Test
  void namesMayHaveBlanksAndAnyLetters() throws IOException {
    write("Müller & Söhne/İstanbul 日本 🎉.txt", "A");
    assertThat(ReadingFixture.read(folder).ids())
        .containsExactly("Müller & Söhne/İstanbul 日本 🎉.txt");
  }

  @Test
  void fileThatIsNotThereIsReportedAndTheNextIsRead() throws IOException {
    Path a = write("a.txt", "A");
    Reading reading = ReadingFixture.read(folder.resolve("gone.csv"), a);
    assertThat(reading.unreadable(0).reason()).isEqualTo("gone.csv: no such file");
    assertThat(reading.article(1).id()).isEqualTo("a.txt");
  }

  @Test
  void namedFileOfUnknownTypeIsReported() throws IOException {
    assertThat(ReadingFixture.read(write("a.docx", "A")).unreadable(0).reason())
        .startsWith("a.docx: unknown file type, expected .txt");
  }

  @Test
  void fileToPassOverIsNotRead() throws IOException {
    write("a.txt", "A");
    Path out = write("out.jsonl", "{\"text\":\"old\"}");
    Reading reading =
        ReadingFixture.read(List.of(folder), InputStream.nullInputStream(), Set.of(out));
    assertThat(reading.ids()).containsExactly("a.txt");
  }

  @Test
  void stdinThatBeginsWithABraceIsJsonLines() throws IOException {
    Reading reading =
        ReadingFixture.readStdin("\uFEFF \n{\"text\":\"a\"}\n{\"id\":\"b\",\"text\":\"b\"}");
    assertThat(reading.ids()).containsExactly("stdin:2", "b");
  }

  @Test
  void anyOtherStdinIsOnePlainText() throws IOException {
    Reading reading = ReadingFixture.readStdin("Mayor quits\n\nShe said so.\n");
    assertThat(reading.article(0).title()).isEqualTo("Mayor quits");
    assertThat(reading.ids()).containsExactly("stdin");
  }

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }
}
