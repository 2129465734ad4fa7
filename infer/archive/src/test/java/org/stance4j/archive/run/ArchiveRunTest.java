package org.stance4j.archive.run;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stance4j.archive.scoring.ScoringOptions;

class ArchiveRunTest {

  @TempDir private Path folder;
  private RunFixture fixture;

  @BeforeEach
  void writeArchive() throws IOException {
    fixture = new RunFixture(folder);
  }

  @Test
  void stoppedRunGoesOnAndCountsTheWhole() throws IOException {
    List<String> expected = fixture.undisturbed();
    fixture.breakOff(20);
    assertThat(fixture.out).doesNotExist();
    List<Long> counted = new ArrayList<>();
    RunResult result = fixture.run().run((counts, share) -> counted.add(counts.articles()));
    assertThat(counted.get(0)).isBetween(10L, 20L);
    assertThat(result.counts().articles()).isEqualTo(30);
    assertThat(result.counts().failures()).hasSize(4);
    assertThat(fixture.written()).isEqualTo(expected);
    assertThat(folder.resolve("out.jsonl.run")).doesNotExist();
  }

  @Test
  void whatWasWrongWithTheInputIsSaidAgainWhereARunGoesOn() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      lines.append("{\"id\":\"a\",\"text\":\"The tax is \u00FCbel on day " + i + ".\"}\n");
    }
    Files.writeString(fixture.input, lines, ISO_8859_1);
    List<String> expected = fixture.undisturbed();
    fixture.breakOff(20);
    fixture.run().run(RunListener.NONE);
    assertThat(fixture.written()).isEqualTo(expected);
    assertThat(expected.get(0).lines().toList().get(29))
        .contains(
            "\"status\":\"scored\",\"reason\":\"read as windows-1252: byte 30 is not UTF-8; the id"
                + " 'a' was given before: called 'a#30'\"");
  }

  @Test
  void inputInWhichSomethingElseIsWrongNowIsRefused() throws IOException {
    Files.delete(fixture.input);
    Path pages = Files.createDirectory(folder.resolve("pages"));
    String page = "<html><body><div><p>The tax is bad, and it is cold.</div></body></html>";
    for (int i = 10; i < 40; i++) {
      Files.writeString(pages.resolve(i + ".html"), page);
    }
    RunSettings settings =
        RunSettings.of(List.of(pages), fixture.model, ScoringOptions.DEFAULT, fixture.out);
    fixture.breakOff(settings, 20);
    Path first = pages.resolve("10.html");
    FileTime time = Files.getLastModifiedTime(first);
    Files.writeString(first, page.replace("</body></html>", "<p data-a='b.>"));
    Files.setLastModifiedTime(first, time);
    assertConflict(settings, "articles of the inputs are others");
  }

  @Test
  void runThatWasStoppedBeforeItsFirstPartEndedLeavesNothing() throws IOException {
    fixture.breakOff(1);
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("in.jsonl", "m.stance");
  }

  @Test
  void oldOutputStaysUntilTheNewOneIsWhole() throws IOException {
    Files.writeString(fixture.out, "old");
    fixture.breakOff(20);
    assertThat(fixture.out).hasContent("old");
    fixture.run().run(RunListener.NONE);
    assertThat(fixture.written()).isEqualTo(fixture.undisturbed());
  }

  @Test
  void failedArticlesAreListedWithTheirPlace() throws IOException {
    fixture.run().run(RunListener.NONE);
    assertThat(fixture.quarantine)
        .content()
        .startsWith(
            "{\"id\":\"in.jsonl:3\",\"file\":\"in.jsonl\",\"line\":3,\"reason\":\"in.jsonl:3: not JSON");
    assertThat(Files.readAllLines(fixture.quarantine)).hasSize(4);
    assertThat(Files.readAllLines(fixture.out)).hasSize(30);
  }

  @Test
  void withoutFailuresThereIsNoListUnlessItWasAskedFor() throws IOException {
    Files.writeString(fixture.quarantine, "of a run before");
    Files.writeString(fixture.input, "{\"text\":\"The tax is good.\"}\n");
    assertThat(fixture.run().run(RunListener.NONE).quarantine()).isNull();
    assertThat(fixture.quarantine).doesNotExist();
    Path list = folder.resolve("lists/failed.jsonl");
    fixture.run(fixture.settings().withQuarantine(list), RunFixture.DISK).run(RunListener.NONE);
    assertThat(list).isEmptyFile();
  }

  @Test
  void anotherModelIsRefused() throws IOException {
    fixture.breakOff(20);
    Files.writeString(fixture.model, "another model");
    assertConflict(fixture.settings(), "model, sha256: was ");
  }

  @Test
  void changedInputIsRefused() throws IOException {
    fixture.breakOff(20);
    fixture.writeArticles(31);
    assertConflict(fixture.settings(), "in.jsonl, bytes: was ");
  }

  @Test
  void otherOptionsAreRefusedAndNamed() throws IOException {
    fixture.breakOff(20);
    ScoringOptions options = new ScoringOptions(List.of("moon"), 3);
    assertConflict(
        RunSettings.of(List.of(fixture.input), fixture.model, options, fixture.out),
        "options, maxEvidence: was 5, is 3\n  options, targets: was [], is [\"moon\"]\n");
  }

  @Test
  void otherArticlesInFilesOfTheSameSizeAndTimeAreRefused() throws IOException {
    fixture.breakOff(20);
    FileTime time = Files.getLastModifiedTime(fixture.input);
    String articles = Files.readString(fixture.input);
    Files.writeString(fixture.input, articles.replaceFirst("day 1", "day 7"));
    Files.setLastModifiedTime(fixture.input, time);
    assertConflict(fixture.settings(), "articles of the inputs are others");
  }

  @Test
  void changedResultsAreRefused() throws IOException {
    fixture.breakOff(20);
    Path results = folder.resolve("out.jsonl.run/output.jsonl");
    Files.writeString(results, Files.readString(results).replaceFirst("AGAINST", "against"));
    assertConflict(fixture.settings(), "its results were changed");
    Files.delete(results);
    assertConflict(fixture.settings(), "its results were changed");
  }

  @Test
  void restartingThrowsTheUnfinishedRunAway() throws IOException {
    fixture.breakOff(20);
    fixture.writeArticles(25);
    RunResult result =
        fixture.run(fixture.settings().withRestart(true), RunFixture.DISK).run(RunListener.NONE);
    assertThat(result.counts().articles()).isEqualTo(25);
    assertThat(fixture.written()).isEqualTo(fixture.undisturbed());
  }

  @Test
  void tornManifestIsNamedAndTheResultsAreLeftAlone() throws IOException {
    fixture.breakOff(20);
    Path manifest = folder.resolve("out.jsonl.run/manifest.json");
    String json = Files.readString(manifest);
    Files.writeString(manifest, json.substring(0, json.length() / 2));
    assertThatThrownBy(() -> fixture.run().run(RunListener.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("manifest.json: expected the manifest of a run")
        .hasMessageContaining("--restart");
    assertThat(folder.resolve("out.jsonl.run/output.jsonl")).isNotEmptyFile();
    Files.writeString(manifest, json);
    fixture.run().run(RunListener.NONE);
    assertThat(fixture.written()).isEqualTo(fixture.undisturbed());
  }

  @Test
  void secondRunIntoTheSameFileIsRefused() throws IOException {
    List<String> messages = new ArrayList<>();
    RunListener another =
        (counts, share) -> {
          if (messages.isEmpty()) {
            try {
              fixture.run().run(RunListener.NONE);
              messages.add("no exception");
            } catch (IOException e) {
              messages.add(e.getMessage());
            }
          }
        };
    fixture.run().run(another);
    assertThat(messages.get(0))
        .contains("out.jsonl.run: another run (process " + ProcessHandle.current().pid())
        .contains("is writing this output");
    assertThat(fixture.written()).isEqualTo(fixture.undisturbed());
  }

  @Test
  void lockFileThatNobodyHoldsBlocksNobody() throws IOException {
    Files.createDirectories(folder.resolve("out.jsonl.run"));
    Files.writeString(folder.resolve("out.jsonl.run/lock"), "4711 a process that was killed");
    fixture.run().run(RunListener.NONE);
    assertThat(fixture.written()).isEqualTo(fixture.undisturbed());
  }

  @Test
  void fullDiskEndsTheRunAndItGoesOnWhenThereIsRoom() throws IOException {
    assertThatThrownBy(
            () -> fixture.run(fixture.settings(), new FullDisk(9000)).run(RunListener.NONE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("No space left");
    assertThat(folder.resolve("out.jsonl.run/manifest.json")).exists();
    fixture.run().run(RunListener.NONE);
    assertThat(fixture.written()).isEqualTo(fixture.undisturbed());
  }

  /** Has room for so many bytes of results, and none for anything else then. */
  private static final class FullDisk implements Disk {
    private long room;

    FullDisk(long room) {
      this.room = room;
    }

    @Override
    public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
      room -= bytes.remaining();
      if (room < 0) {
        throw new IOException("No space left on device");
      }
      Disk.super.write(channel, bytes);
    }
  }

  @Test
  void outputFolderThatDisappearsEndsTheRun() throws IOException {
    Path below = Files.createDirectories(folder.resolve("results"));
    RunSettings settings =
        RunSettings.of(
            List.of(fixture.input),
            fixture.model,
            ScoringOptions.DEFAULT,
            below.resolve("o.jsonl"));
    RunListener remover =
        (counts, share) -> {
          for (String name : List.of("lock", "process", "output.jsonl", "quarantine.jsonl", "")) {
            folder.resolve("results/o.jsonl.run").resolve(name).toFile().delete();
          }
          below.toFile().delete();
        };
    assertThatThrownBy(() -> fixture.run(settings, RunFixture.DISK).run(remover))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("o.jsonl.run");
    assertThat(below).doesNotExist();
  }

  @Test
  void runInTheFolderOfItsInputsReadsNothingOfItsOwn() throws IOException {
    RunSettings settings =
        RunSettings.of(List.of(folder), fixture.model, ScoringOptions.DEFAULT, fixture.out);
    for (int time = 0; time < 2; time++) {
      RunResult result = fixture.run(settings, RunFixture.DISK).run(RunListener.NONE);
      assertThat(result.counts().articles()).isEqualTo(30);
    }
  }

  @Test
  void shareOfTheInputsRises() throws IOException {
    Path more = Files.createDirectories(folder.resolve("more"));
    Files.writeString(more.resolve("a.txt"), "The tax is bad.");
    Files.copy(fixture.input, more.resolve("b.jsonl"));
    RunSettings settings =
        RunSettings.of(
            List.of(fixture.input, more), fixture.model, ScoringOptions.DEFAULT, fixture.out);
    List<Double> shares = new ArrayList<>();
    fixture.run(settings, RunFixture.DISK).run((counts, share) -> shares.add(share.orElseThrow()));
    assertThat(shares).hasSize(61).isSorted();
    // The reader is a buffer ahead of the articles, which is all of these short files.
    assertThat(shares.get(0)).isBetween(0.4, 0.55);
    assertThat(shares.get(29)).isBetween(0.4, 0.55);
    assertThat(shares.get(60)).isBetween(0.95, 1.0);
  }

  @Test
  void goingOnIsToldOnce() throws IOException {
    fixture.breakOff(20);
    List<Long> told = new ArrayList<>();
    fixture
        .run()
        .run(
            new RunListener() {
              @Override
              public void update(RunCounts counts, OptionalDouble share) {}

              @Override
              public void goesOn(RunCounts counts, OptionalDouble share) {
                told.add(counts.articles());
                assertThat(share.orElseThrow()).isBetween(0.2, 1.0);
              }
            });
    assertThat(told).hasSize(1).allSatisfy(count -> assertThat(count).isBetween(5L, 20L));
  }

  private void assertConflict(RunSettings settings, String difference) throws IOException {
    Path results = folder.resolve("out.jsonl.run/manifest.json");
    byte[] before = Files.readAllBytes(results);
    assertThatThrownBy(() -> fixture.run(settings, RunFixture.DISK).run(RunListener.NONE))
        .isInstanceOf(RunConflictException.class)
        .hasMessageContaining(difference)
        .hasMessageContaining("--restart");
    assertThat(results).hasBinaryContent(before);
  }
}
