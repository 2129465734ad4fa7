package org.stance4j.archive.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Item;

/** Reads the articles of a run, and keeps track of which they were. */
final class RunReading implements Closeable {

  private final ArchiveReader reader;
  private final ArticleDigest digest = new ArticleDigest();
  private final OptionalLong total;
  private long position;

  RunReading(RunSettings settings, RunIdentity identity, Set<Path> passOver) {
    this.reader =
        ArchiveReader.of(settings.inputs(), System.in, settings.reading().withPassOver(passOver));
    this.total = identity.bytes();
  }

  @Nullable Item next() {
    Item item = reader.next();
    if (item != null) {
      position++;
      digest.add(item);
    }
    return item;
  }

  /** How many articles were read. */
  long position() {
    return position;
  }

  /** Of the articles that were read. */
  String digest() {
    return digest.hex();
  }

  /** Which share of the inputs' bytes was read; empty if there are streams among the inputs. */
  OptionalDouble share() {
    return total.isPresent() && total.getAsLong() > 0
        ? OptionalDouble.of(Math.min(1, (double) reader.bytesRead() / total.getAsLong()))
        : OptionalDouble.empty();
  }

  List<String> warnings() {
    return reader.warnings().lines();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
