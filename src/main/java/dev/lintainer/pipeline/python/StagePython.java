package dev.lintainer.pipeline.python;

import dev.lintainer.document.dockerfile.StageFacts;
import dev.lintainer.document.python.PythonImages;
import dev.lintainer.document.python.PythonVersion;
import dev.lintainer.document.value.ImageReference;
import dev.lintainer.table.DataFile;
import java.util.List;
import java.util.Optional;

/// The interpreter that a stage of a Dockerfile has from its base image.
///
/// @param image the base image
/// @param library the C library that programs and packages in it are made for
public record StagePython(String image, PythonVersion minor, Library library) {
    public enum Library {
        GLIBC,
        MUSL
    }

    /// Of an image that is tagged by the version of its Python, for certain.
    public static Optional<StagePython> of(StageFacts stage) {
        Optional<ImageReference> image = stage.baseImage().value().literal().flatMap(ImageReference::parse);
        return image.filter(PythonImages::isTaggedByVersion)
                .flatMap(name ->
                        PythonImages.requirement(name)
                                .minor()
                                .map(minor ->
                                        new StagePython(
                                                stage.baseImage().value().literal().orElseThrow(),
                                                minor,
                                                library(name))));
    }

    private static Library library(ImageReference image) {
        return image.effectiveTag().filter(tag -> tag.contains("alpine")).isPresent() ? Library.MUSL : Library.GLIBC;
    }

    /// The version of the package `python3` of the distribution that the stage is built on.
    public static Optional<PythonVersion> ofDistribution(StageFacts stage) {
        Optional<ImageReference> image = stage.baseImage().value().literal().flatMap(ImageReference::parse);
        if (image.isEmpty() || !image.get().registryName().equals(Optional.of("docker.io"))) {
            return Optional.empty();
        }
        String name = image.get().repository().text();
        String tag = image.get().effectiveTag().orElse("");
        for (List<String> row : DataFile.rows("distro-pythons.tsv")) {
            boolean release =
                    tag.equals(row.get(1)) || tag.startsWith(row.get(1) + "-") || tag.startsWith(row.get(1) + ".");
            if (name.equals(row.get(0)) && release) {
                return PythonVersion.minor(row.get(2));
            }
        }
        return Optional.empty();
    }
}
