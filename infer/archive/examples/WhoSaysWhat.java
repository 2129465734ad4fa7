import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.Article;
import org.stance4j.archive.scoring.ArchiveScorer;
import org.stance4j.archive.scoring.ArticleResult;
import org.stance4j.archive.scoring.ArticleScorer;
import org.stance4j.archive.scoring.HolderResult;
import org.stance4j.archive.scoring.ScoringOptions;
import org.stance4j.archive.scoring.TargetResult;
import org.stance4j.engine.model.StanceModel;

/** Prints who takes which position in an article, and in all articles of a folder. */
class WhoSaysWhat {

  public static void main(String[] args) throws IOException {
    Path article = Path.of(args[1]);
    Path folder = Path.of(args[2]);
    try (StanceModel model = StanceModel.load(Path.of(args[0]))) {

      // One article, as it comes in. The scorer serves any number of threads.
      ArticleScorer one = ArticleScorer.of(model, ScoringOptions.DEFAULT);
      print(one.score(Article.of(article.toString(), Files.readString(article))));

      // Many, one after the other: any number of articles in little memory.
      ArchiveScorer many = ArchiveScorer.of(model, ScoringOptions.DEFAULT.withMaxEvidence(1));
      try (ArchiveReader articles = ArchiveReader.of(List.of(folder), System.in, Set.of())) {
        many.score(articles::next, WhoSaysWhat::print);
      }
    }
  }

  static void print(ArticleResult article) {
    System.out.println(article.id() + ": " + article.status());
    for (TargetResult target : article.targets()) {
      for (HolderResult holder : target.holders()) {
        String who = holder.holder() == null ? "the article itself" : holder.holder();
        System.out.println("  " + who + ", " + target.target() + ": " + holder.stance());
        holder.evidence().forEach(sentence -> System.out.println("    " + sentence.text()));
      }
    }
  }
}
