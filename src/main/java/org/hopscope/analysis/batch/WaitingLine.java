package org.hopscope.analysis.batch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Those who wait, by domain, each domain in its turn. Workers take the next who may begin, and wait while nobody may. */
final class WaitingLine {
  /** One whose turn has come, and what it takes up. */
  record Turn(Account account, Set<String> keys) {}

  private final Manners manners;
  private final LongSupplier nanos;
  private final LinkedHashMap<String, Deque<Account>> lanes = new LinkedHashMap<>();
  private int running;
  private boolean paused;
  private boolean stopped;

  WaitingLine(List<Account> accounts, Politeness rules, LongSupplier nanos) {
    this.nanos = nanos;
    this.manners = new Manners(rules, nanos.getAsLong());
    accounts.forEach(account -> lane(account).addLast(account));
  }

  private Deque<Account> lane(Account account) {
    return lanes.computeIfAbsent(account.address().domain(), _ -> new ArrayDeque<>());
  }

  /** Empty when nobody is left, or the batch was stopped. */
  synchronized Optional<Turn> take() throws InterruptedException {
    while (!stopped && (!lanes.isEmpty() || running > 0)) {
      Optional<Duration> least = paused ? Optional.empty() : soonest();
      if (least.filter(Duration::isZero).isPresent()) {
        return Optional.of(begin());
      }
      if (least.isPresent()) {
        wait(Math.max(1, least.get().toMillis()));
      } else {
        wait();
      }
    }
    return Optional.empty();
  }

  /** Moves the first domain that may begin to the front. */
  private Optional<Duration> soonest() {
    long now = nanos.getAsLong();
    Duration least = null;
    for (String domain : lanes.keySet()) {
      Optional<Duration> wait = manners.wait(domain, now);
      if (wait.filter(Duration::isZero).isPresent()) {
        lanes.putFirst(domain, lanes.get(domain));
        return wait;
      }
      least = wait.isPresent() && (least == null || wait.get().compareTo(least) < 0) ? wait.get() : least;
    }
    return Optional.ofNullable(least);
  }

  private Turn begin() {
    Map.Entry<String, Deque<Account>> lane = lanes.pollFirstEntry();
    Account account = lane.getValue().pollFirst();
    if (!lane.getValue().isEmpty()) {
      lanes.putLast(lane.getKey(), lane.getValue());
    }
    running++;
    return new Turn(account, manners.begin(lane.getKey(), nanos.getAsLong()));
  }

  /** @param again whether it shall have another turn */
  synchronized void done(Turn turn, HostWatch seen, boolean again) {
    running--;
    manners.end(turn.account().address().domain(), turn.keys(), seen);
    if (again && !stopped) {
      lane(turn.account()).addLast(turn.account());
    }
    notifyAll();
  }

  /** Nobody more goes to that server for a while. */
  synchronized void refused(Set<String> servers, Optional<Duration> retryAfter) {
    manners.close(servers, retryAfter, nanos.getAsLong());
  }

  synchronized void pause(boolean wanted) {
    paused = wanted;
    notifyAll();
  }

  /** @return those who have had no turn */
  synchronized List<Account> stop() {
    stopped = true;
    List<Account> left = new ArrayList<>();
    lanes.values().forEach(left::addAll);
    lanes.clear();
    notifyAll();
    return left;
  }
}
