package org.hopscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hopscope.analysis.AnalysisRequest;
import org.hopscope.analysis.AnalysisRequest.Limits;
import org.hopscope.analysis.Consent;
import org.hopscope.analysis.OpenPlace;
import org.hopscope.analysis.Runner;
import org.hopscope.analysis.batch.Account;
import org.hopscope.analysis.batch.BatchRunner;
import org.hopscope.analysis.batch.BatchSink;
import org.hopscope.analysis.batch.Politeness;
import org.hopscope.lab.LabOptions;
import org.hopscope.lab.PracticeLab;
import org.hopscope.lab.RunningLab;
import org.hopscope.lab.scenario.Host;
import org.hopscope.lab.scenario.Town;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Secret;
import org.hopscope.wire.WireClock;
import org.hopscope.wire.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the administrators of the servers notice of a batch, over real sockets, by their servers' own books. */
@Timeout(180)
class BatchMannersTest {
  private static final Pattern ADDRESS = Pattern.compile("[\\w.-]+(?:@|%40)(?:fabrikam\\.com|firm\\d+\\.example)");
  private static final int PARALLEL = 8;
  private static final Politeness WITHOUT_GAPS = new Politeness(PARALLEL, 2, Duration.ZERO, Duration.ZERO,
      Duration.ofMillis(200), Duration.ofSeconds(5));

  private final Map<String, Book> books = new ConcurrentHashMap<>();
  private final List<String> ended = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Integer> begun = new ConcurrentHashMap<>();

  /** A request as the server's log has it: nanoseconds of its begin and its answer, and whose mailbox it is about. */
  private record Line(long begun, long at, String mailbox, int status) {}

  /** From the first request about a mailbox to the last answer. */
  private record Visit(String mailbox, long from, long to) {}

  /** The log of one server; its door may be shut to whoever comes too often. */
  private static final class Book implements UnaryOperator<WebService> {
    private final List<Line> lines = Collections.synchronizedList(new ArrayList<>());
    private final int most;
    private final int refusal;
    private int since;
    private long openAgain;

    /** @param most requests until the door is shut for a second; by which status */
    Book(int most, int refusal) {
      this.most = most;
      this.refusal = refusal;
    }

    @Override
    public WebService apply(WebService service) {
      return request -> {
        Optional<String> mailbox = mailbox(request);
        long begin = System.nanoTime();
        // as a server that has something to do
        Thread.sleep(100);
        boolean shut = mailbox.isPresent() && shut();
        WebResponse answer = shut
            ? WebResponse.html(refusal, "Busy", "").with("Retry-After", "1") : service.answer(request);
        mailbox.ifPresent(whose -> lines.add(new Line(begin, System.nanoTime(), whose, answer.status())));
        return answer;
      };
    }

    private synchronized boolean shut() {
      long now = System.nanoTime();
      if (since++ == most) {
        openAgain = now + Duration.ofSeconds(1).toNanos();
      }
      return since > most && now - openAgain < 0;
    }

    private static Optional<String> mailbox(WebRequest request) {
      Matcher found = ADDRESS.matcher(String.join(
          " ", request.header("x-anchormailbox").orElse(""), request.path(), request.query(), request.text()));
      return found.find() ? Optional.of(found.group().replace("%40", "@")) : Optional.empty();
    }

    List<Visit> visits() {
      Map<String, Visit> all = new LinkedHashMap<>();
      synchronized (lines) {
        lines.forEach(line -> all.merge(
            line.mailbox(), new Visit(line.mailbox(), line.begun(), line.at()),
            (one, other) -> new Visit(one.mailbox(), Math.min(one.from(), other.from()),
                Math.max(one.to(), other.to()))));
      }
      return List.copyOf(all.values());
    }
  }

  private static int mostAtOnce(List<Visit> visits) {
    return visits.stream().mapToInt(one -> (int) visits.stream()
        .filter(other -> other.from() <= one.from() && one.from() <= other.to()).count()).max().orElse(0);
  }

  private final class Watched implements BatchSink {
    @Override
    public void begun(Account account) {
      begun.merge(account.address().text(), 1, Integer::sum);
    }

    @Override
    public void ended(Account account, Duration since) {
      ended.add(account.address().text());
    }

    @Override
    public void back(Account account) {}

    @Override
    public void over(boolean complete) {}
  }

  private Host watched(Host host, int most, int refusal) {
    boolean known = host.name().equals(Town.COMPANY) || host.name().equals(Town.HOSTER);
    return known ? Town.before(host, books.computeIfAbsent(host.name(), _ -> new Book(most, refusal))) : host;
  }

  private static List<String> company(int count) {
    return IntStream.range(0, count).mapToObj(i -> "user" + i + "@fabrikam.com").toList();
  }

  private void run(List<String> addresses, int firms, int most, int refusal) throws Exception {
    try (RunningLab lab = PracticeLab.start(
        Town.of(firms, host -> watched(host, most, refusal)), LabOptions.DEFAULT)) {
      OpenPlace place = new OpenPlace(lab.vantage(), lab.view(), () -> {});
      List<Account> accounts = IntStream.range(0, addresses.size()).mapToObj(i -> new Account(
          i + 1, ((EmailAddress.Parsed.Good) EmailAddress.parse(addresses.get(i))).address(), Secret.none())).toList();
      new BatchRunner(new Runner(Worlds.by(WireClock.SYSTEM), WireClock.SYSTEM), WireClock.SYSTEM)
          .start(accounts, WITHOUT_GAPS, (address, secret) -> new AnalysisRequest(
              address, secret, ClientProfile.OUTLOOK_WINDOWS, place, Limits.DEFAULT, Consent.NEVER),
              _ -> event -> {}, new Watched())
          .await();
    }
  }

  @Test
  void aServerHasTwoOfItsMailboxesAskedAboutAtOnceAndAHosterNoMore() throws Exception {
    List<String> firms = IntStream.range(0, 36).mapToObj(i -> "user" + i + "@" + Town.firm(i % 6)).toList();
    List<String> all = Stream.concat(company(24).stream(), firms.stream()).toList();
    run(all, 6, Integer.MAX_VALUE, 429);
    assertThat(ended).containsExactlyInAnyOrderElementsOf(all);
    List<Visit> company = books.get(Town.COMPANY).visits();
    assertThat(company).as("the server was asked about each").hasSize(24);
    assertThat(mostAtOnce(company)).as("mailboxes of one server").isBetween(1, 2);
    List<Visit> hoster = books.get(Town.HOSTER).visits();
    assertThat(hoster).hasSize(36);
    assertThat(mostAtOnce(known(hoster))).as("mailboxes of a hoster, once it is known whose server it is").isBetween(1,
        2);
  }

  /** Those that began after the first of each domain was over. */
  private static List<Visit> known(List<Visit> visits) {
    Map<String, Visit> first = new TreeMap<>();
    visits.stream().sorted(Comparator.comparingLong(Visit::from))
        .forEach(visit -> first.putIfAbsent(visit.mailbox().split("@")[1], visit));
    long from = first.values().stream().mapToLong(Visit::to).max().orElseThrow();
    return visits.stream().filter(visit -> visit.from() > from).toList();
  }

  @Test
  void aServerThatSaysLaterIsLeftAloneForSoLongAndAskedAgain() throws Exception {
    saysLater(429);
  }

  @Test
  void soIsOneThatIsUnavailableForATime() throws Exception {
    saysLater(503);
  }

  private void saysLater(int status) throws Exception {
    run(company(24), 0, 20, status);
    Book book = books.get(Town.COMPANY);
    List<Line> refused = book.lines.stream().filter(line -> line.status() == status).toList();
    assertThat(refused).as("it was too much").isNotEmpty();
    long shut = refused.getFirst().at();
    List<String> before = book.lines.stream().filter(line -> line.at() <= shut).map(Line::mailbox).distinct().toList();
    long open = shut + Duration.ofMillis(900).toNanos();
    assertThat(book.lines.stream().filter(line -> line.begun() > shut && line.begun() < open)
        .map(Line::mailbox).distinct().filter(mailbox -> !before.contains(mailbox)))
        .as("while it is shut, at most the one comes that was on its way").hasSizeLessThanOrEqualTo(1);
    assertThat(ended).as("each has its verdict").hasSize(24).doesNotHaveDuplicates();
    assertThat(refused.stream().map(Line::mailbox).distinct())
        .as("whoever was refused came again").allMatch(mailbox -> begun.get(mailbox) == 2);
  }
}
