package org.hopscope.snapshot.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as its reader finds it. */
record Printed(byte[] bytes) {

  /** What is wrong with it by a standard; empty where it conforms. */
  List<String> breaches(PDFAFlavour standard) throws VeraPDFException, IOException {
    VeraGreenfieldFoundryProvider.initialise();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), standard);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
      return validator.validate(parser).getTestAssertions().stream()
          .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
          .map(a -> a.getRuleId().getClause() + " " + a.getMessage()).distinct().toList();
    }
  }

  PDDocument open() throws IOException {
    return Loader.loadPDF(bytes);
  }

  String text() throws IOException {
    try (PDDocument document = open()) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** Of one page, from 1 on. */
  String text(int page) throws IOException {
    try (PDDocument document = open()) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      return stripper.getText(document);
    }
  }

  List<String> bookmarks() throws IOException {
    try (PDDocument document = open()) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        item.children().forEach(child -> titles.add("  " + child.getTitle()));
      }
      return titles;
    }
  }

  /** Every font on any page that a reader would have to have. */
  List<String> fontsLeftOut() throws IOException {
    try (PDDocument document = open()) {
      List<String> missing = new ArrayList<>();
      for (var page : document.getPages()) {
        collect(page.getResources(), missing);
      }
      return missing;
    }
  }

  private static void collect(PDResources resources, List<String> missing) throws IOException {
    for (COSName name : StreamSupport.stream(resources.getFontNames().spliterator(), false).toList()) {
      PDFont font = resources.getFont(name);
      if (!font.isEmbedded()) {
        missing.add(font.getName());
      }
    }
  }
}
