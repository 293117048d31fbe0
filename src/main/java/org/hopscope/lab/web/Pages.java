package org.hopscope.lab.web;

/** Ordinary web servers. */
public final class Pages {
  private static final String ANY_PAGE = "Welcome. This is the web site of the company; nothing here knows about mail.";

  private Pages() {}

  /** A company web site that has a page for every path, as content management systems do. */
  public static WebService site(String company) {
    return request -> WebResponse.html(200, company, ANY_PAGE).with("Server", "nginx");
  }

  /** Sends everybody to the same path over https. */
  public static WebService toHttps() {
    return request -> WebResponse.redirect(301, "https://" + request.host() + request.path());
  }

  public static WebService redirect(String to) {
    return request -> WebResponse.redirect(302, to);
  }

  /** IIS when the site requires TLS. */
  public static WebService sslRequired() {
    return request -> WebResponse
        .html(403, "403 - Forbidden: Access is denied.", "HTTP Error 403.4 - Forbidden: SSL is required.")
        .with("Server", "Microsoft-IIS/10.0");
  }

  /** HTTP.sys when the application pool behind the path has stopped. */
  public static WebService unavailable() {
    return request -> WebResponse.html(503, "Service Unavailable", "HTTP Error 503. The service is unavailable.")
        .with("Server", "Microsoft-HTTPAPI/2.0")
        .closing();
  }

  /** A portal that wants people to sign in on a page first, whatever was asked. */
  public static WebService portal() {
    return request -> WebResponse
        .html(200, "Secure access portal",
            "Please sign in to continue: <form method=\"post\"><input name=\"user\"></form>")
        .with("Server", "SecureGateway")
        .with("Set-Cookie", "session=new; Secure; HttpOnly");
  }
}
