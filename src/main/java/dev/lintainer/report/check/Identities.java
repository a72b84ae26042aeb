package dev.lintainer.report.check;

import dev.lintainer.engine.Verdict;
import dev.lintainer.engine.baseline.Fingerprints;
import dev.lintainer.engine.baseline.Known;
import dev.lintainer.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;

/// What the findings of one repository are known by from run to run: a hash of what a baseline keeps of them, which
/// stays the same when lines move and files are formatted differently. Findings that a baseline does not tell apart are
/// numbered.
final class Identities {
    /// Half of a SHA-256: two of a million findings are alike with a probability of 10^-27.
    private static final int BYTES = 16;

    private final Map<Finding, String> byFinding = new IdentityHashMap<>();

    private Identities() {}

    static Identities in(Inspection inspection) {
        Identities identities = new Identities();
        MessageDigest digest = sha256();
        Fingerprints fingerprints = Fingerprints.in(inspection.subjects());
        Map<Known, Integer> counts = new HashMap<>();
        for (Verdict verdict : inspection.result().verdicts()) {
            Known known = Known.of(verdict.finding(), fingerprints);
            int number = counts.merge(known, 1, Integer::sum);
            byte[] hash = digest.digest(text(known, number).getBytes(StandardCharsets.UTF_8));
            identities.byFinding.put(verdict.finding(), HexFormat.of().formatHex(hash, 0, BYTES));
        }
        return identities;
    }

    /// @param finding one of the inspection
    String of(Finding finding) {
        String identity = byFinding.get(finding);
        if (identity == null) {
            throw new IllegalArgumentException("no finding of this inspection: " + finding.message());
        }
        return identity;
    }

    private static String text(Known known, int number) {
        StringBuilder text = new StringBuilder();
        text.append(known.rule()).append('\0').append(known.path()).append('\0');
        known.fingerprint().place().forEach(name -> text.append(name).append('\0'));
        return text.append(known.fingerprint().text()).append('\0').append(number).toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("every Java has SHA-256", fault);
        }
    }
}
