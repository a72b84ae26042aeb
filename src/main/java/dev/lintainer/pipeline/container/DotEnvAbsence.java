package dev.lintainer.pipeline.container;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.ComposeInterpolation;
import dev.lintainer.pipeline.repository.Repository;
import java.util.List;
import java.util.Optional;

/// A `.env` that a call of Compose looks for, that is not there, and that the people of the repository have.
///
/// @param path where it is looked for
/// @param sample the committed file that it is made from; empty where only git is told to ignore it
public record DotEnvAbsence(String path, Optional<String> sample) {
    private static final List<String> SAMPLES =
            List.of(
                    ".env.example",
                    ".env.sample",
                    ".env.dist",
                    ".env.template",
                    ".env.default",
                    "env.example",
                    "example.env",
                    ".env-example",
                    ".env.ci",
                    ".env.test");

    /// Of the calls that are given no other file.
    public static Optional<DotEnvAbsence> of(ComposeInterpolation interpolation, Repository repository) {
        for (Value path : interpolation.defaults()) {
            Optional<DotEnvAbsence> absence =
                    path.literal()
                            .filter(each -> !repository.files().isFile(each))
                            .flatMap(each -> of(each, repository));
            if (absence.isPresent()) {
                return absence;
            }
        }
        return Optional.empty();
    }

    private static Optional<DotEnvAbsence> of(String path, Repository repository) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Optional<String> sample =
                SAMPLES.stream().map(name -> folder + name).filter(repository.files()::isFile).findFirst();
        boolean ignored =
                repository.files().read(".gitignore").stream()
                        .flatMap(file -> file.text().lines())
                        .map(String::strip)
                        .anyMatch(line ->
                                line.equals(".env")
                                        || line.equals("/" + path)
                                        || line.equals(path)
                                        || line.equals("*.env")
                                        || line.equals(".env*"));
        return sample.isPresent() || ignored ? Optional.of(new DotEnvAbsence(path, sample)) : Optional.empty();
    }
}
