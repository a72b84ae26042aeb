package dev.lintainer.workspace;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// A file or directory that could not be read.
///
/// @param path from the repository's root, written with `/`; empty for the root
/// @param message lower-case start, names the path, no final period
public record ReadProblem(String path, String message) {
    private static final int MEBIBYTE = 1024 * 1024;

    static ReadProblem file(String path, IOException cause) {
        return new ReadProblem(path, "cannot read `" + path + "`: " + reason(cause));
    }

    static ReadProblem directory(String path, IOException cause) {
        String name = path.isEmpty() ? "." : path;
        return new ReadProblem(path, "cannot list the directory `" + name + "`: " + reason(cause));
    }

    static ReadProblem tooLarge(String path, int limit) {
        return new ReadProblem(path, "`" + path + "` is larger than " + limit / MEBIBYTE + " MiB, so it is not read");
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException _ -> "access denied";
            case NoSuchFileException _ -> "there is no such file or directory";
            case IOException other -> String.valueOf(other.getMessage());
        };
    }
}
