package dev.lintainer.report.page;

import dev.lintainer.about.About;
import dev.lintainer.finding.RuleId;
import java.util.List;

/// Where a rule comes from, which decides how it is switched on and off.
public sealed interface RuleOrigin {
    /// What rules say of files.
    record OfFiles() implements RuleOrigin {}

    /// What the engine says of its own work.
    record OfEngine() implements RuleOrigin {}

    /// What says that Lintainer itself has failed.
    record OfFailure() implements RuleOrigin {}

    /// @param name of a pack of rules, which run when somebody asks for them
    record OfPack(String name) implements RuleOrigin {}

    /// What a repository has its own rules for.
    record OfRepository() implements RuleOrigin {}

    /// @param profiles that have the rule, as Markdown
    default String runsIn(List<String> profiles) {
        return switch (this) {
            case OfFiles _, OfEngine _, OfFailure _ -> "the profiles " + String.join(", ", profiles);
            case OfRepository _ -> "every profile, in the repository that has the rule";
            case OfPack(String name) ->
                    "every profile, when the pack "
                            + Markdown.code(name)
                            + " is asked for: `--pack "
                            + name
                            + "`, or `user-rules: { packs: ["
                            + name
                            + "] }` in `.lintainer.yml`";
        };
    }

    default String switches(RuleId rule) {
        String everywhere =
                "In a repository, in `.lintainer.yml` ("
                        + Documents.link("configuration")
                        + "):\n\n"
                        + Markdown.block("yaml", "rules:\n  " + rule + ": off\n");
        return switch (this) {
            case OfFailure _ ->
                    "It cannot be switched off: it says that Lintainer has failed. [Tell us]("
                            + About.SITE
                            + "/issues/new/choose), please.\n";
            case OfEngine _ -> everywhere;
            case OfFiles _, OfPack _, OfRepository _ ->
                    "At one place, by a comment that says why ("
                            + Documents.link("suppression")
                            + "):\n\n"
                            + Markdown.block("yaml", "# lintainer: ignore[" + rule + "] why it is none here\n")
                            + "\n"
                            + everywhere;
        };
    }
}
