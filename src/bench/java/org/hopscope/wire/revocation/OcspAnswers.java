package org.hopscope.wire.revocation;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An authority's word read and its signature checked, beside Bouncy Castle doing the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class OcspAnswers {
  private final byte[] answer = kept();

  private static byte[] kept() {
    try (var in = Unusable.class.getResourceAsStream("RevocationFuzzTestInputs/anyAnswerHasAStanding/good")) {
      return in.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  @Benchmark
  public Object ocsp() throws Unusable {
    return OcspResponse.read(answer, Fuzzed.LEAF, Fuzzed.ISSUER, Fuzzed.THEN);
  }

  @Benchmark
  public boolean ocspBare() throws Exception {
    BasicOCSPResp basic = (BasicOCSPResp) new OCSPResp(answer).getResponseObject();
    X509CertificateHolder[] own = basic.getCerts();
    JcaContentVerifierProviderBuilder verifiers = new JcaContentVerifierProviderBuilder();
    return basic.isSignatureValid(own.length > 0 ? verifiers.build(own[0]) : verifiers.build(Fuzzed.ISSUER));
  }
}
