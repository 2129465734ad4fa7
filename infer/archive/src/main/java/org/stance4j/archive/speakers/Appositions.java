package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.List;

/** Learns from what stands beside a name whether it is a person's, and what else he is called. */
final class Appositions {

  private Appositions() {}

  /** The mentions, with what their neighbours tell of them. */
  static List<Mention> refine(List<Token> tokens, List<Mention> mentions) {
    List<Mention> refined = new ArrayList<>();
    for (int at = 0; at < mentions.size(); at++) {
      Mention mention = mentions.get(at);
      if (mention.isNamed() && mention.type() != Mention.Type.STATE) {
        mention = withNeighbours(tokens, mentions, at);
      }
      refined.add(mention);
    }
    return List.copyOf(refined);
  }

  private static Mention withNeighbours(List<Token> tokens, List<Mention> mentions, int at) {
    Mention mention = mentions.get(at);
    Mention refined = mention;
    String description = mention.description();
    if (word(tokens, mention.end()).equals(",")) {
      String next = word(tokens, mention.end() + 1);
      refined = refined.withType(byWord(next, mention.type()));
      Mention after = at + 1 < mentions.size() ? mentions.get(at + 1) : mention;
      if (after.start() == mention.end() + 1 && describes(after)) {
        refined = refined.withType(byNoun(after, refined.type()));
        description = Descriptions.join(description, after.name());
        description = withHome(after, description);
      }
    }
    if (mention.type() != Mention.Type.BODY) {
      String party = Party.behind(tokens, mention.end());
      description = party.isEmpty() ? description : Descriptions.join(description, party);
      String age = age(tokens, mention.end());
      description = age.isEmpty() ? description : Descriptions.join(description, age);
    }
    Mention before = at > 0 ? mentions.get(at - 1) : mention;
    boolean role = before.type() == Mention.Type.ROLE;
    if (role
        && before.end() + 1 == mention.start()
        && word(tokens, before.end()).equals(",")
        && mention.type() != Mention.Type.BODY) {
      refined = refined.withType(Mention.Type.PERSON);
      description = Descriptions.join(description, before.name());
    }
    return refined.withDescription(description);
  }

  /** "Republican of Maine" is "the Maine Republican" too. */
  private static String withHome(Mention role, String description) {
    int of = role.name().indexOf(" of ");
    String home = of < 0 ? null : Regions.of(role.name().substring(of + " of ".length()));
    return home == null
        ? description
        : Descriptions.join(description, home + " " + role.name().substring(0, of));
  }

  /** "Aas, 58," is "the 58-year-old" too. */
  private static String age(List<Token> tokens, int at) {
    String years = word(tokens, at + 1);
    boolean apart = word(tokens, at).equals(",") && word(tokens, at + 2).equals(",");
    return apart && years.matches("[1-9]\\d") ? years + "-year-old" : "";
  }

  private static boolean describes(Mention mention) {
    return mention.type() == Mention.Type.ROLE || mention.type() == Mention.Type.BODY_NOUN;
  }

  private static Mention.Type byWord(String next, Mention.Type type) {
    boolean age = next.length() == 2 && Character.isDigit(next.charAt(0));
    if (type != Mention.Type.NAME) {
      return type;
    }
    if (next.equals("who") || next.equals("whose") || age) {
      return Mention.Type.PERSON;
    }
    return next.equals("which") ? Mention.Type.BODY : type;
  }

  private static Mention.Type byNoun(Mention noun, Mention.Type type) {
    if (type != Mention.Type.NAME) {
      return type;
    }
    return noun.type() == Mention.Type.ROLE ? Mention.Type.PERSON : Mention.Type.BODY;
  }

  private static String word(List<Token> tokens, int at) {
    return at < tokens.size() && !tokens.get(at).quoted() ? tokens.get(at).lower() : "";
  }
}
