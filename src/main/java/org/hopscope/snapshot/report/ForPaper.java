package org.hopscope.snapshot.report;

import java.util.List;
import java.util.stream.IntStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What the PDF needs beyond the page of a browser: bookmarks, and texts for those who do not see. */
final class ForPaper {
  private ForPaper() {}

  static void prepare(Document document, Report report) {
    prepare(document, bookmarks(document, report));
  }

  static void prepare(Document document, Overview overview) {
    Element marks = document.createElement("bookmarks");
    OverviewPage.PARTS.forEach(
        part -> marks.appendChild(mark(document, overview.words().say("overview." + part), part)));
    prepare(document, marks);
  }

  private static void prepare(Document document, Element marks) {
    document.getElementsByTagName("head").item(0).appendChild(marks);
    for (Element picture : all(document, "svg")) {
      picture.setAttribute("alt", picture.getAttribute("aria-label"));
    }
    for (Element link : all(document, "a")) {
      if (!link.hasAttribute("title")) {
        link.setAttribute("title", link.getTextContent());
      }
    }
  }

  private static List<Element> all(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  private static Element bookmarks(Document document, Report report) {
    Element marks = document.createElement("bookmarks");
    marks.appendChild(mark(document, report.say("report.summary"), "summary"));
    marks.appendChild(mark(document, report.say("report.chart"), "chart"));
    Element findings = mark(document, report.say("report.findings"), "findings");
    under(document, findings, "finding");
    marks.appendChild(findings);
    Element evidence = mark(document, report.say("report.evidence"), "evidence");
    under(document, evidence, "hop");
    marks.appendChild(evidence);
    return marks;
  }

  private static Element mark(Document document, String name, String id) {
    Element mark = document.createElement("bookmark");
    mark.setAttribute("name", name);
    mark.setAttribute("href", "#" + id);
    return mark;
  }

  /** A bookmark for each part of this class that has a heading. */
  private static void under(Document document, Element parent, String style) {
    for (Element part : all(document, "div")) {
      if (part.getAttribute("class").split(" ")[0].equals(style)) {
        Node heading = part.getElementsByTagName("h3").item(0);
        parent.appendChild(mark(document, heading.getTextContent(), part.getAttribute("id")));
      }
    }
  }
}
