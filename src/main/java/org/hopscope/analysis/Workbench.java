package org.hopscope.analysis;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.hopscope.auth.Carrier;
import org.hopscope.auth.Scheme;
import org.hopscope.auth.SignIn;
import org.hopscope.auth.SignedChannels;
import org.hopscope.auth.SignedHttp;
import org.hopscope.auth.SignedRpc;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Evidence;
import org.hopscope.model.Fault;
import org.hopscope.model.Hop;
import org.hopscope.model.HopKind;
import org.hopscope.model.Lane;
import org.hopscope.model.Message;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Stage;
import org.hopscope.model.Vantage;
import org.hopscope.wire.Http;
import org.hopscope.wire.Scope;
import org.hopscope.wire.World;

/**
 * What the parts of one analysis share.
 *
 * @param direct opens another world upon the same network, which no proxy is in
 * @param recall what an earlier look was told; nothing at a first one
 * @param account what is known of the account's tenant, as soon as it is; always completed in the end
 * @param mail the exchangers of the address as typed, as soon as they are known
 */
record Workbench(
    AnalysisRequest request, OutlookState outlook, World world, Journal journal, SignIn signIn, Questions questions,
    Pace pace, CompletableFuture<AccountFacts> account, CompletableFuture<Evidence.Dns> mail, Supplier<World> direct,
    Recall recall, Scope scope) {

  ClientProfile client() {
    return request.client();
  }

  EmailAddress typed() {
    return request.address();
  }

  Vantage vantage() {
    return request.place().vantage();
  }

  /** The longest time for one step. What belongs to a hop takes {@link HopTrack#left}. */
  Duration deadline() {
    return request.limits().step();
  }

  Budget budget() {
    return new Budget(questions::nanos, deadline());
  }

  Activity activity() {
    return new Activity(pace, world.clock(), budget());
  }

  HopTrack track(Activity activity, Hop hop) {
    recall.begins(hop);
    return new HopTrack(journal, activity, recall.standings(hop.id(), world.standings(), scope), hop);
  }

  HopTrack track(Hop hop) {
    return track(activity(), hop);
  }

  /** A question beside the client's steps: how long it takes says nothing about their pace. */
  HopTrack aside(Hop hop) {
    return track(new Activity(new Pace(), world.clock(), budget()), hop);
  }

  static Hop hop(
      String id, Stage stage, Lane lane, HopKind kind, Message title, String host, String from) {
    return new Hop(id, stage, lane, kind, title, host, Optional.of(from));
  }

  SignOfMicrosoft signOfMicrosoft() {
    return new SignOfMicrosoft(mail, account);
  }

  /** The ports as a hop uses them. */
  HopWire wire(HopTrack hop) {
    return new HopWire(recall, world, hop);
  }

  /** Requests signed in by a scheme. To be closed. */
  SignedHttp signed(Scheme scheme, Carrier carrier) {
    SignedHttp http = scheme.open(carrier);
    return new SignedHttp() {
      @Override
      public Http.Reply send(Http.Request request) {
        return request.deadline().isZero() ? late() : http.send(request);
      }

      @Override
      public void close() {
        http.close();
      }
    };
  }

  /** RPC channels signed in by a scheme. */
  SignedRpc channels(Scheme scheme, Carrier carrier) {
    return new SignedChannels(scheme, world.rpc(), carrier);
  }

  Carrier carrier(Consumer<Evidence> seen, Scope within) {
    return new Carrier(
        world.http(), world.clock(), new DomainTickets(request, world, within).any(), request.user(world), seen,
        within);
  }

  /** One exchange; its evidence goes to the hop as it appears. */
  Http.Reply send(HopTrack hop, Http.Request sent, Scope within) {
    return sent.deadline().isZero() ? late() : wire(hop).http().send(sent, hop::see, within);
  }

  /** The same as the account, where there is a way to sign in. */
  Http.Reply send(HopTrack hop, Optional<Scheme> scheme, Http.Request sent, Scope within) {
    Ask about = new Ask.PageAsAccount(Ask.Page.of(sent));
    return scheme.isPresent()
        ? recall.ask(hop, about, Recall.Terms.account(Http.Reply.class, reply -> Echo.isNone(scheme.get(), reply)),
            hop::see, within, seen -> Echo.withoutCookies(send(scheme.get(), sent, carrier(seen, within))))
        : recall.recalled(hop, about, Http.Reply.class, hop::see).orElseGet(() -> send(hop, sent, within));
  }

  /** One exchange as the account. */
  Http.Reply send(Scheme scheme, Http.Request sent, Carrier carrier) {
    try (SignedHttp http = signed(scheme, carrier)) {
      return http.send(sent);
    }
  }

  static Http.Reply late() {
    return new Http.Reply(
        0, Map.of(), new byte[0], Optional.of(Fault.HTTP_TIMEOUT), "The step's time was over before it was asked");
  }
}
