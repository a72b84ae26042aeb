package dev.lintainer.syntax.dockerfile;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// One instruction (https://docs.docker.com/reference/dockerfile/#overview).
public sealed interface Instruction {
    /// How it is written.
    InstructionText text();

    default Span span() {
        return text().span();
    }

    default MappedText keyword() {
        return text().keyword();
    }

    default List<Flag> flags() {
        return text().flags();
    }

    /// The last flag of that name.
    default Optional<Flag> flag(String name) {
        for (Flag flag : flags().reversed()) {
            if (flag.name().text().equals(name)) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }

    /// @param image an image, an earlier stage, a named context or `scratch`
    /// @param as the word between image and name, in any case
    /// @param name as written; BuildKit compares names in lower case
    record From(
            InstructionText text,
            Optional<DockerWord> platform,
            DockerWord image,
            Optional<MappedText> as,
            Optional<MappedText> name)
            implements Instruction {}

    record Arg(InstructionText text, List<Variable> variables) implements Instruction {
        public Arg {
            variables = List.copyOf(variables);
        }

        /// @param value the default
        public record Variable(DockerWord name, Optional<DockerWord> value, Span span) {}
    }

    record Env(InstructionText text, List<Pair> pairs) implements Instruction {
        public Env {
            pairs = List.copyOf(pairs);
        }
    }

    record Label(InstructionText text, List<Pair> pairs) implements Instruction {
        public Label {
            pairs = List.copyOf(pairs);
        }
    }

    /// A name and its value in `ENV` or `LABEL`.
    record Pair(DockerWord name, DockerWord value, Separator separator, Span span) {}

    enum Separator {
        EQUALS,
        /// The old form `ENV name value`, in which the value is the rest of the line.
        BLANK
    }

    record Run(InstructionText text, List<RunMount> mounts, CommandForm command) implements Instruction {
        public Run {
            mounts = List.copyOf(mounts);
        }
    }

    /// @param from a stage's name or index, an image or a named context; variables are not allowed here
    record Copy(InstructionText text, Optional<DockerWord> from, List<Source> sources, DockerWord destination)
            implements Instruction {
        public Copy {
            sources = List.copyOf(sources);
        }
    }

    record Add(InstructionText text, List<Source> sources, DockerWord destination) implements Instruction {
        public Add {
            sources = List.copyOf(sources);
        }
    }

    /// What `COPY` or `ADD` take.
    sealed interface Source {
        Span span();
    }

    /// A path in the build context or stage, a URL or a Git reference.
    record PathSource(DockerWord path) implements Source {
        @Override
        public Span span() {
            return path.span();
        }
    }

    /// A file made of a here-document.
    record HereDocumentSource(HereDocument document) implements Source {
        @Override
        public Span span() {
            return document.word().span();
        }
    }

    record Cmd(InstructionText text, CommandForm command) implements Instruction {}

    record Entrypoint(InstructionText text, CommandForm command) implements Instruction {}

    /// @param user `name`, `uid`, `name:group` or the like
    record User(InstructionText text, DockerWord user) implements Instruction {}

    record Workdir(InstructionText text, DockerWord path) implements Instruction {}

    record Expose(InstructionText text, List<DockerWord> ports) implements Instruction {
        public Expose {
            ports = List.copyOf(ports);
        }
    }

    record Volume(InstructionText text, List<DockerWord> paths) implements Instruction {
        public Volume {
            paths = List.copyOf(paths);
        }
    }

    /// @param command empty for `HEALTHCHECK NONE`
    record Healthcheck(InstructionText text, Optional<CommandForm> command) implements Instruction {}

    record Shell(InstructionText text, List<MappedText> arguments) implements Instruction {
        public Shell {
            arguments = List.copyOf(arguments);
        }
    }

    record StopSignal(InstructionText text, DockerWord signal) implements Instruction {}

    /// @param trigger the instruction that runs in builds on top of this image
    record OnBuild(InstructionText text, Instruction trigger) implements Instruction {}

    record Maintainer(InstructionText text) implements Instruction {}

    /// A keyword that no instruction has, or arguments that the instruction forbids; a problem says what is wrong.
    record Unknown(InstructionText text) implements Instruction {}
}
