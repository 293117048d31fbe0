package org.hopscope.ui.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hopscope.advice.Family;
import org.hopscope.advice.session.Hunt;
import org.hopscope.graph.HopNode;
import org.hopscope.model.Wording;
import org.hopscope.ui.guide.GuideCard.Choice;
import org.hopscope.ui.guide.GuideCard.Password;

/** Words what is asked of a trainee, who is to find the fault. */
record HuntCards(Wording words, GuideModel model) {
  /** While the analysis runs. */
  GuideCard looking() {
    return new GuideCard("looking", words.say("guide.looking"), List.of(), List.of(words.say("guide.looking.says")),
        List.of(),
        Optional.empty(), "", Password.KNOWN, false, List.of());
  }

  /** What is observed, and the next question. */
  GuideCard card(Hunt hunt) {
    return hunt.wrong().isPresent() ? ask(hunt) : elsewhere();
  }

  private GuideCard ask(Hunt hunt) {
    List<String> says = new ArrayList<>();
    hunt.tried().forEach(not -> says.add(words.say("hunt.not", words.say(not.word()))));
    hunt.at().map(this::seenAt).ifPresent(says::add);
    says.add(hunt.hint().map(Family::hint).map(words::say).orElseGet(() -> words.say("hunt.look")));
    Stream<Choice> answers = hunt.answers().stream()
        .map(family -> new Choice("hunt-" + family.id(), words.say(family.word()), () -> model.guess(family)));
    return card(words.say("hunt.ask"), says, answers);
  }

  private String seenAt(HopNode node) {
    String title = words.say(node.hop().title());
    return node.hop().host().isEmpty() || title.contains(node.hop().host())
        ? words.say("hunt.at", title) : words.say("hunt.at.host", title, node.hop().host());
  }

  /** The way to the mailbox is open. */
  private GuideCard elsewhere() {
    return card(words.say("hunt.elsewhere"), List.of(words.say("hunt.elsewhere.says")),
        Stream.of(new Choice("network", words.say("button.check-network"), model::toNetwork)));
  }

  private GuideCard card(String heading, List<String> says, Stream<Choice> choices) {
    Choice solution = new Choice("solution", words.say("hunt.solution"), model::solution);
    return new GuideCard("ask", heading, List.of(), says, List.of(), Optional.empty(), "", Password.KNOWN, false,
        Stream.concat(choices, Stream.of(solution)).toList());
  }
}
