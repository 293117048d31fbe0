package org.hopscope.analysis;

import java.util.List;
import java.util.Optional;
import org.hopscope.model.Message;
import org.hopscope.model.OutlookState;
import org.hopscope.model.PublicClient;
import org.hopscope.model.Vantage;

/** All places, and how to open one. */
public interface Places {
  /** The id of this machine's own network. */
  String HERE = Vantage.HERE;

  /**
   * What the technician set under Options; the same on the command line.
   *
   * @param dns resolvers as typed, "192.0.2.53" or "192.0.2.53:5353"; empty: the place's own
   * @param trustFiles PEM files with extra trust anchors
   * @param proxy "http://host:port", "pac+" and a script's address, or "none"; empty or "system": the place's own
   * @param adDomain overrides the AD domain of this machine
   * @param internetDns resolvers of the internet's side as typed, see {@link
   *     org.hopscope.model.InternetResolver#parse}; empty: the place's own, "none": nobody is asked
   * @param application to sign in by where a token is asked for
   * @param whatIf what is to be assumed of this computer's Outlook
   */
  record Options(
      List<String> dns, List<java.nio.file.Path> trustFiles, Optional<String> proxy, Optional<String> adDomain,
      List<String> internetDns, WhatIf whatIf, Application application) {
    public Options(
        List<String> dns, List<java.nio.file.Path> trustFiles, Optional<String> proxy, Optional<String> adDomain,
        List<String> internetDns, WhatIf whatIf) {
      this(dns, trustFiles, proxy, adDomain, internetDns, whatIf, Application.UNSET);
    }

    public Options(
        List<String> dns, List<java.nio.file.Path> trustFiles, Optional<String> proxy, Optional<String> adDomain) {
      this(dns, trustFiles, proxy, adDomain, List.of(), WhatIf.NOTHING);
    }

    /** The same without whoever sits there: many accounts sign in by their passwords, with no code and no browser. */
    public Options byPassword() {
      return new Options(
          dns, trustFiles, proxy, adDomain, internetDns, whatIf,
          new Application(application.clientId(), Optional.empty()));
    }

    public static final Options DEFAULT = new Options(List.of(), List.of(), Optional.empty(), Optional.empty());
  }

  /**
   * The public client that an administrator has registered.
   *
   * @param clientId as typed; empty: the place's own, if it has one
   * @param way as typed, see {@link org.hopscope.model.PublicClient.Way#byId}
   */
  record Application(Optional<String> clientId, Optional<String> way) {
    public static final Application UNSET = new Application(Optional.empty(), Optional.empty());

    /** Neither a token nor a password: the user who is signed in to this computer. */
    public boolean asSignedIn() {
      return way.filter(PublicClient.Way.WINDOWS.id()::equals).isPresent();
    }
  }

  /**
   * Goes before what is set and stored at the place.
   *
   * @param policies as typed, see {@link org.hopscope.model.PolicySetting#parse}
   * @param localXml the XML file that the registry would name for the domain
   */
  record WhatIf(List<String> policies, Optional<java.nio.file.Path> localXml) {
    public static final WhatIf NOTHING = new WhatIf(List.of(), Optional.empty());
  }

  /** An option that cannot be used: the sentence for the technician. */
  final class BadOption extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Message sentence;

    public BadOption(Message sentence) {
      super(sentence.key());
      this.sentence = sentence;
    }

    public Message sentence() {
      return sentence;
    }
  }

  List<Place> all();

  /** What is set and stored on this machine, to be shown beside the switches. Reads the registry. */
  default OutlookState.Source outlookHere() {
    return OutlookState.Source.NONE;
  }

  /**
   * Opens a practice place to exercise in; empty where there is no fault to mend. One exercise a place: the next one
   * there ends it. May take up to two seconds: not on the FX thread.
   */
  default Optional<Exercise> exercise(String id) throws BadOption {
    return Optional.empty();
  }

  /** May take up to two seconds for a practice place: not on the FX thread. */
  OpenPlace open(String id, Options options) throws BadOption;
}
