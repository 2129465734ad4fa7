package org.stance4j.archive.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Item;

/** Reads the articles of a run, and keeps track of which they were. */
final class RunReading implements Closeable {

  private final ArchiveReader reader;
  private final ArticleDigest digest = new ArticleDigest();
  private final ReadShare share;
  private long position;

  RunReading(RunSettings settings, RunIdentity identity, Set<Path> passOver) {
    this.reader = ArchiveReader.of(settings.inputs(), System.in, passOver);
    this.share = new ReadShare(settings.inputs(), identity.inputs());
  }

  @Nullable Item next() {
    Item item = reader.next();
    if (item != null) {
      position++;
      digest.add(item);
      share.at(item.origin());
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

  OptionalDouble share() {
    return share.share();
  }

  List<String> warnings() {
    return reader.warnings().lines();
  }

  @Override
  public void close() throws IOException {
    try (share) {
      reader.close();
    }
  }
}
