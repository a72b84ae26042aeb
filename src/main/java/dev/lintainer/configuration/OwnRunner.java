package dev.lintainer.configuration;

import dev.lintainer.pipeline.evaluation.Runner;
import java.util.List;

/// What a label of somebody's own machines stands for.
public sealed interface OwnRunner {
    /// @param label GitHub's, whose machine it equals
    record Like(String label, Runner.Kind kind) implements OwnRunner {}

    /// @param things what is there, in words
    record Providing(List<String> things) implements OwnRunner {
        public Providing {
            things = List.copyOf(things);
        }

        @Override
        public Runner.Kind kind() {
            return Runner.Kind.own(system(), engine(), architecture());
        }

        private Runner.System system() {
            return things.contains("linux")
                    ? Runner.System.LINUX
                    : things.contains("macos")
                            ? Runner.System.MACOS
                            : things.contains("windows") ? Runner.System.WINDOWS : Runner.System.UNKNOWN;
        }

        private Runner.Engine engine() {
            return things.contains("docker") ? Runner.Engine.UNKNOWN : Runner.Engine.NONE;
        }

        private Runner.Architecture architecture() {
            return things.contains("x64")
                    ? Runner.Architecture.X64
                    : things.contains("arm64") ? Runner.Architecture.ARM64 : Runner.Architecture.UNKNOWN;
        }
    }

    Runner.Kind kind();
}
