package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;
import org.stance4j.archive.text.ArticleSentences;

/** The names of an article's holders as one line, which a table of examples can hold. */
final class FoundHolders {

  private FoundHolders() {}

  /**
   * The holder of each sentence with "; " between; a dash for the narrator.
   *
   * @param example a text with " // " between its paragraphs
   */
  static String of(String example) {
    String text = example.replace(" // ", "\n\n");
    ArticleSpeakers speakers = SpeakerFinder.find(text, ArticleSentences.of(text).sentences());
    List<String> names = new ArrayList<>();
    for (int at = 0; at < speakers.sentences(); at++) {
      Holder holder = speakers.holderOf(at);
      names.add(holder == null ? "-" : holder.name());
    }
    return String.join("; ", names);
  }
}
