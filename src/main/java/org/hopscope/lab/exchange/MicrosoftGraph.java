package org.hopscope.lab.exchange;

import java.util.UUID;
import org.hopscope.lab.web.WebRequest;
import org.hopscope.lab.web.WebResponse;
import org.hopscope.lab.web.WebService;

/** Microsoft Graph, as whoever brings no token meets it. */
public record MicrosoftGraph() implements WebService {
  @Override
  public WebResponse answer(WebRequest request) {
    String id = UUID.randomUUID().toString();
    String error = """
        {"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty.",\
        "innerError":{"date":"2026-01-01T08:30:00","request-id":"%s","client-request-id":"%s"}}}""".formatted(id, id);
    return WebResponse.of(401, "application/json", error)
        .with("request-id", id)
        .with("client-request-id", id)
        .with("x-ms-ags-diagnostic",
            "{\"ServerInfo\":{\"DataCenter\":\"West Europe\",\"RoleInstance\":\"AM2PEPF0001\"}}")
        .with("WWW-Authenticate",
            "Bearer realm=\"\", authorization_uri=\"https://login.microsoftonline.com/common/oauth2/authorize\","
                + " client_id=\"00000003-0000-0000-c000-000000000000\"");
  }
}
