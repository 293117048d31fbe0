package org.hopscope.advice;

import java.net.URI;

/** Where the public documentation says so. */
public enum Reference {
  AUTODISCOVER_OUTLOOK(
      "Outlook 2016 implementation of Autodiscover",
      "https://support.microsoft.com/office/outlook-2016-implementation-of-autodiscover-0d7b2709-958a-7249-1c87-434d257b9087"),
  AUTODISCOVER_EXCHANGE(
      "Autodiscover service in Exchange Server",
      "https://learn.microsoft.com/exchange/architecture/client-access/autodiscover"),
  DNS_RECORDS(
      "External Domain Name System records for Microsoft 365",
      "https://learn.microsoft.com/microsoft-365/enterprise/external-domain-name-system-records"),
  ENDPOINTS(
      "Microsoft 365 URLs and IP address ranges",
      "https://learn.microsoft.com/microsoft-365/enterprise/urls-and-ip-address-ranges"),
  NETWORK_CONNECTIVITY(
      "Microsoft 365 network connectivity principles",
      "https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-network-connectivity-principles"),
  CERTIFICATES(
      "Digital certificates and encryption in Exchange Server",
      "https://learn.microsoft.com/exchange/architecture/client-access/certificates"),
  VIRTUAL_DIRECTORIES(
      "Default settings for Exchange virtual directories",
      "https://learn.microsoft.com/exchange/clients/default-virtual-directory-settings"),
  MAPI_HTTP(
      "MAPI over HTTP in Exchange Server",
      "https://learn.microsoft.com/exchange/clients/mapi-over-http/mapi-over-http"),
  OUTLOOK_ANYWHERE(
      "Outlook Anywhere in Exchange Server",
      "https://learn.microsoft.com/exchange/clients/outlook-anywhere/outlook-anywhere"),
  HYBRID_MODERN_AUTH(
      "Hybrid modern authentication overview",
      "https://learn.microsoft.com/microsoft-365/enterprise/hybrid-modern-auth-overview"),
  BASIC_ENDED(
      "Deprecation of Basic authentication in Exchange Online",
      "https://learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/deprecation-of-basic-authentication-exchange-online"),
  ENTRA_ERRORS(
      "Microsoft Entra authentication and authorization error codes",
      "https://learn.microsoft.com/entra/identity-platform/reference-error-codes"),
  EXTENDED_PROTECTION(
      "Configure Windows Extended Protection in Exchange Server",
      "https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-extended-protection"),
  EXCHANGE_TLS(
      "Exchange Server TLS configuration best practices",
      "https://learn.microsoft.com/exchange/plan-and-deploy/post-installation-tasks/security-best-practices/exchange-tls-configuration"),
  SPECIFICATION_POX("[MS-OXDSCLI] Autodiscover Publishing and Lookup Protocol",
      "https://learn.microsoft.com/openspecs/exchange_server_protocols/ms-oxdscli/78530279-d042-4eb0-a1f4-03b18143cd19");

  private final String title;
  private final URI url;

  Reference(String title, String url) {
    this.title = title;
    this.url = URI.create(url);
  }

  /** As the document calls itself: not translated. */
  public String title() {
    return title;
  }

  public URI url() {
    return url;
  }
}
