package dev.lintainer.rules.python;

import dev.lintainer.document.python.Fit;
import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.document.python.PythonDeclaration.Role;
import dev.lintainer.document.python.PythonImages;
import dev.lintainer.document.python.PythonRequirement.Implementation;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.finding.Certainty;
import dev.lintainer.finding.Finding;
import dev.lintainer.pipeline.Pipeline;
import dev.lintainer.pipeline.evaluation.MatrixAxis;
import dev.lintainer.pipeline.python.PythonChoice;
import dev.lintainer.rule.Rule;
import dev.lintainer.rule.RuleContext;
import dev.lintainer.text.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Something selects another Python than the policy allows. One finding for each place, whatever it decides.
public final class VersionNotAllowed implements Rule.OfPipeline {
    private static final int MOST_USES = 3;

    @Override
    public void check(Pipeline pipeline, RuleContext context) {
        Optional<PythonVersion> allowed = PythonVersion.minor(context.policy().pythonVersion());
        if (allowed.isEmpty()) {
            return;
        }
        List<PythonChoice> choices = pipeline.python().choices();
        Set<MatrixAxis> matrices = matrices(choices);
        Map<Location, Finding> findings = new LinkedHashMap<>();
        for (PythonChoice choice : choices) {
            boolean ofMatrix = choice.axis().filter(matrices::contains).isPresent();
            if (!ofMatrix && !isTruncated(choice) && choice.requirement().fit(allowed.get()) == Fit.OTHER) {
                Finding finding =
                        Optional.ofNullable(findings.get(choice.location()))
                                .orElseGet(() -> finding(choice, allowed.get(), context));
                findings.put(choice.location(), withUse(finding, choice));
            }
        }
        findings.forEach((place, finding) -> context.report(finding));
        unsupported(pipeline, allowed.get(), findings.keySet(), context);
    }

    /// The allowed version is none of those that the project supports.
    private static void unsupported(Pipeline pipeline, PythonVersion allowed, Set<Location> told, RuleContext context) {
        for (PythonDeclaration declaration : pipeline.python().declarations()) {
            if (declaration.role() == Role.SUPPORTED
                    && !declaration.requirement().admits(allowed)
                    && !told.contains(declaration.location())) {
                context.report(
                        context.finding(
                                        declaration.location(),
                                        "project supports Python `"
                                                + declaration.text()
                                                + "`, but only "
                                                + allowed
                                                + " is allowed")
                                .suggesting("let the range hold " + allowed));
            }
        }
    }

    /// The axes that run a job on several Pythons: these are one fault, however many versions there are, and
    /// `python/matrix-forbidden` tells it.
    private static Set<MatrixAxis> matrices(List<PythonChoice> choices) {
        Map<MatrixAxis, String> first = new HashMap<>();
        Set<MatrixAxis> several = new HashSet<>();
        for (PythonChoice choice : choices) {
            if (choice.axis().isPresent()) {
                MatrixAxis axis = choice.axis().get();
                String version = choice.version();
                String other = first.putIfAbsent(axis, version);
                if (other != null && !other.equals(version)) {
                    several.add(axis);
                }
            }
        }
        return several;
    }

    /// YAML takes 3.10 without quotes for the number 3.1, which nobody means: `env/float-truncated` tells it.
    private static boolean isTruncated(PythonChoice choice) {
        String written = choice.location().text();
        return written.endsWith("0") && written.equals(choice.text() + "0");
    }

    private static Finding finding(PythonChoice choice, PythonVersion allowed, RuleContext context) {
        Finding finding =
                context.finding(choice.location(), selected(choice) + ", but only Python " + allowed + " is allowed")
                        .suggesting(remedy(choice, allowed))
                        .withCertainty(choice.certainty());
        String written = choice.requirement().written();
        return isReplaceable(choice) ? VersionEdits.fixed(finding, choice.location(), written, allowed) : finding;
    }

    /// Whether the allowed version can stand in the same place. There may be no such environment, no such program, and
    /// no image of that version under the rest of the tag.
    private static boolean isReplaceable(PythonChoice choice) {
        return choice.requirement().implementation() == Implementation.CPYTHON
                && switch (choice.kind()) {
                    case SET_UP -> true;
                    // Which interpreters lie in a folder is for its distribution to say.
                    case REQUESTED -> choice.text().indexOf('/') < 0;
                    // asdf knows releases alone.
                    case DECLARED -> !choice.location().file().path().endsWith(".tool-versions");
                    case JOB_CONTAINER, SERVICE, CONTAINER, BASE_IMAGE, COPIED_FROM, MOUNTED ->
                            ImageReference.parse(choice.text()).filter(PythonImages::isOfEveryVersion).isPresent();
                    case PROGRAM, ENVIRONMENT, VERSION_FILE -> false;
                };
    }

    private static String selected(PythonChoice choice) {
        String text = "`" + (isOfImage(choice) ? withoutDigest(choice.text()) : choice.text()) + "`";
        return switch (choice.kind()) {
            case SET_UP -> "job sets up Python " + text;
            case JOB_CONTAINER -> "job runs in " + text;
            case SERVICE -> "service runs " + text;
            case CONTAINER -> text + " is run";
            case BASE_IMAGE -> "image is built on " + text;
            case COPIED_FROM -> "files are copied from " + text;
            case MOUNTED -> "files are mounted from " + text;
            case PROGRAM -> text + " is run";
            case REQUESTED -> "command selects Python " + text;
            case ENVIRONMENT ->
                    choice.use().equals(choice.location()) && choice.certainty() == Certainty.LIKELY
                            ? "environment " + text + " may be run"
                            : "environment " + text + " is run";
            case DECLARED -> "file selects Python " + text;
            case VERSION_FILE -> "job sets up the newest Python of " + text;
        };
    }

    private static boolean isOfImage(PythonChoice choice) {
        return switch (choice.kind()) {
            case JOB_CONTAINER, SERVICE, CONTAINER, BASE_IMAGE, COPIED_FROM, MOUNTED -> true;
            case SET_UP, PROGRAM, REQUESTED, ENVIRONMENT, DECLARED, VERSION_FILE -> false;
        };
    }

    private static String withoutDigest(String image) {
        int at = image.indexOf('@');
        return at < 0 ? image : image.substring(0, at);
    }

    private static String remedy(PythonChoice choice, PythonVersion allowed) {
        return switch (choice.kind()) {
            case SET_UP, DECLARED, REQUESTED -> "write \"" + allowed + "\"";
            case VERSION_FILE -> "support Python " + allowed + ", or set it up by `python-version`";
            case PROGRAM -> "run `python` or `python" + allowed + "`";
            case ENVIRONMENT -> "run an environment of Python " + allowed;
            case JOB_CONTAINER, SERVICE, CONTAINER, BASE_IMAGE, COPIED_FROM, MOUNTED ->
                    "use an image with Python " + allowed;
        };
    }

    private static Finding withUse(Finding finding, PythonChoice choice) {
        boolean told =
                choice.use().equals(finding.location())
                        || finding.related().size() >= MOST_USES
                        || finding.related().stream().anyMatch(related -> related.location().equals(choice.use()));
        return told ? finding : finding.relatedTo(choice.use(), "selected here");
    }
}
