package org.stance4j.archive.report;

/**
 * A part of the page.
 *
 * @param id its anchor
 * @param title plain text
 * @param how how to read it, for those who are no statisticians: HTML
 * @param body HTML
 */
record Section(String id, String title, String how, String body) {

  String html() {
    return Html.format(
        """
        <section id="%s" aria-labelledby="%1$s-title">
        <h2 id="%1$s-title">%s</h2>
        <p class="how">%s</p>
        %s
        </section>
        """,
        id, Html.text(title), how, body.strip());
  }

  String link() {
    return Html.format("<a href=\"#%s\">%s</a>", id, Html.text(title));
  }
}
