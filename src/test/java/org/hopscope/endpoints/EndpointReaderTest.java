package org.hopscope.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hopscope.endpoints.EndpointReader.Read;
import org.hopscope.model.Wording;
import org.hopscope.model.endpoint.Category;
import org.hopscope.model.endpoint.Cidr;
import org.hopscope.model.endpoint.EndpointSet;
import org.hopscope.model.endpoint.EndpointVersion;
import org.hopscope.model.endpoint.HostPattern;
import org.hopscope.model.endpoint.Instance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointReaderTest {
  private static final Wording WORDS = new Wording(Locale.ENGLISH);
  private static final String GOOD = """
      {"id": 7, "serviceArea": "Exchange", "serviceAreaDisplayName": "Exchange Online",
       "urls": ["outlook.office.com", "*.outlook.com"], "ips": ["52.96.0.0/14", "2603:1006::/40"],
       "tcpPorts": "443,80", "udpPorts": "3478-3481", "expressRoute": true, "category": "Optimize",
       "required": true, "notes": "so", "cdn": {"new": [1]}}""";

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<EndpointSet> good(String body) {
    return switch (EndpointReader.sets(bytes(body))) {
      case Read.Good<List<EndpointSet>>(var sets) -> sets;
      case Read.Bad<List<EndpointSet>>(var why) -> throw new AssertionError(WORDS.say(why));
    };
  }

  private static String refused(String body) {
    return switch (EndpointReader.sets(bytes(body))) {
      case Read.Good<List<EndpointSet>>(var sets) -> throw new AssertionError("taken: " + sets);
      case Read.Bad<List<EndpointSet>>(var why) -> WORDS.say(why);
    };
  }

  @Test
  void everyFieldIsReadAndUnknownOnesArePassedOver() {
    assertThat(good("[" + GOOD + "]")).containsExactly(new EndpointSet(
        7, "Exchange", "Exchange Online",
        List.of(new HostPattern("outlook.office.com"), new HostPattern("*.outlook.com")),
        List.of(Cidr.parse("52.96.0.0/14").orElseThrow(), Cidr.parse("2603:1006::/40").orElseThrow()),
        List.of(80, 443), List.of(3478, 3479, 3480, 3481), Category.OPTIMIZE, true, true, "so"));
  }

  @Test
  void whatMayBeMissingMay() {
    EndpointSet set = good("""
        [{"id": 11, "serviceArea": "Skype", "ips": ["52.112.0.0/14"], "udpPorts": "3478", "category": "Allow",
          "required": false}]""").getFirst();
    assertThat(set.areaName()).isEqualTo("Skype");
    assertThat(set.urls()).isEmpty();
    assertThat(set.tcpPorts()).isEmpty();
    assertThat(set.expressRoute()).isFalse();
    assertThat(set.notes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "443,80 | 443,0 | Set 7: \"0\" is not a port.",
      "443,80 | 443,70000 | Set 7: \"70000\" is not a port.",
      "443,80 | 443, | Set 7: \"\" is not a port.",
      "443,80 | https | Set 7: \"https\" is not a port.",
      "443,80 | 90-80 | Set 7: \"90-80\" is not a port.",
      "443,80 | 1-65535 | Set 7 has more than 1000 ports.",
      "52.96.0.0/14 | 52.96.0.0/99 | Set 7: \"52.96.0.0/99\" is not a range of addresses of a cloud.",
      "52.96.0.0/14 | 0.0.0.0/0 | Set 7: \"0.0.0.0/0\" is not a range of addresses of a cloud.",
      "2603:1006::/40 | ::/0 | Set 7: \"::/0\" is not a range of addresses of a cloud.",
      "*.outlook.com | *.com | Set 7: \"*.com\" is not a name, nor one with a single star in it.",
      "*.outlook.com | x y.com | Set 7: \"x y.com\" is not a name, nor one with a single star in it.",
      "\"Exchange\" | 5 | Set 7: serviceArea is missing or cannot be used.",
      "Optimize | Best | Set 7: category is missing or cannot be used.",
      "\"required\": true | \"required\": \"yes\" | Set 7: required is missing or cannot be used.",
      "\"required\" | \"needed\" | Set 7: required is missing or cannot be used.",
      "\"outlook.office.com\" | 5 | Set 7: urls is missing or cannot be used.",
      "\"ips\": [ | \"urls2\": 0, \"ips\": 4, \"x\": [ | Set 7: ips is missing or cannot be used.",
      "\"id\": 7 | \"id\": 0 | Set number 1 of the answer has no id.",
      "\"id\": 7 | \"id\": 7.5 | Set number 1 of the answer has no id.",
      "\"id\": 7 | \"id\": 99999999999999999999 | Set number 1 of the answer has no id.",
      "tcpPorts | tcp | Set 7 has no names and ranges, or no ports.",
  })
  void oneBadEntryRefusesTheWholeListAndIsNamed(String what, String instead, String sentence) {
    String bad = GOOD.replace(what, instead);
    assertThat(bad).isNotEqualTo(GOOD);
    String body = what.equals("tcpPorts") ? bad.replace("udpPorts", "udp") : bad;
    assertThat(refused("[" + GOOD.replace("\"id\": 7", "\"id\": 6") + "," + body + "]")
        .replace("number 2", "number 1")).isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | It is no list of endpoint sets.",
      "<html></html> | It is no JSON, is cut short or goes beyond what such a list needs.",
      "[{\"id\": 1 | It is no JSON, is cut short or goes beyond what such a list needs.",
      "[] [] | It is no JSON, is cut short or goes beyond what such a list needs.",
      "{} | It is no list of endpoint sets.",
      "null | It is no list of endpoint sets.",
      "[] | It has 0 endpoint sets; a list has at least one and not thousands.",
      "[null] | Set number 1 of the answer has no id.",
      "[[[[[[[[[[[]]]]]]]]]]] | It is no JSON, is cut short or goes beyond what such a list needs.",
  })
  void whatIsNoListIsRefused(String body, String sentence) {
    assertThat(refused(body)).isEqualTo(sentence);
  }

  @Test
  void aSetThatIsThereTwiceIsRefused() {
    assertThat(refused("[" + GOOD + "," + GOOD + "]")).isEqualTo("Set 7 is in it twice.");
  }

  @Test
  void thousandsOfSetsAreRefused() {
    String many = IntStream.rangeClosed(1, 3_000).mapToObj(Integer::toString)
        .collect(Collectors.joining(",", "[", "]"));
    assertThat(refused(many)).isEqualTo("It has 3000 endpoint sets; a list has at least one and not thousands.");
  }

  @Test
  void whatAStrangerWroteIsShownInShort() {
    assertThat(refused("[" + GOOD.replace("*.outlook.com", "x".repeat(5_000)) + "]")).hasSizeLessThan(200)
        .contains("…");
  }

  @Test
  void theVersionIsThatOfTheInstanceAskedFor() {
    assertThat(EndpointReader.version(Instance.CHINA, bytes("{\"instance\": \"China\", \"latest\": \"2025112700\"}")))
        .isEqualTo(new Read.Good<>(new EndpointVersion("2025112700")));
    assertThat(
        EndpointReader.version(Instance.CHINA, bytes("{\"instance\": \"Worldwide\", \"latest\": \"2025112700\"}")))
        .isInstanceOf(Read.Bad.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "[]", "{}", "{\"latest\": 2025112700}", "{\"latest\": \"latest\"}", "{\"latest\": \"2025992700\"}",
      "{\"latest\": \"20251127\"}", "{\"latest\": \"99999999999999999999\"}",
  })
  void anythingElseIsNoVersion(String body) {
    assertThat(EndpointReader.version(Instance.CHINA, bytes(body))).isInstanceOf(Read.Bad.class);
  }
}
