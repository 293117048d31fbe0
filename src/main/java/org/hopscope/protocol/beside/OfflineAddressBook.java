package org.hopscope.protocol.beside;

import java.net.URI;
import javax.xml.stream.XMLStreamException;
import org.hopscope.model.Evidence.Heard;
import org.hopscope.model.Evidence.Turn;
import org.hopscope.wire.Http;
import org.hopscope.wire.xml.XmlTree;

/**
 * The manifest of the offline address book, [MS-OXWOAB] 2.2.1: an OAB element with an OAL for each list.
 *
 * @param folder as Autodiscover tells it in OABUrl
 */
record OfflineAddressBook(URI folder) implements Inquiry {
  @Override
  public URI url() {
    String path = folder.getRawPath() == null ? "" : folder.getRawPath();
    return folder.resolve((path.endsWith("/") ? path : path + "/") + "oab.xml");
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public String verb() {
    return "OAB";
  }

  @Override
  public boolean asAccount() {
    return true;
  }

  @Override
  public Turn heard(Http.Reply reply, boolean signedIn) {
    return switch (reply.status()) {
      case 200 -> manifest(reply.body());
      case 401 -> signedIn
          ? turn(Heard.BAD, "beside.oab.refused", 401) : turn(Heard.GOOD, "beside.oab.sign-in");
      case 404, 410 -> turn(Heard.BAD, "beside.oab.missing", reply.status());
      default -> turn(reply.status() >= 500 ? Heard.BAD : Heard.ODD, "beside.oab.refused", reply.status());
    };
  }

  private Turn manifest(byte[] body) {
    try {
      XmlTree root = XmlTree.read(body).root();
      return root.name().equals("OAB")
          ? turn(Heard.GOOD, "beside.oab.there", root.children("OAL").size()) : turn(Heard.ODD, "beside.oab.other");
    } catch (XmlTree.Hostile | XMLStreamException notXml) {
      return turn(Heard.ODD, "beside.oab.other");
    }
  }
}
