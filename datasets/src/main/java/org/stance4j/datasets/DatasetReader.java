package org.stance4j.datasets;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads labelled sentences from CSV or TSV files and says exactly what is wrong with them.
 *
 * <p>A file is UTF-8 text, with or without a byte order mark, quoted as in RFC 4180, with a header.
 * Files whose name ends in {@code .tsv} are separated by tabs, all others by commas. The columns
 * are those of {@link Column}; TEXT and LABEL are required, unknown columns are ignored, headers
 * are compared without regard to case. A sentence without an id is called {@code FILENAME:LINE}, or
 * by its whole path where two files of a reading have the same name.
 *
 * <p>The text is kept as it stands, because the target's offsets count its characters. Without
 * offsets, a text in the tokenisation of the Penn Treebank ("does n't", "-LRB-", "`` so ''") is
 * read as it was before: "doesn't", "(", "\"so\"". In all other columns runs of white space become
 * one blank; labels and sentiments are put in upper case, splits in lower case.
 *
 * <p>Readers are immutable and safe to share among threads.
 */
public final class DatasetReader {
  private static final Logger log = LoggerFactory.getLogger(DatasetReader.class);

  private final ReaderOptions options;

  private DatasetReader(ReaderOptions options) {
    this.options = options;
  }

  /** Starts with the default headers, any label allowed and no target required. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads one file.
   *
   * @throws DatasetException if the file cannot be used; it holds the first 20 problems
   */
  public Dataset read(Path file) throws DatasetException {
    return read(List.of(file));
  }

  /**
   * Reads files into one dataset, in which ids are unique across the files.
   *
   * @return the sentences in the order of the files and their rows. Its labels are the allowed ones
   *     in their order or, if none were given, those that occur, sorted.
   * @throws DatasetException if a file cannot be used; it holds the first 20 problems of all files
   * @throws IllegalArgumentException if there is no file
   */
  public Dataset read(List<Path> files) throws DatasetException {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("no file to read");
    }
    return read(files, file -> idPrefix(file, files));
  }

  private Dataset read(List<Path> files, Function<Path, String> idPrefix) throws DatasetException {
    ProblemLog problems = new ProblemLog();
    SentenceCollector sentences = new SentenceCollector(options.allowedLabels(), problems);
    FileReading reading = new FileReading(options, sentences, problems);
    for (Path file : files) {
      reading.read(file, idPrefix.apply(file));
    }
    problems.throwIfAny();
    String name = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    Dataset dataset = sentences.toDataset(name);
    log.debug("read {} sentences from {}", dataset.size(), name);
    return dataset;
  }

  /**
   * Reads each file into a dataset of its own. Ids need to be unique within a file only; a sentence
   * without one is called as {@link #read(List)} would call it.
   *
   * @return the datasets, in the order of the files
   * @throws DatasetException if a file cannot be used; it holds the first 20 problems of that file
   */
  public List<Dataset> readEach(List<Path> files) throws DatasetException {
    List<Dataset> datasets = new ArrayList<>();
    for (Path file : files) {
      datasets.add(read(List.of(file), one -> idPrefix(one, files)));
    }
    return datasets;
  }

  private static String idPrefix(Path file, List<Path> files) {
    Path name = file.getFileName();
    boolean unique = name != null && files.stream().filter(f -> f.endsWith(name)).count() == 1;
    return unique ? name.toString() : file.toString();
  }

  /** Collects options; not safe for use by several threads. */
  public static final class Builder {
    private final Map<Column, String> headers = new EnumMap<>(Column.class);
    private Column labelColumn = Column.LABEL;
    private List<String> allowedLabels = List.of();
    private Set<String> skippedLabels = Set.of();
    private boolean targetRequired;

    private Builder() {}

    /** Finds a column under another header than its key; a file without that header is refused. */
    public Builder column(Column column, String header) {
      headers.put(column, header);
      return this;
    }

    /**
     * Takes the label from this column.
     *
     * @param column {@link Column#LABEL}, or {@link Column#SENTIMENT}, which falls back to LABEL in
     *     a file that has no such column
     * @throws IllegalArgumentException for any other column
     */
    public Builder labelColumn(Column column) {
      if (column != Column.LABEL && column != Column.SENTIMENT) {
        throw new IllegalArgumentException("column " + column.key() + " holds no label");
      }
      labelColumn = column;
      return this;
    }

    /**
     * Refuses all other labels, and fixes the order of the dataset's labels.
     *
     * @param labels at least two; case does not matter
     * @throws IllegalArgumentException if there are fewer than two different labels
     */
    public Builder allowedLabels(List<String> labels) {
      List<String> normalized = labels.stream().map(Texts::upperCase).distinct().toList();
      if (normalized.size() < 2) {
        throw new IllegalArgumentException("found labels " + labels + ", expected at least two");
      }
      allowedLabels = normalized;
      return this;
    }

    /** Leaves out rows with these labels, such as "unclear"; case does not matter. */
    public Builder skipLabels(String... labels) {
      skippedLabels =
          Arrays.stream(labels).map(Texts::upperCase).collect(Collectors.toUnmodifiableSet());
      return this;
    }

    /** Refuses files and rows without a target. */
    public Builder requireTarget() {
      targetRequired = true;
      return this;
    }

    public DatasetReader build() {
      return new DatasetReader(
          new ReaderOptions(
              Map.copyOf(headers), labelColumn, allowedLabels, skippedLabels, targetRequired));
    }
  }
}
