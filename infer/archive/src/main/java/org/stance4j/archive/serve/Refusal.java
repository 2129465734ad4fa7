package org.stance4j.archive.serve;

/** A request that is not done, with the answer that says why. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  private Refusal(Answer answer, String message) {
    super(message, null, false, false); // no stack: nobody made a mistake here
    this.answer = answer;
  }

  /**
   * A refusal.
   *
   * @param message what was found and what was expected, for a person to read
   */
  static Refusal of(int status, String message) {
    return new Refusal(Answer.error(status, message), message);
  }

  Refusal with(String header, String value) {
    return new Refusal(answer.with(header, value), String.valueOf(getMessage()));
  }

  Answer answer() {
    return answer;
  }
}
