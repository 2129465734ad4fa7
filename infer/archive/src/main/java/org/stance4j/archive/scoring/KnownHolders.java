package org.stance4j.archive.scoring;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.stance4j.archive.speakers.ArchiveNames;

/** Says of the holders in results by which name the archive knows them. For one thread. */
final class KnownHolders {

  /** More than the archive of a large paper names in years. */
  private static final int MOST_NAMES = 200_000;

  private final ArchiveNames names = new ArchiveNames(MOST_NAMES);

  ArticleResult named(ArticleResult result) {
    return result.withTargets(result.targets().stream().map(this::named).toList());
  }

  void write(DataOutput out) throws IOException {
    names.write(out);
  }

  void read(DataInput in) throws IOException {
    names.read(in);
  }

  private TargetResult named(TargetResult target) {
    return target.withHolders(target.holders().stream().map(this::named).toList());
  }

  private HolderResult named(HolderResult result) {
    return result.holder() == null || result.kind() == null
        ? result
        : result.knownAs(names.of(result.holder(), result.kind()));
  }
}
