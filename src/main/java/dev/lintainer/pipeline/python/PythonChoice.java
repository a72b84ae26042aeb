package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonRequirement;
import dev.lintainer.finding.Certainty;
import dev.lintainer.pipeline.evaluation.MatrixAxis;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A place that selects a Python interpreter.
///
/// @param text what selects it, e.g. `3.12`, `python:3.12-slim`, `python3.12`
/// @param location where the part of the text that decides is written, e.g. the item of a matrix
/// @param use where the interpreter is selected by it
/// @param certainty whether something that was not read may select another one
/// @param axis the matrix that the text comes from, where it does
public record PythonChoice(
        Kind kind,
        String text,
        PythonRequirement requirement,
        Location location,
        Location use,
        Certainty certainty,
        Optional<MatrixAxis> axis) {
    /// The version alone, where the text holds one.
    public String version() {
        String written = requirement.written();
        return written.isEmpty() ? text : written;
    }

    /// How an interpreter is selected.
    public enum Kind {
        /// An action that installs it.
        SET_UP,
        /// The image that a job runs in.
        JOB_CONTAINER,
        /// The image of a job's service.
        SERVICE,
        /// The image of any other container.
        CONTAINER,
        /// `FROM`
        BASE_IMAGE,
        /// `COPY --from`
        COPIED_FROM,
        /// `RUN --mount=from`
        MOUNTED,
        /// A program whose name holds its version.
        PROGRAM,
        /// A command that installs it or makes an environment with it, e.g. `uv venv --python`.
        REQUESTED,
        /// An environment of tox, nox or Hatch.
        ENVIRONMENT,
        /// A file of the project, e.g. `.python-version`.
        DECLARED,
        /// The range that a project supports, of which actions/setup-python takes the newest version.
        VERSION_FILE
    }
}
