package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectGuardTest {
  private final RedirectGuard guard = new RedirectGuard();

  @Test
  void theSamePlaceTwiceIsALoopHoweverItIsSpelled() {
    assertThat(guard.begin(URI.create("https://a.example/autodiscover.xml"))).isEmpty();
    assertThat(guard.refuse(URI.create("https://A.example:443/Autodiscover.xml")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_LOOP));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "https://a.example./x", "https://a.example/y/../x", "https://a.example/%78", "https://a.example/x#part",
      "https://a.example:443/x"})
  void otherSpellingsAreTheSamePlace(String again) {
    guard.begin(URI.create("https://a.example/x"));
    assertThat(guard.refuse(URI.create(again)))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_LOOP));
  }

  @Test
  void anotherPortOrQueryIsAnotherPlace() {
    guard.begin(URI.create("https://a.example/x"));
    assertThat(guard.refuse(URI.create("https://a.example:444/x"))).isEmpty();
    assertThat(guard.refuse(URI.create("https://a.example/x?n=1"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"autodiscover.com", "autodiscover.co.uk", "Autodiscover.COM.", "autodiscover.xn--p1ai"})
  void aNameThatAnybodyMayOwnIsRefused(String host) {
    assertThat(guard.refuse(URI.create("https://" + host + "/")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_REFUSED));
    assertThat(new RedirectGuard().begin(URI.create("https://" + host + ":8443/"))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "autodiscover.outlook.com", "autodiscover.contoso.co.uk", "autodiscover.contoso.mail.onmicrosoft.com",
      "autodiscover-s.outlook.com", "mail.com"})
  void aNameThatSomebodyOwnsIsNot(String host) {
    assertThat(guard.refuse(URI.create("https://" + host + "/"))).isEmpty();
  }

  @Test
  void redirectAddrToEverybodysDomainIsRefused() {
    assertThat(guard.refuseAddress(new EmailAddress("anna", "co.uk")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_REFUSED));
  }

  @Test
  void plainHttpIsRefused() {
    assertThat(guard.refuse(URI.create("http://a.example/x")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_INSECURE));
  }

  @Test
  void outlookGivesUpAfterTen() {
    guard.begin(URI.create("https://start.example/"));
    for (int i = 1; i <= 10; i++) {
      assertThat(guard.refuse(URI.create("https://h" + i + ".example/"))).isEmpty();
    }
    assertThat(guard.refuse(URI.create("https://h11.example/")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_TOO_DEEP));
  }

  @Test
  void redirectAddrToItselfIsALoop() {
    guard.beginAddress(new EmailAddress("anna", "contoso.com"));
    assertThat(guard.refuseAddress(new EmailAddress("Anna", "contoso.com")))
        .hasValueSatisfying(r -> assertThat(r.fault()).isEqualTo(Fault.REDIRECT_ADDR_LOOP));
  }
}
