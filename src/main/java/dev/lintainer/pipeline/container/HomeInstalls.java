package dev.lintainer.pipeline.container;

import dev.lintainer.document.dockerfile.Setting;
import dev.lintainer.document.dockerfile.Step;
import dev.lintainer.pipeline.effect.Invocation;
import dev.lintainer.pipeline.effect.Tool;
import dev.lintainer.pipeline.image.ImageContent;
import dev.lintainer.pipeline.image.RunCommands;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.text.Location;
import java.util.Map;
import java.util.Optional;

/// Tools that a Dockerfile installs in the home of its user, where they look for themselves by `$HOME` later.
public final class HomeInstalls {
    private HomeInstalls() {}

    /// @param what the command, as a message names it
    /// @param variable which would tell it another place
    public record Install(String what, String variable, Location location) {}

    public static Optional<Install> first(ImageContent content) {
        Map<String, Setting> variables = content.facts().target().environment().imageVariables();
        for (Step.RunStep step : content.facts().runs()) {
            if (step.instruction().command() instanceof CommandForm.ShellForm) {
                for (Invocation invocation : RunCommands.of(content.dockerfile(), step)) {
                    Optional<Install> install = install(invocation);
                    if (install.isPresent() && !isSet(install.get().variable(), variables)) {
                        return install;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isSet(String variable, Map<String, Setting> variables) {
        return variables.containsKey(variable);
    }

    /// `pip install --user` (https://docs.python.org/3/library/site.html#site.USER_BASE) and rustup
    /// (https://rust-lang.github.io/rustup/installation/index.html).
    private static Optional<Install> install(Invocation invocation) {
        for (Tool tool : Tool.of(invocation)) {
            boolean pip = tool.name().equals("pip") || tool.name().equals("pip3");
            if (pip && tool.invocation().has("install") && tool.hasOption("--user")) {
                return Optional.of(new Install("pip install --user", "PYTHONUSERBASE", invocation.location()));
            }
        }
        boolean rustup =
                invocation.program().filter("rustup"::equals).isPresent()
                        || invocation.words().stream().anyMatch(word -> word.value().prefix().contains("sh.rustup.rs"));
        return rustup ? Optional.of(new Install("rustup", "RUSTUP_HOME", invocation.location())) : Optional.empty();
    }
}
