package dev.lintainer.pipeline.action;

import dev.lintainer.document.value.Text;
import dev.lintainer.document.workflow.Job;
import dev.lintainer.document.workflow.Permissions;
import dev.lintainer.document.workflow.TextEntry;
import dev.lintainer.document.workflow.Workflow;
import dev.lintainer.pipeline.evaluation.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the token of a job may do, as far as files say it: the job's own `permissions`, else its workflow's, and never
/// more than the calling job has. Where nobody says anything, the repository's settings count
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#permissions).
///
/// @param stated all that limit it, the innermost first
public record EffectivePermissions(List<Permissions> stated) {
    public EffectivePermissions {
        stated = List.copyOf(stated);
    }

    public static final EffectivePermissions OF_SETTINGS = new EffectivePermissions(List.of());

    /// Those of a job whose workflow is called with others.
    public EffectivePermissions within(Workflow workflow, Job job) {
        Optional<Permissions> own = job.permissions().or(workflow::permissions);
        if (own.isEmpty()) {
            return this;
        }
        List<Permissions> all = new ArrayList<>();
        all.add(own.get());
        all.addAll(stated);
        return new EffectivePermissions(all);
    }

    /// Whether the token may do something.
    ///
    /// @param scope e.g. `packages`
    /// @param access `read` or `write`
    public Presence allows(String scope, String access) {
        Presence allowed = stated.isEmpty() ? Presence.MAYBE : Presence.YES;
        for (Permissions one : stated) {
            allowed = allowed.and(allows(one, scope, access));
        }
        return allowed;
    }

    private static Presence allows(Permissions permissions, String scope, String access) {
        Optional<String> all = permissions.all().map(Text::raw);
        if (all.isPresent()) {
            return switch (all.get()) {
                case "write-all" -> Presence.YES;
                case "read-all" -> access.equals("read") ? Presence.YES : Presence.NO;
                default -> Presence.MAYBE;
            };
        }
        for (TextEntry entry : permissions.scopes()) {
            if (entry.name().equals(scope)) {
                return switch (entry.value().raw()) {
                    case "write" -> Presence.YES;
                    case "read" -> access.equals("read") ? Presence.YES : Presence.NO;
                    case "none" -> Presence.NO;
                    default -> Presence.MAYBE;
                };
            }
        }
        return Presence.NO;
    }
}
