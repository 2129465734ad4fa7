package org.stance4j.train;

import java.util.ArrayList;
import java.util.List;
import org.stance4j.datasets.Dataset;
import org.stance4j.datasets.LabeledSentence;

/**
 * Sixty sentences whose label follows from a verb and the target together, and from neither alone:
 * who praises is for tax and against war, who blames the other way round.
 */
public final class ToyData {
  /** In the order of models. */
  public static final List<String> LABELS = List.of("FAVOR", "AGAINST", "NONE");

  private static final List<String> TARGETS = List.of("tax", "war");
  private static final List<String> VERBS = List.of("praise", "blame", "mention");
  private static final List<String> SUBJECTS = List.of("we", "they");
  private static final List<String> OBJECTS = List.of("plan", "law", "vote", "troops", "people");

  private ToyData() {}

  /** Forty-two of them. */
  public static Dataset train() {
    return dataset("train.csv", all().stream().filter(s -> !isDev(s)).toList());
  }

  /** The other eighteen: known words in new sentences. */
  public static Dataset dev() {
    return dataset("dev.csv", all().stream().filter(ToyData::isDev).toList());
  }

  /** Any sentences with the labels of all. */
  public static Dataset dataset(String name, List<LabeledSentence> sentences) {
    return Dataset.of(name, LABELS, sentences);
  }

  /** All sixty. */
  public static List<LabeledSentence> all() {
    List<LabeledSentence> sentences = new ArrayList<>();
    for (String subject : SUBJECTS) {
      for (String object : OBJECTS) {
        for (int verb = 0; verb < VERBS.size(); verb++) {
          for (int target = 0; target < TARGETS.size(); target++) {
            String text = subject + " " + VERBS.get(verb) + " the " + object;
            String label = verb == 2 ? "NONE" : LABELS.get((verb + target) % 2);
            String id = "s" + sentences.size();
            sentences.add(LabeledSentence.of(id, text, TARGETS.get(target), label));
          }
        }
      }
    }
    return sentences;
  }

  private static boolean isDev(LabeledSentence sentence) {
    return sentence.text().matches("they .*(vote|troops|people)");
  }

  /** The sentences as CSV; the column split says which are for dev, every verb has a sentiment. */
  public static String csv() {
    StringBuilder rows = new StringBuilder("id,text,target,label,split,sentiment\n");
    for (LabeledSentence s : all()) {
      String sentiment =
          s.text().contains("praise")
              ? "positive"
              : s.text().contains("blame") ? "negative" : "neutral";
      String split = isDev(s) ? "dev" : "train";
      rows.append(String.join(",", s.id(), s.text(), s.target(), s.label(), split, sentiment));
      rows.append('\n');
    }
    return rows.toString();
  }
}
