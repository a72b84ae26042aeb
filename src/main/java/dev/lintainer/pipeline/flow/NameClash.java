package dev.lintainer.pipeline.flow;

import dev.lintainer.document.value.Piece;
import dev.lintainer.document.value.Value;
import dev.lintainer.document.workflow.Condition;
import dev.lintainer.document.workflow.Step;
import dev.lintainer.pipeline.evaluation.ConditionTerms;
import dev.lintainer.pipeline.evaluation.Presence;
import dev.lintainer.text.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Two uploads of one run under one name, which is the name of one artifact alone
/// (https://github.com/actions/upload-artifact#not-uploading-to-the-same-artifact).
///
/// @param certain whether both happen in one run
public record NameClash(ArtifactUpload first, ArtifactUpload second, Kind kind, Presence certain) {
    public enum Kind {
        /// One step in several legs of a matrix.
        LEGS,
        /// One step in several calls of its workflow or action.
        CALLS,
        /// Two steps.
        PLACES
    }

    /// One clash for each place that clashes with itself, and one for each further place of a name.
    static List<NameClash> of(List<ArtifactUpload> uploads) {
        Map<Value, Map<Location, List<ArtifactUpload>>> byName = new LinkedHashMap<>();
        for (ArtifactUpload upload : uploads) {
            Value name = upload.effect().name().value();
            boolean judged =
                    upload.step().isPresent()
                            && isOneInRun(name)
                            && upload.effect().version().filter(version -> version.isAtLeast(4)).isPresent();
            if (judged) {
                byName.computeIfAbsent(name, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(upload.effect().origin().location(), _ -> new ArrayList<>())
                        .add(upload);
            }
        }
        List<NameClash> clashes = new ArrayList<>();
        for (Map<Location, List<ArtifactUpload>> places : byName.values()) {
            List<List<ArtifactUpload>> all = List.copyOf(places.values());
            for (int i = 0; i < all.size(); i++) {
                withinPlace(all.get(i)).ifPresent(clashes::add);
                for (List<ArtifactUpload> earlier : all.subList(0, Math.min(i, MOST_PLACES))) {
                    Optional<NameClash> clash = pair(earlier.getFirst(), all.get(i).getFirst(), Kind.PLACES);
                    clash.ifPresent(clashes::add);
                    if (clash.isPresent()) {
                        break;
                    }
                }
            }
        }
        return clashes;
    }

    /// More places of one name than anybody writes by hand.
    private static final int MOST_PLACES = 50;

    private static Optional<NameClash> withinPlace(List<ArtifactUpload> uploads) {
        ArtifactUpload first = uploads.getFirst();
        for (ArtifactUpload other : uploads.subList(1, uploads.size())) {
            // Where the job has no matrix of its own, its workflow is called by one.
            boolean ownMatrix = !first.job().leg().isEmpty();
            boolean legs =
                    first.job().job() == other.job().job() && first.job().through().equals(other.job().through());
            boolean sameStep = first.effect().origin().step() == other.effect().origin().step();
            Optional<NameClash> clash =
                    pair(
                            first,
                            other,
                            ownMatrix && legs && sameStep && first.job() != other.job() ? Kind.LEGS : Kind.CALLS);
            if (clash.isPresent()) {
                return clash;
            }
        }
        return Optional.empty();
    }

    private static Optional<NameClash> pair(ArtifactUpload first, ArtifactUpload second, Kind kind) {
        Presence both = together(first, second);
        return both == Presence.NO ? Optional.empty() : Optional.of(new NameClash(first, second, kind, both));
    }

    /// Whether both happen in one run: two conditions that are not known may exclude each other, unless they are the
    /// same one and ask for nothing but what is the same all over the run.
    private static Presence together(ArtifactUpload first, ArtifactUpload second) {
        Presence happens = first.happens().and(second.happens());
        if (happens != Presence.MAYBE) {
            return happens;
        }
        List<Condition> one = conditions(first);
        List<Condition> other = conditions(second);
        boolean plain =
                one.stream().allMatch(NameClash::asksForEvent) && other.stream().allMatch(NameClash::asksForEvent);
        boolean alike = texts(one).equals(texts(other)) && first.job().through().equals(second.job().through());
        boolean oneIsSure = first.happens() == Presence.YES || second.happens() == Presence.YES;
        boolean sameJob = first.job().job() == second.job().job();
        return plain && (oneIsSure || alike && sameJob) ? Presence.MAYBE : Presence.NO;
    }

    private static List<String> texts(List<Condition> conditions) {
        return conditions.stream().map(condition -> condition.text().raw()).toList();
    }

    private static List<Condition> conditions(ArtifactUpload upload) {
        List<Condition> conditions = new ArrayList<>();
        upload.job().job().condition().ifPresent(conditions::add);
        int step = upload.effect().origin().step();
        List<Step> steps = upload.job().job().steps();
        if (step >= 0 && step < steps.size()) {
            steps.get(step).header().condition().ifPresent(conditions::add);
        }
        upload.effect()
                .origin()
                .cause()
                .flatMap(cause -> cause.header().condition())
                .filter(condition -> !conditions.contains(condition))
                .ifPresent(conditions::add);
        return conditions;
    }

    private static final Set<String> SETTLED_BEFORE = Set.of("github", "inputs", "vars", "needs");

    /// Whether a condition asks for what is settled before the job starts, and not for how things have gone.
    private static boolean asksForEvent(Condition condition) {
        String text = condition.text().raw();
        boolean ofOutcome = List.of(".result", ".outcome", ".conclusion").stream().anyMatch(text::contains);
        return !ofOutcome
                && ConditionTerms.of(condition)
                        .filter(terms -> SETTLED_BEFORE.containsAll(terms.contexts()) && !terms.asksForOutcome())
                        .isPresent();
    }

    /// Whether a name is the same text wherever it stands in the run.
    private static boolean isOneInRun(Value name) {
        return name.pieces().stream()
                .allMatch(piece ->
                        piece instanceof Piece.Literal
                                || piece instanceof Piece.Hole hole && isOneInRun(hole.symbol().key()));
    }

    private static boolean isOneInRun(String key) {
        return key.startsWith("github.") && !key.startsWith("github.action")
                || key.startsWith("vars.")
                || key.contains("/inputs.");
    }
}
