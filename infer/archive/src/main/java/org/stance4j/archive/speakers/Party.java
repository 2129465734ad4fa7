package org.stance4j.archive.speakers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A politician's party and home behind the name, as in "(D-Ohio)". */
final class Party {

  private static final int LONGEST = 6;
  private static final Map<String, String> PARTIES =
      Map.of("D", "Democrat", "R", "Republican", "I", "independent");

  private Party() {}

  /** "Ohio Democrat" for "(D-Ohio)" or ", D-Ohio,"; empty if no such thing stands there. */
  static String behind(List<Token> tokens, int at) {
    if (at + 1 >= tokens.size() || !tokens.get(at).is("(") && !tokens.get(at).is(",")) {
      return "";
    }
    String text = tokens.get(at + 1).text();
    String party =
        text.length() < 3 || text.charAt(1) != '-' ? null : PARTIES.get(text.substring(0, 1));
    if (party == null) {
      return "";
    }
    String home = home(tokens, at + 1, text.substring(2));
    return home == null ? party : home + " " + party;
  }

  /** The region, its name of one token or more; null if it is unknown. */
  private static @Nullable String home(List<Token> tokens, int first, String start) {
    StringBuilder name = new StringBuilder(start);
    for (int at = first + 1; at < Math.min(tokens.size(), first + LONGEST); at++) {
      String form = name.toString();
      String bare = form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
      if (Regions.of(bare.toLowerCase(Locale.ROOT)) != null) {
        return Regions.of(bare);
      }
      name.append(tokens.get(at).isWord() ? " " : "").append(tokens.get(at).text());
    }
    return null;
  }
}
