package dev.lintainer.pipeline.python;

import dev.lintainer.document.python.PythonDeclaration;
import dev.lintainer.finding.Certainty;
import java.util.List;

/// A list of environments that a test runner makes, as far as their names hold versions of Python.
///
/// @param environments in order, those of one file and key
/// @param versions of them, each once
/// @param certainty whether the pipeline is known to run the whole list
public record TestMatrix(List<PythonDeclaration> environments, List<String> versions, Certainty certainty) {
    public TestMatrix {
        environments = List.copyOf(environments);
        versions = List.copyOf(versions);
    }
}
