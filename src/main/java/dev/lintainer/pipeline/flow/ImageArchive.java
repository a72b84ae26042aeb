package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.effect.BuildOutput;
import dev.lintainer.pipeline.effect.Effect;
import dev.lintainer.pipeline.effect.ImageName;
import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.job.JobRun;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What an archive of images is, told by what wrote it in the first place.
///
/// @param by what wrote it
/// @param maker the job that did
/// @param images the names that it holds
public record ImageArchive(Effect by, JobRun maker, Format format, List<Located> images) {
    public ImageArchive {
        images = List.copyOf(images);
    }

    /// What lies in an archive (https://docs.docker.com/build/exporters/).
    public enum Format {
        /// What `docker save` and `type=docker` write, and `docker load` reads.
        DOCKER,
        /// `type=oci`: engines with the containerd image store load it, others miss `manifest.json`
        /// (https://github.com/moby/buildkit/blob/master/exporter/oci/export.go).
        OCI,
        /// The files of a container or of a build's last stage, which no engine loads.
        FILES,
        UNKNOWN
    }

    /// Empty where it is not certain what wrote the file, or that is nothing which writes archives of images.
    public static Optional<ImageArchive> of(FileSource file) {
        return switch (file) {
            case FileSource.Written written -> of(written.by(), written.job());
            case FileSource.Downloaded downloaded -> downloaded.original().certain().flatMap(ImageArchive::of);
            case FileSource.Restored restored ->
                    restored.saved().flatMap(saved -> saved.original().certain()).flatMap(ImageArchive::of);
            case FileSource.Committed _ -> Optional.empty();
        };
    }

    /// What a `docker load` is known to read.
    public static Optional<ImageArchive> of(Effect.LoadImage load, JobRun job, FileFlows files) {
        return load.file()
                .flatMap(file -> files.lookUp(job, load.origin().order(), file.value()).certain())
                .flatMap(ImageArchive::of);
    }

    private static Optional<ImageArchive> of(Effect writer, JobRun maker) {
        Optional<Format> format =
                switch (writer) {
                    case Effect.SaveImage _ -> Optional.of(Format.DOCKER);
                    case Effect.ExportContainer _ -> Optional.of(Format.FILES);
                    case Effect.BuildImage build -> Optional.of(formatOf(build));
                    case Effect _ -> Optional.empty();
                };
        return format.map(known -> new ImageArchive(writer, maker, known, imagesOf(writer)));
    }

    /// The names that an effect gives what it writes.
    static List<Located> imagesOf(Effect writer) {
        if (writer instanceof Effect.SaveImage save) {
            return save.images();
        }
        return writer instanceof Effect.BuildImage build ? build.tags() : List.of();
    }

    /// The format of a build's files, where all are alike.
    private static Format formatOf(Effect.BuildImage build) {
        Set<Format> formats = new HashSet<>();
        for (BuildOutput output : build.outputs()) {
            if (output.file().isPresent()) {
                formats.add(
                        switch (output.format()) {
                            case DOCKER -> Format.DOCKER;
                            case OCI -> Format.OCI;
                            case TAR, LOCAL -> Format.FILES;
                            case IMAGE, REGISTRY, CACHE_ONLY, UNKNOWN -> Format.UNKNOWN;
                        });
            }
        }
        return formats.size() == 1 ? formats.iterator().next() : Format.UNKNOWN;
    }

    /// Whether the archive surely holds an image of this name.
    public boolean holds(ImageName wanted) {
        return images.stream().anyMatch(image -> ImageName.of(image.value()).isSame(wanted));
    }
}
