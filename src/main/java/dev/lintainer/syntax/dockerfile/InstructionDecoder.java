package dev.lintainer.syntax.dockerfile;

import dev.lintainer.syntax.dockerfile.CommandForm.ExecForm;
import dev.lintainer.syntax.dockerfile.CommandForm.ShellForm;
import dev.lintainer.syntax.dockerfile.Instruction.Separator;
import dev.lintainer.syntax.dockerfile.InstructionText.ArgumentForm;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Gives an instruction's parts their meaning, and checks them.
final class InstructionDecoder {
    private final InstructionText text;
    private final Keyword keyword;
    private final char escape;
    private final Problems problems;

    InstructionDecoder(InstructionText text, Keyword keyword, char escape, Problems problems) {
        this.text = text;
        this.keyword = keyword;
        this.escape = escape;
        this.problems = problems;
    }

    Instruction decode() {
        if (readsFlags()) {
            FlagChecks.check(keyword, text.flags(), problems);
        }
        return switch (keyword) {
            case FROM -> from();
            case ARG -> arg();
            case ENV -> new Instruction.Env(text, pairs());
            case LABEL -> new Instruction.Label(text, pairs());
            case RUN -> run();
            case COPY, ADD -> copy();
            case CMD -> new Instruction.Cmd(text, command(text.arguments()));
            case ENTRYPOINT -> new Instruction.Entrypoint(text, command(text.arguments()));
            case USER, WORKDIR, STOPSIGNAL, MAINTAINER -> single();
            case EXPOSE -> expose();
            case VOLUME -> volume();
            case HEALTHCHECK -> healthcheck();
            case SHELL -> shell();
            case ONBUILD -> new Instruction.Unknown(text);
        };
    }

    /// BuildKit never looks at the flags of some instructions.
    private boolean readsFlags() {
        return keyword != Keyword.ARG && keyword != Keyword.STOPSIGNAL && !isHealthcheckNone();
    }

    private boolean isHealthcheckNone() {
        return keyword == Keyword.HEALTHCHECK
                && !text.arguments().isEmpty()
                && text.arguments().getFirst().text().equalsIgnoreCase("NONE");
    }

    private DockerWord word(MappedText written) {
        return WordReader.read(written, escape, problems);
    }

    private boolean isEmpty(String message) {
        if (text.arguments().isEmpty()) {
            problems.add("missing-argument", "`" + keyword + "` " + message, text.span());
            return true;
        }
        return false;
    }

    private Instruction from() {
        List<MappedText> words = text.arguments();
        boolean named = words.size() == 3 && words.get(1).text().equalsIgnoreCase("as");
        if (words.size() != 1 && !named) {
            String message =
                    words.isEmpty()
                            ? "`FROM` names no image"
                            : "`FROM` takes an image, or an image, `AS` and a name; found "
                                    + Problems.shown(text.rest().text());
            problems.add("bad-from", message, "write `FROM image AS name`", text.span());
        }
        MappedText image = words.isEmpty() ? text.rest() : words.getFirst();
        Optional<DockerWord> platform =
                text.flags().stream()
                        .filter(flag -> flag.name().text().equals("platform"))
                        .findFirst()
                        .flatMap(Flag::value);
        platform.ifPresent(value -> ValueChecks.platform(value, problems));
        if (!named) {
            return new Instruction.From(text, platform, word(image), Optional.empty(), Optional.empty());
        }
        ValueChecks.stageName(words.get(2), problems);
        return new Instruction.From(text, platform, word(image), Optional.of(words.get(1)), Optional.of(words.get(2)));
    }

    private Instruction arg() {
        isEmpty("names no variable");
        List<Instruction.Arg.Variable> variables = new ArrayList<>();
        for (MappedText written : text.arguments()) {
            int equals = written.text().indexOf('=');
            if (equals == 0) {
                problems.add("blank-name", "`ARG` has a value without a name", written.span());
                continue;
            }
            // Variables in an argument's name are not replaced.
            DockerWord name = WordReader.literal(equals < 0 ? written : written.slice(0, equals));
            Optional<DockerWord> value =
                    equals < 0 ? Optional.empty() : Optional.of(word(written.slice(equals + 1, written.length())));
            variables.add(new Instruction.Arg.Variable(name, value, written.span()));
        }
        return new Instruction.Arg(text, variables);
    }

    private List<Instruction.Pair> pairs() {
        if (text.rest().length() == 0) {
            isEmpty("has no name and value");
        }
        Separator separator = text.form() == ArgumentForm.BLANK_SEPARATED ? Separator.BLANK : Separator.EQUALS;
        List<Instruction.Pair> pairs = new ArrayList<>();
        for (int i = 0; i + 1 < text.arguments().size(); i += 2) {
            MappedText name = text.arguments().get(i);
            MappedText value = text.arguments().get(i + 1);
            Span span = name.span().to(value.span());
            if (name.length() == 0) {
                problems.add("blank-name", "`" + keyword + "` has a value without a name", span);
                continue;
            }
            pairs.add(new Instruction.Pair(word(name), word(value), separator, span));
        }
        return pairs;
    }

    private Instruction run() {
        List<RunMount> mounts = new ArrayList<>();
        for (Flag flag : text.flags()) {
            switch (flag.name().text()) {
                case "mount" ->
                        flag.value()
                                .ifPresent(value -> mounts.add(MountReader.read(value.text(), flag, escape, problems)));
                case "network" -> ValueChecks.oneOf(flag, List.of("default", "none", "host"), problems);
                case "security" -> ValueChecks.oneOf(flag, List.of("sandbox", "insecure"), problems);
                default -> {}
            }
        }
        CommandForm command = text.hereDocuments().isEmpty() ? command(text.arguments()) : ScriptBuilder.command(text);
        return new Instruction.Run(text, mounts, command);
    }

    private CommandForm command(List<MappedText> arguments) {
        if (text.form() == ArgumentForm.JSON) {
            return new ExecForm(arguments, text.rest().span());
        }
        return new ShellForm(arguments.isEmpty() ? text.rest() : arguments.getFirst());
    }

    private Instruction copy() {
        if (text.arguments().size() < 2) {
            String message = "`" + keyword + "` needs a source and a destination";
            problems.add("missing-argument", message, text.span());
            return new Instruction.Unknown(text);
        }
        MappedText last = text.arguments().getLast();
        if (HereDocumentReader.delimiter(last).isPresent()) {
            problems.add("here-document-as-destination", "here-document cannot be a destination", last.span());
        }
        List<Instruction.Source> sources = new ArrayList<>();
        for (MappedText argument : text.arguments().subList(0, text.arguments().size() - 1)) {
            sources.add(source(argument));
        }
        DockerWord destination = word(last);
        for (Flag flag : text.flags()) {
            if (flag.name().text().equals("chmod") && flag.value().isPresent()) {
                ValueChecks.fileMode(flag.value().get(), problems);
            }
        }
        if (keyword == Keyword.ADD) {
            CopySourceChecks.add(text.flags(), sources, problems);
            return new Instruction.Add(text, sources, destination);
        }
        CopySourceChecks.copy(sources, problems);
        return new Instruction.Copy(text, stageFlag(), sources, destination);
    }

    private Optional<DockerWord> stageFlag() {
        for (Flag flag : text.flags()) {
            if (!flag.name().text().equals("from") || flag.value().isEmpty()) {
                continue;
            }
            DockerWord from = flag.value().get();
            boolean plain = word(from.text()).literal().equals(Optional.of(from.raw()));
            if (!plain) {
                problems.add(
                        "variable-in-from",
                        "`--from` is " + Problems.shown(from.raw()) + ", but variables are not replaced here",
                        "name the image in a `FROM ... AS name` of its own",
                        from.span());
            }
            return from.raw().isEmpty() ? Optional.empty() : Optional.of(from);
        }
        return Optional.empty();
    }

    private Instruction.Source source(MappedText argument) {
        Optional<HereDocumentReader.Delimiter> delimiter = HereDocumentReader.delimiter(argument);
        if (delimiter.isPresent()) {
            for (HereDocument document : text.hereDocuments().reversed()) {
                if (document.delimiter().equals(delimiter.get().name())) {
                    return new Instruction.HereDocumentSource(document);
                }
            }
        }
        return new Instruction.PathSource(word(argument));
    }

    private Instruction single() {
        if (isEmpty("has no argument")) {
            return new Instruction.Unknown(text);
        }
        if (keyword == Keyword.MAINTAINER) {
            return new Instruction.Maintainer(text);
        }
        DockerWord argument = word(text.arguments().getFirst());
        if (keyword == Keyword.USER) {
            return new Instruction.User(text, argument);
        }
        if (keyword == Keyword.WORKDIR) {
            return new Instruction.Workdir(text, argument);
        }
        ValueChecks.signal(argument, problems);
        return new Instruction.StopSignal(text, argument);
    }

    private Instruction expose() {
        isEmpty("has no port");
        List<DockerWord> ports = new ArrayList<>();
        for (MappedText written : text.arguments()) {
            DockerWord port = word(written);
            PortChecks.check(port, problems);
            ports.add(port);
        }
        return new Instruction.Expose(text, ports);
    }

    private Instruction volume() {
        isEmpty("has no path");
        List<DockerWord> paths = new ArrayList<>();
        for (MappedText written : text.arguments()) {
            if (written.text().isBlank()) {
                problems.add("blank-path", "`VOLUME` has an empty path", text.rest().span());
                continue;
            }
            paths.add(word(written));
        }
        return new Instruction.Volume(text, paths);
    }

    private Instruction healthcheck() {
        if (isEmpty("has neither `CMD` nor `NONE`")) {
            return new Instruction.Unknown(text);
        }
        MappedText type = text.arguments().getFirst();
        List<MappedText> command = text.arguments().subList(1, text.arguments().size());
        if (isHealthcheckNone()) {
            if (!command.isEmpty()) {
                Span extra = command.getFirst().span().to(command.getLast().span());
                problems.add("extra-argument", "`HEALTHCHECK NONE` takes no arguments", extra);
            }
            return new Instruction.Healthcheck(text, Optional.empty());
        }
        if (!type.text().equalsIgnoreCase("CMD")) {
            String message = "`HEALTHCHECK` is followed by " + Problems.shown(type.text()) + ", not `CMD` or `NONE`";
            problems.add("bad-healthcheck", message, "write `HEALTHCHECK CMD`", type.span());
            return new Instruction.Unknown(text);
        }
        if (command.isEmpty()) {
            problems.add("missing-argument", "`HEALTHCHECK CMD` has no command", type.span());
        }
        DurationChecks.healthcheck(text.flags(), problems);
        MappedText rest = text.rest();
        MappedText behindType = rest.slice(Blank.skip(rest.text(), type.length(), rest.length()), rest.length());
        CommandForm form =
                text.form() == ArgumentForm.JSON ? new ExecForm(command, behindType.span()) : new ShellForm(behindType);
        return new Instruction.Healthcheck(text, Optional.of(form));
    }

    private Instruction shell() {
        if (isEmpty("has no program")) {
            return new Instruction.Unknown(text);
        }
        if (text.form() != ArgumentForm.JSON) {
            problems.add(
                    "shell-not-json",
                    "`SHELL` is " + Problems.shown(text.rest().text()) + ", not a JSON array of strings",
                    "write `SHELL [\"/bin/bash\", \"-c\"]`",
                    text.rest().span());
            return new Instruction.Unknown(text);
        }
        return new Instruction.Shell(text, text.arguments());
    }
}
