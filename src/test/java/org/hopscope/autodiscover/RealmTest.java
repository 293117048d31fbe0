package org.hopscope.autodiscover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.hopscope.autodiscover.Realm.NameSpace;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.SignInCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two realm answers, as the service words them. */
class RealmTest {
  private static final EmailAddress ANNA = new EmailAddress("anna+x", "contoso.com");
  private static final String FEDERATED = """
      {"ver":"1.0","account_type":"Federated","domain_name":"contoso.com","federation_protocol":"WSTrust",
       "federation_metadata_url":"https://sts.contoso.com/adfs/services/trust/mex",
       "federation_active_auth_url":"https://sts.contoso.com/adfs/services/trust/2005/usernamemixed",
       "cloud_instance_name":"microsoftonline.com","cloud_audience_urn":"urn:federation:MicrosoftOnline"}
      """;
  private static final String FEDERATED_OLDER = """
      {"State":3,"UserState":2,"Login":"anna@contoso.com","NameSpaceType":"Federated","DomainName":"contoso.com",
       "FederationGlobalVersion":-1,
       "AuthURL":"https://STS.contoso.com/adfs/ls/?username=anna%40contoso.com&wa=wsignin1.0",
       "FederationBrandName":"Contoso Ltd","AuthNForwardType":1,"CloudInstanceName":"microsoftonline.com",
       "CloudInstanceIssuerUri":"urn:federation:MicrosoftOnline"}
      """;

  private static Optional<Realm> read(String json) {
    return Realm.read(json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theAddressIsAskedForWhole() {
    assertThat(Realm.current(SignInCloud.WORLDWIDE, ANNA)).hasToString(
        "https://login.microsoftonline.com/common/userrealm/anna%2Bx%40contoso.com?api-version=1.0");
    assertThat(Realm.older(SignInCloud.US_GOVERNMENT, ANNA)).hasToString(
        "https://login.microsoftonline.us/getuserrealm.srf?login=anna%2Bx%40contoso.com&json=1");
  }

  @Test
  void aManagedDomain() {
    Realm realm = read("""
        {"ver":"1.0","account_type":"Managed","domain_name":"contoso.com","cloud_instance_name":"microsoftonline.com"}
        """).orElseThrow();
    assertThat(realm.nameSpace()).isEqualTo(NameSpace.MANAGED);
    assertThat(realm.cloud()).contains(SignInCloud.WORLDWIDE);
    assertThat(realm.idpHost()).isEmpty();
  }

  @Test
  void aFederatedDomainNamesItsIdentityProvider() {
    assertThat(read(FEDERATED).flatMap(Realm::idpHost)).contains("sts.contoso.com");
    Realm older = read(FEDERATED_OLDER).orElseThrow();
    assertThat(older.brand()).isEqualTo("Contoso Ltd");
    assertThat(older.idpHost()).contains("sts.contoso.com");
  }

  @Test
  void theSecondAnswerFillsTheGapsOfTheFirst() {
    Realm both = Realm.of(List.of(read(FEDERATED).orElseThrow(), read(FEDERATED_OLDER).orElseThrow())).orElseThrow();
    assertThat(both.brand()).isEqualTo("Contoso Ltd");
    assertThat(both.nameSpace()).isEqualTo(NameSpace.FEDERATED);
    assertThat(Realm.of(List.of())).isEmpty();
  }

  @Test
  void anUnknownDomainAndAnotherCloud() {
    assertThat(read("{\"ver\":\"1.0\",\"account_type\":\"Unknown\"}").orElseThrow().nameSpace())
        .isEqualTo(NameSpace.UNKNOWN);
    assertThat(read("{\"NameSpaceType\":\"Managed\",\"CloudInstanceName\":\"partner.microsoftonline.cn\"}")
        .orElseThrow().cloud()).contains(SignInCloud.CHINA);
    assertThat(read("{\"NameSpaceType\":\"Managed\",\"CloudInstanceName\":\"evil.example\"}").orElseThrow().cloud())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "http://sts.contoso.com/adfs/ls/", "javascript:alert(1)", "https://user@sts.contoso.com/", "//sts.contoso.com",
      "https://"})
  void anIdentityProviderWithoutTlsOrOfOddShapeIsNone(String url) {
    Realm realm = read("{\"NameSpaceType\":\"Federated\",\"AuthURL\":\"" + url + "\"}").orElseThrow();
    assertThat(realm.idpHost()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "<html>", "null", "[]", "42", "{\"account_type\":7}", "{\"account_type\":{\"a\":1}}",
      "{\"account_type\":\"Odd\"}",
      "{\"account_type\":\"Managed\",\"account_type\":\"Federated\"}", "{\"account_type\":\"Managed\"} {}"})
  void whatIsNoAnswerIsNone(String body) {
    assertThat(read(body)).isEmpty();
  }

  @Test
  void sizeAndDepthHaveALimit() {
    assertThat(read("{\"account_type\":\"Managed\",\"x\":\"" + "a".repeat(100_000) + "\"}")).isEmpty();
    assertThat(read("{\"account_type\":\"Managed\",\"x\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}")).isEmpty();
  }
}
