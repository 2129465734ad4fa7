package org.stance4j.archive.speakers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One whom an article names, as it becomes known from phrase to phrase. */
final class Entity {

  private String name;
  private List<String> words = List.of();
  private Holder.Kind kind;
  private boolean kindIsSure;
  private Gender gender = Gender.UNKNOWN;
  private @Nullable String country;
  private @Nullable Entity mergedInto;
  private final Set<String> forms = new LinkedHashSet<>();
  private final Set<String> descriptions = new LinkedHashSet<>();

  Entity(String name, Holder.Kind kind, boolean kindIsSure) {
    this.name = name;
    this.kind = kind;
    this.kindIsSure = kindIsSure;
    forms.add(name);
  }

  String name() {
    return name;
  }

  Holder.Kind kind() {
    return kind;
  }

  boolean isPersonal() {
    return kind == Holder.Kind.PERSON || kind == Holder.Kind.ROLE;
  }

  Gender gender() {
    return gender;
  }

  Set<String> descriptions() {
    return descriptions;
  }

  @Nullable String country() {
    return country;
  }

  void setCountry(@Nullable String country) {
    this.country = country;
  }

  /** Learns the kind, unless it is known for sure already. */
  void learnKind(Holder.Kind learned) {
    if (!kindIsSure) {
      kind = learned;
      kindIsSure = true;
    }
  }

  void learnGender(Gender learned) {
    if (gender == Gender.UNKNOWN) {
      gender = learned;
    }
  }

  /** The words of the name, folded; the list must not be changed. */
  List<String> words() {
    if (words.isEmpty()) {
      words = NameMatch.words(name);
    }
    return words;
  }

  /** Takes a form of the name; the longest becomes the name. */
  void addForm(String form) {
    forms.add(form);
    if (form.length() > name.length() && form.contains(" ")) {
      name = form;
      words = List.of();
    }
  }

  void describe(String description) {
    if (!description.isEmpty()) {
      descriptions.add(description.toLowerCase(Locale.ROOT));
    }
  }

  void mergeInto(Entity other) {
    if (other != this) {
      mergedInto = other;
      other.forms.addAll(forms);
      other.descriptions.addAll(descriptions);
    }
  }

  boolean isMerged() {
    return mergedInto != null;
  }

  Holder holder() {
    if (mergedInto != null) {
      return mergedInto.holder();
    }
    List<String> aliases = new ArrayList<>(forms);
    aliases.removeIf(alias -> alias.equalsIgnoreCase(name));
    return new Holder(name, aliases, kind);
  }
}
