package org.stance4j.archive.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeftoverFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "* * *; symbols",
        "|---|---|; symbols",
        "By Jane Doe; byline",
        "By JANE DOE and John Q. Public; byline",
        "By Jane Doe, Staff Writer; byline",
        "By staff and CPW; byline",
        "(Reuters); dateline credit",
        "Published 5 May 2024 10:30 BST; time stamp",
        "Last updated: Jan. 5, 2024; time stamp",
        "4 min read; reading time",
        "Share this article; share line",
        "Share on Facebook | Share on Twitter; share line",
        "Email Print; share line",
        "1,204 shares; share count",
        "23 comments; comment count",
        "View all 7 comments; comment count",
        "Comments (12); comment line",
        "Leave a comment; comment line",
        "Comments are closed.; comment line",
        "Read more; read more",
        "Read more: Council rejects the plan; read more",
        "Read also: Ten things to know; read more",
        "Related articles; read more",
        "Story continues below advertisement; read more",
        "Most popular; read more",
        "Sign up for our daily newsletter; newsletter",
        "Get the best stories delivered to your inbox.; newsletter",
        "Subscribe; account line",
        "Follow us on Twitter and Facebook; follow line",
        "Follow @janedoe on Twitter; follow line",
        "We use cookies to improve your experience. Learn more.; cookie notice",
        "By continuing to browse you agree to our use of cookies.; cookie notice",
        "Accept all cookies; cookie notice",
        "© 2024 The Daily Post; legal line",
        "Copyright 2024 The Associated Press. All rights reserved.; legal line",
        "• Post on Twitter; share line",
        "Share this with Facebook Share this with Twitter Copy this link; share line",
        "You have 1 free article remaining.; paywall line",
        "A version of this article appears in print on Jan. 8, 2020.; print notice",
        "Jan. 24, 2020; date",
        "Friday, 13th March 2020; date",
        "Image caption A farmer runs through a swarm; caption",
        "Credit...Jane Doe for The Post; caption",
        "Protesters gather in Baghdad. (CPW/Jane Doe); caption",
        "Promoted stories; advertisement",
        "Advertisement; advertisement",
        "Skip to main content; navigation",
        "Photo: Jane Doe; caption",
        "Image credit: Getty; caption",
        "The mayor speaks at City Hall. (AP Photo/Jane Doe); caption",
        "A protester waves a flag. Jane Doe/Getty Images; caption",
      })
  void dropsLeftovers(String line, String rule) {
    assertThat(LeftoverFilter.ruleFor(line)).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "By voting no, Jane Doe broke with her party.",
        "By Monday Jane Doe had resigned.",
        "Share prices fell on Monday.",
        "Share the burden fairly, the union says.",
        "Comments by the mayor angered voters.",
        "Comments are free, facts are sacred.",
        "Read more books, the minister told pupils, and watch less television.",
        "Related charges were dropped.",
        "Sign up for military service, he told them.",
        "Subscribe to that theory and you will believe anything.",
        "Get used to it.",
        "Follow the money.",
        "Like us, they oppose the law.",
        "The site uses cookies to track voters, the lawsuit says.",
        "Cookies are bad for you.",
        "Copyright law must change.",
        "Published reports say that the law failed.",
        "Published accounts of the 2019 vote were false.",
        "Updated rules for 2024 will ban coal.",
        "Image matters: voters like a smile.",
        "Picture this: no cars at all.",
        "Home owners protest.",
        "Search engines must pay.",
        "Credit is due to the mayor.",
        "You might like the plan.",
        "The law (S/2020) is bad.",
        "In 2020, nothing happened.",
        "Post offices will close.",
        "Print media oppose it.",
        "You may like it or not.",
        "Abortion should be legal.",
        "Taxes rise",
        "She photographed the mayor (pictured right) and left.",
        "Ten comments were made about it.",
        "More news from the front is expected.",
        "Most popular songs are love songs.",
      })
  void keepsSentences(String line) {
    assertThat(LeftoverFilter.ruleFor(line)).isEmpty();
  }
}
