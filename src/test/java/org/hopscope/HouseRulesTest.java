package org.hopscope;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.nio.channels.NetworkChannel;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import org.hopscope.model.Secret;

/** What holds the house together. A rule that breaks says why it is there. */
@AnalyzeClasses(packages = "org.hopscope", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
  private static final DescribedPredicate<JavaCall<?>> OPENS_A_CONNECTION = DescribedPredicate
      .describe("opens a connection or looks up a name", HouseRulesTest::opensAConnection);

  private static final DescribedPredicate<JavaCall<?>> READS_A_CLOCK = DescribedPredicate.describe("reads a clock",
      HouseRulesTest::readsAClock);

  // which room may use which

  @ArchTest
  static final ArchRule MODEL = room("model").because("it is the vocabulary that all the others speak");

  @ArchTest
  static final ArchRule EVENT = room("event", "model").because("a stored event must be readable without the engine");

  @ArchTest
  static final ArchRule WIRE = room("wire", "model").because("an adapter asks the network and judges nothing");

  @ArchTest
  static final ArchRule AUTH = room("auth", "wire", "model")
      .because("where a password may go is decided in one place, by nothing but the trust rules");

  @ArchTest
  static final ArchRule AUTODISCOVER = room("autodiscover", "auth", "wire", "model")
      .because("steps and codecs are tested without a running analysis");

  @ArchTest
  static final ArchRule PROTOCOL = room("protocol", "auth", "wire", "model")
      .because("a probe does not care how its URL was found");

  @ArchTest
  static final ArchRule ENDPOINTS = room("endpoints", "wire", "model")
      .because("the endpoint list is the same whoever asks");

  @ArchTest
  static final ArchRule ANALYSIS = room("analysis", "autodiscover", "protocol", "endpoints", "auth", "wire", "event",
      "model")
      .because("the runner tells what happened and leaves the picture of it to others");

  @ArchTest
  static final ArchRule GRAPH = room("graph", "event", "model")
      .because("a live analysis and a stored one are folded by the same code");

  @ArchTest
  static final ArchRule ADVICE = room("advice", "graph", "model")
      .because("advice reads the finished graph, never the wire");

  @ArchTest
  static final ArchRule SNAPSHOT = room("snapshot", "advice", "graph", "event", "model")
      .because("a file is opened where no network is");

  @ArchTest
  static final ArchRule LAB = room("lab", "wire", "model")
      .because("the lab stands in for the world, so it must not know who asks");

  @ArchTest
  static final ArchRule UI = room("ui", "analysis", "graph", "advice", "snapshot", "model")
      .because("the window starts analyses through their ports and paints what the graph says");

  @ArchTest
  static final ArchRule CLI = room("cli", "analysis", "graph", "advice", "snapshot", "model")
      .because("the command line is the window's twin: same ports, same graph");

  @ArchTest
  static final ArchRule TWINS = noClasses().that().resideInAPackage(in("ui")).should().dependOnClassesThat()
      .resideInAPackage(in("cli"))
      .allowEmptyShould(true)
      .because("what both twins need belongs to the engine or the graph");

  @ArchTest
  static final ArchRule NO_LAB_IN_THE_ENGINE = noClasses().that().resideOutsideOfPackages(packages("lab", "app"))
      .should().dependOnClassesThat().resideInAPackage(in("lab"))
      .because("the engine cannot tell practice from the real network, or practice would prove nothing");

  @ArchTest
  static final ArchRule NO_CYCLES = slices().matching("org.hopscope.(*)..").should().beFreeOfCycles()
      .because("a room that can be understood alone can be changed alone");

  // which library lives where

  @ArchTest
  static final ArchRule JAVAFX = noClasses().that().resideOutsideOfPackages(packages("ui", "app"))
      .should().dependOnClassesThat()
      .resideInAnyPackage("javafx..", "com.sun.javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")
      .because("the command line starts without a toolkit, and the chart is drawn on paper too");

  @ArchTest
  static final ArchRule VIEW_MODELS = noClasses().that().haveSimpleNameEndingWith("Model").and()
      .resideInAPackage(in("ui"))
      .should().dependOnClassesThat().resideInAnyPackage("javafx.scene..", "javafx.stage..")
      .allowEmptyShould(true)
      .because("what the window does is tested without opening one");

  @ArchTest
  static final ArchRule OKHTTP = noClasses().that().resideOutsideOfPackage(in("wire.http"))
      .should().dependOnClassesThat(
          resideInAnyPackage("okhttp3..", "okio..").and(not(resideInAPackage("okhttp3.tls.."))))
      .because("the engine speaks HTTP through a port, so that the library can be replaced");

  @ArchTest
  static final ArchRule OKHTTP_TLS = onlyIn("okhttp3.tls..", "lab")
      .because("certificates are made in the practice lab and nowhere else");

  @ArchTest
  static final ArchRule UNBOUNDID = onlyIn("com.unboundid..", "wire.ldap", "lab")
      .because("the engine asks a directory through a port");

  @ArchTest
  static final ArchRule OPEN_HTML_TO_PDF = onlyIn("com.openhtmltopdf..", "snapshot.report")
      .because("what the report says does not depend on who prints it");

  @ArchTest
  static final ArchRule PDFBOX = onlyIn("org.apache.pdfbox..", "snapshot.report")
      .because("what the report says does not depend on who prints it");

  @ArchTest
  static final ArchRule KERBY = onlyIn("org.apache.kerby..", "lab")
      .because("the engine speaks Kerberos by the JDK; a domain's side is in the practice lab");

  @ArchTest
  static final ArchRule MSAL = onlyIn("com.microsoft.aad..", "wire.oauth")
      .because("its requests must go through our own HTTP, with its trust and evidence");

  @ArchTest
  static final ArchRule DNSJAVA = onlyIn("org.xbill..", "wire.dns", "lab")
      .because("the engine asks DNS through a port");

  @ArchTest
  static final ArchRule RHINO = onlyIn("org.mozilla..", "wire.pac")
      .because("scripts of strangers run in one sandbox, and nowhere past it");

  @ArchTest
  static final ArchRule SOCKETS = noClasses().that().resideOutsideOfPackages(packages("wire", "lab"))
      .should().callCodeUnitWhere(OPENS_A_CONNECTION)
      .because("cancelling closes what the wire opened, and can close nothing else");

  // what nobody may touch

  @ArchTest
  static final ArchRule SECRET = noClasses().that().resideInAnyPackage(packages("event", "graph", "advice", "snapshot"))
      .should().dependOnClassesThat().belongToAnyOf(Secret.class)
      .because("what is shown, stored or sent to a colleague never comes near the password");

  @ArchTest
  static final ArchRule CLOCKS = noClasses().that().resideOutsideOfPackages(packages("wire", "app", "lab"))
      .should().callCodeUnitWhere(READS_A_CLOCK)
      .because("times come with the events, so that a replay shows the times of then");

  @ArchTest
  static final ArchRule STANDARD_STREAMS = noClasses().that().resideOutsideOfPackages(packages("cli", "app"))
      .should(ACCESS_STANDARD_STREAMS)
      .because("a program reads what the command line prints, and nothing may slip in between");

  @ArchTest
  static final ArchRule LOGGERS = noClasses().that().resideOutsideOfPackage(in("app"))
      .should().dependOnClassesThat().resideInAnyPackage("java.util.logging..", "org.slf4j..")
      .because("what happens is an event; a log is where passwords have leaked elsewhere");

  private static boolean readsAClock(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    if (owner.isEquivalentTo(System.class)) {
      return name.equals("nanoTime") || name.equals("currentTimeMillis");
    }
    if (owner.isEquivalentTo(Date.class)) {
      return name.equals("<init>") && call.getTarget().getRawParameterTypes().isEmpty();
    }
    return owner.isEquivalentTo(Clock.class) && name.startsWith("system")
        || owner.getPackageName().startsWith("java.time") && name.equals("now");
  }

  private static boolean opensAConnection(JavaCall<?> call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    return Stream.of(Socket.class, ServerSocket.class, DatagramSocket.class).anyMatch(owner::isAssignableTo)
        || owner.isAssignableTo(SocketFactory.class)
        || owner.getPackageName().equals("java.net.http")
        || owner.isAssignableTo(NetworkChannel.class) && name.equals("open")
        || owner.isEquivalentTo(URL.class) && name.startsWith("open")
        || owner.isAssignableTo(InetAddress.class) && name.matches("get(All)?ByName|getLocalHost");
  }

  private static ArchRule room(String room, String... uses) {
    String[] allowed = packages(Stream.concat(Stream.of(room), Arrays.stream(uses)).toArray(String[]::new));
    return classes().that().resideInAPackage(in(room))
        .should().onlyDependOnClassesThat(resideInAnyPackage(allowed).or(not(resideInAPackage("org.hopscope.."))))
        .as("the room " + room + " uses no room but " + String.join(", ", uses))
        .allowEmptyShould(true);
  }

  private static ArchRule onlyIn(String library, String... rooms) {
    return noClasses().that().resideOutsideOfPackages(packages(rooms))
        .should().dependOnClassesThat().resideInAPackage(library);
  }

  private static String[] packages(String... rooms) {
    return Arrays.stream(rooms).map(HouseRulesTest::in).toArray(String[]::new);
  }

  private static String in(String room) {
    return "org.hopscope." + room + "..";
  }
}
