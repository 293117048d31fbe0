package org.hopscope.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hopscope.analysis.Places;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The arguments as typed. Their descriptions are in words/cli.properties. */
final class Options {
  private Options() {}

  @Command(name = "hopscope", mixinStandardHelpOptions = true, subcommands = {Analyze.class, Show.class, Compare.class,
      History.class, Batch.class, Endpoints.class, Scenarios.class})
  static final class Root {
    /** Read by {@link LanguageOption}, before all others. */
    @Option(names = LanguageOption.NAME, paramLabel = "en|fr", scope = ScopeType.INHERIT)
    String language;

    /** Read by {@link DataOption}, before all others. */
    @Option(names = DataOption.NAME, paramLabel = "FOLDER", scope = ScopeType.INHERIT)
    Path data;

    /** Read by {@link DebugOption}, before all others. */
    @Option(names = DebugOption.NAME, paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "hopscope.debugLog")
    Path debugLog;
  }

  /** What both commands need to know of the network they look at. */
  static final class Network {
    @Option(names = "--scenario", paramLabel = "ID")
    String scenario;

    @Option(names = "--dns", paramLabel = "SERVER", split = ",")
    List<String> dns = new ArrayList<>();

    @Option(names = "--internet-dns", paramLabel = "SERVER", split = ",")
    List<String> internetDns = new ArrayList<>();

    @Option(names = "--trust", paramLabel = "CA.pem")
    List<Path> trust = new ArrayList<>();

    @Option(names = "--proxy", paramLabel = "URL")
    String proxy;

    @Option(names = "--proxy-user", paramLabel = "NAME")
    String proxyUser;

    @Option(names = "--timeout", paramLabel = "SECONDS")
    String timeout;

    @Option(names = "--step-timeout", paramLabel = "SECONDS")
    String stepTimeout;

    /** @param policies and whatever else only an analysis has */
    Places.Options view(Optional<String> adDomain, Places.WhatIf policies, Places.Application application) {
      return new Places.Options(dns, trust, Optional.ofNullable(proxy), adDomain, internetDns, policies, application);
    }

    /** Whose password for the proxy is asked for. */
    Optional<String> proxyUser() {
      return Optional.ofNullable(proxyUser).map(String::strip).filter(name -> !name.isEmpty());
    }
  }

  /** What is to be written for people of an analysis. */
  static final class Reports {
    @Option(names = "--pdf", paramLabel = "FILE")
    Path pdf;

    @Option(names = "--html", paramLabel = "FILE")
    Path html;

    @Option(names = "--png", paramLabel = "FILE")
    Path png;

    @Option(names = "--paper", paramLabel = "SIZE")
    String paper;
  }

  @Command(name = "analyze", mixinStandardHelpOptions = true)
  static final class Analyze {
    @Parameters(arity = "0..1", paramLabel = "ADDRESS")
    String address;

    @Mixin
    Network network = new Network();

    @Option(names = "--client", paramLabel = "ID", defaultValue = "outlook-windows")
    String client;

    @Option(names = "--client-tls", paramLabel = "VERSION")
    String clientTls;

    @Option(names = "--ad-domain", paramLabel = "DOMAIN")
    String adDomain;

    @Option(names = "--policy", paramLabel = "NAME=0|1", split = ",")
    List<String> policies = new ArrayList<>();

    @Option(names = "--local-xml", paramLabel = "FILE")
    Path localXml;

    @Option(names = "--client-id", paramLabel = "GUID")
    String clientId;

    @Option(names = "--sign-in", paramLabel = "WAY")
    String signIn;

    @Option(names = "--agree", paramLabel = "HOST", split = ",")
    List<String> agree = new ArrayList<>();

    @Option(names = "--practice-password")
    boolean practicePassword;

    @Option(names = "--save", paramLabel = "FILE")
    Path save;

    @Option(names = "--keep")
    boolean keep;

    @Option(names = "--pseudonyms")
    boolean pseudonyms;

    @Mixin
    Reports reports = new Reports();

    @Option(names = "--json")
    boolean json;
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  static final class Show {
    @Parameters(paramLabel = "FILE")
    Path file;

    @Mixin
    Reports reports = new Reports();

    @Option(names = "--json")
    boolean json;
  }

  @Command(name = "compare", mixinStandardHelpOptions = true)
  static final class Compare {
    @Parameters(index = "0", paramLabel = "BEFORE")
    Path before;

    @Parameters(index = "1", paramLabel = "AFTER")
    Path after;

    @Option(names = "--json")
    boolean json;
  }

  @Command(name = "history", mixinStandardHelpOptions = true, subcommands = {HistoryList.class, HistoryShow.class,
      HistoryDelete.class})
  static final class History {}

  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class HistoryList {
    @Option(names = "--search", paramLabel = "WORDS")
    String search;

    @Option(names = "--json")
    boolean json;
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  static final class HistoryShow {
    @Parameters(paramLabel = "ID")
    String id;

    @Mixin
    Reports reports = new Reports();

    @Option(names = "--json")
    boolean json;
  }

  @Command(name = "delete", mixinStandardHelpOptions = true)
  static final class HistoryDelete {
    @Parameters(arity = "0..*", paramLabel = "ID")
    List<String> ids = new ArrayList<>();

    @Option(names = "--all")
    boolean all;
  }

  @Command(name = "batch", mixinStandardHelpOptions = true)
  static final class Batch {
    @Parameters(arity = "0..1", paramLabel = "FILE")
    Path file;

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    Path out;

    @Option(names = "--continue")
    boolean goOn;

    @Option(names = "--parallel", paramLabel = "COUNT")
    Integer parallel;

    @Mixin
    Network network = new Network();

    /** None: as the batch was begun, else the current one. */
    @Option(names = "--client", paramLabel = "ID")
    String client;

    @Option(names = "--ad-domain", paramLabel = "DOMAIN")
    String adDomain;

    @Option(names = "--policy", paramLabel = "NAME=0|1", split = ",")
    List<String> policies = new ArrayList<>();

    @Option(names = "--local-xml", paramLabel = "FILE")
    Path localXml;

    @Option(names = "--client-id", paramLabel = "GUID")
    String clientId;

    @Option(names = "--agree", paramLabel = "HOST", split = ",")
    List<String> agree = new ArrayList<>();

    @Option(names = "--practice-password")
    boolean practicePassword;

    @Option(names = "--csv", paramLabel = "FILE")
    Path csv;

    @Option(names = "--html", paramLabel = "FILE")
    Path html;

    @Option(names = "--pdf", paramLabel = "FILE")
    Path pdf;

    @Option(names = "--paper", paramLabel = "SIZE")
    String paper;

    @Option(names = "--pseudonyms")
    boolean pseudonyms;

    @Option(names = "--zip", paramLabel = "FILE")
    Path zip;

    @Option(names = "--json")
    boolean json;
  }

  @Command(name = "endpoints", mixinStandardHelpOptions = true)
  static final class Endpoints {
    @Parameters(arity = "0..1", paramLabel = "ACCOUNT")
    String account;

    @Mixin
    Network network = new Network();

    @Option(names = "--list")
    boolean list;

    @Option(names = "--instance", paramLabel = "NAME", defaultValue = "Worldwide")
    String instance;

    @Option(names = "--area", paramLabel = "SERVICE", split = ",")
    List<String> areas = new ArrayList<>();

    @Option(names = "--refresh")
    boolean refresh;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--csv", paramLabel = "FILE")
    Path csv;

    @Option(names = "--pac", paramLabel = "FILE")
    Path pac;

    @Option(names = "--windows-firewall", paramLabel = "FILE")
    Path windowsFirewall;

    @Option(names = "--pf", paramLabel = "FILE")
    Path pf;

    @Option(names = "--nftables", paramLabel = "FILE")
    Path nftables;

    @Option(names = "--mail", paramLabel = "FILE")
    Path mail;

    @Option(names = "--json")
    boolean json;
  }

  @Command(name = "scenarios", mixinStandardHelpOptions = true)
  static final class Scenarios {
    @Option(names = "--json")
    boolean json;
  }
}
