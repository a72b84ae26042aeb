package dev.lintainer.engine.baseline;

import dev.lintainer.document.action.ActionMetadata;
import dev.lintainer.document.bake.BakeFile;
import dev.lintainer.document.compose.ComposeFile;
import dev.lintainer.document.dockerfile.Dockerfile;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.engine.Subjects;
import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlParser;
import dev.lintainer.text.LineIndex;
import dev.lintainer.text.Location;
import dev.lintainer.text.SourceFile;
import dev.lintainer.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The fingerprints of places in one repository. Not for use by several threads.
public final class Fingerprints {
    private final Map<SourceFile, Function<Span, Optional<Fingerprint>>> places = new HashMap<>();

    private Fingerprints() {}

    public static Fingerprints in(Subjects subjects) {
        Fingerprints fingerprints = new Fingerprints();
        for (Workflow workflow : subjects.workflows()) {
            fingerprints.add(workflow.yaml());
        }
        for (ActionMetadata action : subjects.actions()) {
            fingerprints.add(action.yaml());
        }
        for (ComposeFile compose : subjects.composeFiles()) {
            fingerprints.add(compose.yaml());
        }
        for (Dockerfile dockerfile : subjects.dockerfiles()) {
            fingerprints.places.put(dockerfile.source(), span -> DockerfilePlaces.fingerprint(dockerfile, span));
        }
        for (BakeFile bake : subjects.bakeFiles()) {
            bake.hcl()
                    .ifPresent(hcl -> fingerprints.places.put(hcl.source(), span -> HclPlaces.fingerprint(hcl, span)));
        }
        return fingerprints;
    }

    private void add(YamlFile file) {
        places.put(file.source(), new YamlPlaces(file)::fingerprint);
    }

    public Fingerprint of(Location location) {
        SourceFile file = location.file();
        Span span = location.span();
        if (span.isEmpty() && span.start() == 0 || span.contains(file.span())) {
            return Fingerprint.WHOLE_FILE;
        }
        return places.computeIfAbsent(file, Fingerprints::otherPlaces).apply(span).orElseGet(() -> inLine(file, span));
    }

    /// A file that is no document of ours may still be written in a language that we read.
    private static Function<Span, Optional<Fingerprint>> otherPlaces(SourceFile file) {
        String path = file.path();
        if (path.endsWith(".yml") || path.endsWith(".yaml") || path.endsWith(".json")) {
            return new YamlPlaces(YamlParser.parse(file).value())::fingerprint;
        }
        return span -> Optional.empty();
    }

    /// What a text without a tree has: lines.
    private static Fingerprint inLine(SourceFile file, Span span) {
        LineIndex lines = file.lines();
        String line = Normal.text(file.text(lines.line(lines.lineAt(span.start()))));
        return new Fingerprint(List.of(Fingerprint.CONTENT + line), Normal.line(file.text(span)));
    }
}
