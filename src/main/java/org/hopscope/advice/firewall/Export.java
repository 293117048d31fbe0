package org.hopscope.advice.firewall;

import java.util.function.BiFunction;
import org.hopscope.model.Message;
import org.hopscope.model.Wording;

/** The files in which the missing rules can be taken away. */
public enum Export {
  CSV("csv", "microsoft365-rules.csv", CsvFile::of),
  PAC("pac", "microsoft365-direct.pac", PacFile::of),
  WINDOWS_FIREWALL("windows-firewall", "microsoft365-rules.ps1", WindowsFirewall::of),
  PF("pf", "microsoft365-pf.conf", PfRules::of),
  NFTABLES("nftables", "microsoft365.nft", NftablesRules::of),
  MAIL("mail", "microsoft365-rules.txt", (missing, words) -> MailText.of(missing, words).text(words));

  private final String id;
  private final String fileName;
  private final BiFunction<MissingRules, Wording, String> writer;

  Export(String id, String fileName, BiFunction<MissingRules, Wording, String> writer) {
    this.id = id;
    this.fileName = fileName;
    this.writer = writer;
  }

  /** As its option on the command line. */
  public String id() {
    return id;
  }

  /** How the file may be called, if nobody says otherwise. */
  public String fileName() {
    return fileName;
  }

  /** For people: "Commands for the Windows Firewall". */
  public Message title() {
    return Message.of("firewall.export." + id);
  }

  /** The file's whole content, to be written in UTF-8. */
  public String text(MissingRules missing, Wording words) {
    return writer.apply(missing, words);
  }
}
