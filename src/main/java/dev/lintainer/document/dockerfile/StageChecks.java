package dev.lintainer.document.dockerfile;

import dev.lintainer.document.value.Value;
import dev.lintainer.finding.Certainty;
import dev.lintainer.syntax.dockerfile.CommandForm;
import dev.lintainer.syntax.dockerfile.DockerWord;
import dev.lintainer.syntax.dockerfile.Instruction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The checks that BuildKit makes while it builds a stage, with what is in force at each instruction.
final class StageChecks {
    private final StageFacts stage;
    private final CheckLog log;
    private final VariableChecks variables;

    /// How sure it is that the stage is built at all.
    private final Certainty built;

    /// How sure a warning is that the base image could take away.
    private final Certainty onBase;

    private final Map<String, Moment> onlyOnce = new HashMap<>();
    private boolean shellIsSet;
    private boolean workdirIsSet;

    private StageChecks(StageFacts stage, DeclaredArguments declared, Certainty built, CheckLog log) {
        this.stage = stage;
        this.log = log;
        this.built = built;
        boolean bare = InitialState.isBare(stage.environment().baseImage());
        this.onBase = bare ? built : Certainty.LIKELY;
        this.variables = new VariableChecks(declared, built, onBase, log);
        this.shellIsSet = stage.below().flatMap(StageFacts::shell).isPresent();
        this.workdirIsSet = stage.below().flatMap(StageFacts::workdir).isPresent();
    }

    static void check(StageFacts stage, DeclaredArguments declared, Certainty built, CheckLog log) {
        StageChecks checks = new StageChecks(stage, declared, built, log);
        stage.moments().forEach(checks::moment);
    }

    private void moment(Moment moment) {
        variables.check(moment);
        switch (moment.instruction()) {
            case Instruction.Cmd cmd -> {
                onlyOnce("CMD", moment);
                form(cmd.command(), moment);
            }
            case Instruction.Entrypoint entrypoint -> {
                onlyOnce("ENTRYPOINT", moment);
                form(entrypoint.command(), moment);
            }
            case Instruction.Healthcheck _ -> onlyOnce("HEALTHCHECK", moment);
            case Instruction.Shell _ -> shellIsSet = true;
            case Instruction.Workdir workdir -> workdir(workdir, moment);
            case Instruction.Env env -> pairs(env.pairs(), moment);
            case Instruction.Label label -> pairs(label.pairs(), moment);
            case Instruction.Expose expose -> expose.ports().forEach(port -> port(port, moment));
            case Instruction.From _,
                    Instruction.Arg _,
                    Instruction.Run _,
                    Instruction.Copy _,
                    Instruction.Add _,
                    Instruction.User _,
                    Instruction.Volume _,
                    Instruction.StopSignal _,
                    Instruction.OnBuild _,
                    Instruction.Maintainer _,
                    Instruction.Unknown _ -> {}
        }
    }

    /// The earlier one is reported, as it has no effect.
    private void onlyOnce(String keyword, Moment moment) {
        Moment earlier = onlyOnce.put(keyword, moment);
        if (earlier != null) {
            log.at(
                    earlier,
                    moment,
                    BuildCheck.MULTIPLE_INSTRUCTIONS_DISALLOWED,
                    earlier.instruction().keyword().span(),
                    built);
        }
    }

    /// With a shell of the author's choice, BuildKit takes the shell form for intended.
    private void form(CommandForm command, Moment moment) {
        boolean inShell = !(command instanceof CommandForm.ExecForm);
        if (inShell && !shellIsSet) {
            log.of(moment, BuildCheck.JSON_ARGS_RECOMMENDED, moment.instruction().keyword().span(), onBase);
        }
    }

    private void workdir(Instruction.Workdir workdir, Moment moment) {
        if (workdirIsSet) {
            return;
        }
        workdirIsSet = true;
        Value path = expand(workdir.path(), moment);
        String start = path.prefix();
        boolean relative = (path.isKnown() || !start.isEmpty()) && !start.startsWith("/");
        if (relative) {
            boolean perhapsWindows = start.indexOf(':') >= 0 || start.indexOf('\\') >= 0;
            Certainty certainty = isBaseKnown() && !perhapsWindows ? built : onBase;
            log.of(moment, BuildCheck.WORKDIR_RELATIVE_PATH, workdir.path().span(), certainty);
        }
    }

    /// Otherwise some other stage may be below, which sets a directory.
    private boolean isBaseKnown() {
        return stage.environment().baseImage().isKnown();
    }

    private void pairs(List<Instruction.Pair> pairs, Moment moment) {
        for (Instruction.Pair pair : pairs) {
            if (pair.separator() == Instruction.Separator.BLANK) {
                log.of(moment, BuildCheck.LEGACY_KEY_VALUE_FORMAT, pair.span(), built);
            }
        }
    }

    private void port(DockerWord word, Moment moment) {
        for (String port : expand(word, moment).literal().orElse("").split("\\s+")) {
            PortNotation notation = PortNotation.of(port);
            if (notation.isOddlyCased()) {
                log.of(moment, BuildCheck.EXPOSE_PROTO_CASING, word.span(), built);
            }
            if (notation.isMapping()) {
                log.of(moment, BuildCheck.EXPOSE_INVALID_FORMAT, word.span(), built);
            }
        }
    }

    private static Value expand(DockerWord word, Moment moment) {
        return Expansion.expand(word, moment.variables()::value, new ArrayList<>());
    }
}
