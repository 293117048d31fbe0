package org.hopscope.ui.wizard;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.hopscope.analysis.AnalysisRequest.Limits;
import org.hopscope.analysis.Places;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.InternetResolver;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Wording;

/** The options as typed, each with the sentence that says what is wrong with it. */
public final class OptionsModel {
  /** One line of the form; the same meaning as on the command line. */
  public enum Field {
    DNS, INTERNET_DNS, TRUST, PROXY, PROXY_USER, AD_DOMAIN, LOCAL_XML, CLIENT_ID, STEP, TOTAL;

    public String key() {
      return "options." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final Pattern WITH_PORT = Pattern.compile("\\[(.+)](?::(\\d{1,5}))?|([^:]+):(\\d{1,5})");
  private static final String SCRIPT = "pac+";
  private static final int LONGEST_SECONDS = 600;

  private final Wording words;
  private final Memory.SignIn remembered;
  private final PolicyModel policies;
  private final ObjectProperty<PublicClient.Way> way = new SimpleObjectProperty<>(PublicClient.Way.PASSWORD);
  private final Map<Field, StringProperty> typed = new EnumMap<>(Field.class);
  private final Map<Field, ReadOnlyStringWrapper> problems = new EnumMap<>(Field.class);
  private final ProxyLoginModel proxyLogin;

  /** @param policiesHere reads the policies that are set where the analysis will look from */
  OptionsModel(Wording words, Supplier<List<PolicySetting>> policiesHere, Memory memory) {
    this.words = words;
    this.remembered = memory.recall();
    this.policies = new PolicyModel(policiesHere);
    for (Field field : Field.values()) {
      StringProperty text = new SimpleStringProperty("");
      ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
      text.addListener((_, _, now) -> problem.set(problemOf(field, now.strip())));
      typed.put(field, text);
      problems.put(field, problem);
    }
    this.proxyLogin = new ProxyLoginModel(text(Field.PROXY_USER));
    proxyLogin.passwordEmptyProperty().addListener((_, _, _) -> told(Field.PROXY_USER).set(""));
    text(Field.STEP).set(Long.toString(Limits.DEFAULT.step().toSeconds()));
    text(Field.TOTAL).set(Long.toString(Limits.DEFAULT.total().toSeconds()));
    text(Field.CLIENT_ID).set(remembered.clientId());
    way.set(remembered.way());
    text(Field.CLIENT_ID).addListener((_, _, _) -> remember(memory));
    way.addListener((_, _, _) -> remember(memory));
  }

  /** An id that is half typed is not worth remembering. */
  private void remember(Memory memory) {
    if (problem(Field.CLIENT_ID).get().isEmpty()) {
      memory.keep(new Memory.SignIn(value(Field.CLIENT_ID), way.get()));
    }
  }

  public StringProperty text(Field field) {
    return Objects.requireNonNull(typed.get(field));
  }

  public ReadOnlyStringProperty problem(Field field) {
    return told(field).getReadOnlyProperty();
  }

  private ReadOnlyStringWrapper told(Field field) {
    return Objects.requireNonNull(problems.get(field));
  }

  public boolean good() {
    return firstBad().isEmpty();
  }

  /** Whether nothing that was begun is missing; what is, becomes the field's problem. */
  boolean complete() {
    String missing = proxyLogin.missing().map(words::say).orElse("");
    told(Field.PROXY_USER).set(missing);
    return good();
  }

  /** Says every problem again, in the language that is spoken now. */
  void sayAgain() {
    boolean incomplete = !problem(Field.PROXY_USER).get().isEmpty();
    problems.forEach((field, problem) -> problem.set(problemOf(field, value(field))));
    if (incomplete) {
      complete();
    }
  }

  public ProxyLoginModel proxyLogin() {
    return proxyLogin;
  }

  public Optional<Field> firstBad() {
    return Arrays.stream(Field.values()).filter(f -> !problem(f).get().isEmpty()).findFirst();
  }

  /** How many differ from the defaults, for the folded line. */
  public List<Field> changed() {
    return Arrays.stream(Field.values()).filter(f -> !value(f).equals(standard(f))).toList();
  }

  /** A practice scenario has an application of its own, unless another was typed for it. */
  public Places.Options options(boolean practice) {
    return new Places.Options(
        parts(Field.DNS),
        parts(Field.TRUST).stream().map(Path::of).toList(),
        Optional.of(value(Field.PROXY)).filter(s -> !s.isEmpty()),
        Optional.of(value(Field.AD_DOMAIN)).filter(s -> !s.isEmpty()),
        parts(Field.INTERNET_DNS),
        new Places.WhatIf(
            policies.typed(), Optional.of(value(Field.LOCAL_XML)).filter(s -> !s.isEmpty()).map(Path::of)),
        new Places.Application(clientId(practice), Optional.of(way.get().id())));
  }

  private Optional<String> clientId(boolean practice) {
    String id = value(Field.CLIENT_ID);
    return id.isEmpty() || practice && id.equals(remembered.clientId()) ? Optional.empty() : Optional.of(id);
  }

  /** As the user of this computer: no password is needed. */
  public BooleanBinding asSignedIn() {
    return way.isEqualTo(PublicClient.Way.WINDOWS);
  }

  /** How the account signs in. */
  public ObjectProperty<PublicClient.Way> wayProperty() {
    return way;
  }

  /** How the account signs in, where that is not by its password. */
  Optional<PublicClient.Way> changedWay() {
    return Optional.of(way.get()).filter(w -> w != PublicClient.Way.PASSWORD);
  }

  public PolicyModel policies() {
    return policies;
  }

  /** Who will be asked on the internet, for people; empty when nobody is. */
  public List<String> internet(boolean practice) {
    List<String> set = parts(Field.INTERNET_DNS);
    if (set.isEmpty()) {
      return practice
          ? List.of(words.say("options.internet-dns.practice"))
          : InternetResolver.STANDARD.stream().map(InternetResolver::text).toList();
    }
    return set.stream().flatMap(t -> InternetResolver.parse(t).stream()).map(InternetResolver::text).toList();
  }

  public Limits limits() {
    return new Limits(seconds(Field.STEP), seconds(Field.TOTAL));
  }

  private Duration seconds(Field field) {
    return Duration.ofSeconds(Long.parseLong(value(field).isEmpty() ? standard(field) : value(field)));
  }

  private static String standard(Field field) {
    return switch (field) {
      case STEP -> Long.toString(Limits.DEFAULT.step().toSeconds());
      case TOTAL -> Long.toString(Limits.DEFAULT.total().toSeconds());
      default -> "";
    };
  }

  private String value(Field field) {
    return text(field).get().strip();
  }

  /** Paths may hold spaces, so files are parted by semicolons only. */
  private List<String> parts(Field field) {
    String separator = field == Field.TRUST ? ";" : "[,;\\s]+";
    return Arrays.stream(value(field).split(separator)).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private String problemOf(Field field, String text) {
    return switch (field) {
      case DNS -> firstProblem(field, p -> isServer(p));
      case INTERNET_DNS -> InternetResolver.firstBad(parts(field))
          .map(bad -> words.say("options.internet-dns.bad", bad)).orElse("");
      case TRUST -> firstProblem(field, p -> isFile(p));
      case PROXY -> text.contains("@") ? words.say("options.proxy.user")
          : text.isEmpty() || isProxy(text) ? "" : words.say("options.proxy.bad", text);
      case PROXY_USER -> "";
      case AD_DOMAIN -> text.isEmpty() || isDomain(text) ? "" : words.say("options.ad-domain.bad", text);
      case LOCAL_XML -> text.isEmpty() || isFile(text) ? "" : words.say("options.local-xml.bad", text);
      case CLIENT_ID -> text.isEmpty() || PublicClient.isId(text) ? "" : words.say("options.client-id.bad", text);
      case STEP, TOTAL ->
        text.isEmpty() || isSeconds(text)
            ? "" : words.say("options.seconds.bad", Integer.toString(LONGEST_SECONDS));
    };
  }

  private String firstProblem(Field field, java.util.function.Predicate<String> good) {
    return parts(field).stream()
        .filter(good.negate())
        .findFirst()
        .map(bad -> words.say(field.key() + ".bad", bad))
        .orElse("");
  }

  private static boolean isServer(String text) {
    if (isLiteral(text)) {
      return true;
    }
    Matcher m = WITH_PORT.matcher(text);
    if (!m.matches()) {
      return false;
    }
    String port = m.group(2) != null ? m.group(2) : m.group(4);
    return isLiteral(m.group(1) != null ? m.group(1) : m.group(3))
        && (port == null || isPort(Integer.parseInt(port)));
  }

  private static boolean isLiteral(String text) {
    try {
      return InetAddress.ofLiteral(text) != null;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }

  private static boolean isFile(String text) {
    try {
      return Files.isReadable(Path.of(text)) && Files.isRegularFile(Path.of(text));
    } catch (InvalidPathException odd) {
      return false;
    }
  }

  private static boolean isProxy(String text) {
    if (text.equalsIgnoreCase("system") || text.equalsIgnoreCase("none")) {
      return true;
    }
    if (text.regionMatches(true, 0, SCRIPT, 0, SCRIPT.length())) {
      return isScript(text.substring(SCRIPT.length()));
    }
    try {
      URI uri = URI.create(text);
      return "http".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && isPort(uri.getPort());
    } catch (IllegalArgumentException notAUri) {
      return false;
    }
  }

  private static boolean isScript(String text) {
    try {
      URI uri = URI.create(text);
      boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      boolean file = "file".equalsIgnoreCase(uri.getScheme()) && uri.getPath() != null && !uri.getPath().isEmpty();
      return uri.getRawUserInfo() == null && (file || web && uri.getHost() != null);
    } catch (IllegalArgumentException notAUri) {
      return false;
    }
  }

  private static boolean isPort(int port) {
    return port > 0 && port < 65536;
  }

  private static boolean isDomain(String text) {
    return EmailAddress.parse("a@" + text) instanceof EmailAddress.Parsed.Good;
  }

  private static boolean isSeconds(String text) {
    return text.matches("\\d{1,3}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= LONGEST_SECONDS;
  }
}
