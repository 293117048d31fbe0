package org.hopscope.wire.pac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each function by the examples that are published: Netscape's "Navigator Proxy Auto-Config File Format"
 * (March 1996), MDN's page of it, and Microsoft's extensions for IPv6 (version 0.9).
 */
class BuiltinsTest {
  private final Town town = new Town();

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "isPlainHostName('www')|true", "isPlainHostName('www.netscape.com')|false",
      "isPlainHostName('2001:db8::1')|false",
      "dnsDomainIs('www.netscape.com', '.netscape.com')|true", "dnsDomainIs('www', '.netscape.com')|false",
      "dnsDomainIs('www.mcom.com', '.netscape.com')|false", "dnsDomainIs('evilcontoso.com', 'contoso.com')|true",
      "localHostOrDomainIs('www.netscape.com', 'www.netscape.com')|true",
      "localHostOrDomainIs('www', 'www.netscape.com')|true",
      "localHostOrDomainIs('www.mcom.com', 'www.netscape.com')|false",
      "localHostOrDomainIs('home.netscape.com', 'www.netscape.com')|false",
      "dnsDomainLevels('www')|0", "dnsDomainLevels('mozilla.org')|1", "dnsDomainLevels('www.mozilla.org')|2"})
  void namesAlone(String expression, String value) throws PacFailure {
    assertThat(town.value(expression)).isEqualTo(value);
    assertThat(town.asked).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '~', quoteCharacter = '`', value = {
      "shExpMatch('http://home.netscape.com/people/ari/index.html', '*/ari/*')~true",
      "shExpMatch('http://home.netscape.com/people/montulli/index.html', '*/ari/*')~false",
      "shExpMatch('www.contoso.com', '*.contoso.com')~true", "shExpMatch('wwwXcontoso.com', '*.contoso.com')~false",
      "shExpMatch('mail1', 'mail?')~true", "shExpMatch('mail', 'mail?')~false",
      "shExpMatch('a.fabrikam.com', '(*.contoso.com|*.fabrikam.com)')~true", "shExpMatch('b', '[a-c]')~true",
      "shExpMatch('contoso.com.evil', '*.contoso.com')~false"})
  void shellExpressions(String expression, String value) throws PacFailure {
    assertThat(town.value(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "isResolvable('www.contoso.com')|true", "isResolvable('bogus.contoso.com')|false",
      "isResolvable('six.contoso.com')|false",
      "isResolvable('10.0.0.1')|true", "dnsResolve('www.contoso.com')|198.95.249.79", "dnsResolve('bogus')|null",
      "dnsResolve('six.contoso.com')|null", "dnsResolve('10.0.0.1')|10.0.0.1", "myIpAddress()|192.0.2.100",
      "isInNet('www.contoso.com', '198.95.249.79', '255.255.255.255')|true",
      "isInNet('www.contoso.com', '198.95.0.0', '255.255.0.0')|true",
      "isInNet('10.1.2.3', '10.0.0.0', '255.0.0.0')|true", "isInNet('11.1.2.3', '10.0.0.0', '255.0.0.0')|false",
      "isInNet('10.9.2.3', '10.1.2.3', '255.0.255.255')|true", "isInNet('bogus', '10.0.0.0', '255.0.0.0')|false",
      "isInNet('256.1.2.3', '0.0.0.0', '0.0.0.0')|false", "isInNet('10.1.2.3', 'ten', '255.0.0.0')|false",
      "isInNet('10.1.2.3', '10.0.0.0')|false", "isInNet(myIpAddress(), '192.0.2.0', '255.255.255.0')|true"})
  void addresses(String expression, String value) throws PacFailure {
    assertThat(town.value(expression)).isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "isResolvableEx('six.contoso.com')|true", "isResolvableEx('bogus')|false",
      "dnsResolveEx('www.contoso.com')|2001:db8:0:0:0:0:0:80;198.95.249.79", "'<' + dnsResolveEx('bogus') + '>'|<>",
      "myIpAddressEx()|192.0.2.100;fe80:0:0:0:0:0:0:1",
      "isInNetEx('www.contoso.com', '198.95.249.79/32')|true", "isInNetEx('www.contoso.com', '198.95.0.0/16')|true",
      "isInNetEx('3ffe:8311:ffff::1', '3ffe:8311:ffff::/48')|true",
      "isInNetEx('3ffe:8311:fffe::1', '3ffe:8311:ffff::/48')|false",
      "isInNetEx('10.0.0.1', '3ffe:8311:ffff::/48')|false", "isInNetEx('10.0.0.1', '10.0.0.0')|false",
      "isInNetEx('10.0.0.1', '10.0.0.0/33')|false", "isInNetEx('10.0.0.1', '0.0.0.0/0')|true",
      "sortIpAddressList('10.2.3.9;2001:4898:28:3:201:2ff:feea:fc14;::1;127.0.0.1;::9')"
          + "|0:0:0:0:0:0:0:1;0:0:0:0:0:0:0:9;2001:4898:28:3:201:2ff:feea:fc14;10.2.3.9;127.0.0.1",
      "sortIpAddressList('10.2.3.9;nonsense')|false", "sortIpAddressList('')|false", "getClientVersion()|1.0"})
  void bothFamilies(String expression, String value) throws PacFailure {
    assertThat(town.value(expression)).isEqualTo(value);
  }

  @Test
  void aComputerWithoutAnAddress() throws PacFailure {
    town.own = List.of();
    assertThat(town.value("myIpAddress()")).isEqualTo("127.0.0.1");
    assertThat(town.value("'<' + myIpAddressEx() + '>'")).isEqualTo("<>");
  }

  @Test
  void whatIsMissingIsUndefined() throws PacFailure {
    assertThat(town.value("dnsDomainIs()")).isEqualTo("true");
    assertThat(town.value("isPlainHostName()")).isEqualTo("true");
    assertThat(town.value("alert('hello')")).isEqualTo("undefined");
  }
}
