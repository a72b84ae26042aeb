package dev.lintainer.lsp;

import dev.lintainer.engine.AnalysisResult;
import dev.lintainer.engine.AnalysisSettings;
import dev.lintainer.engine.Subjects;
import dev.lintainer.text.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// What a repository is judged by.
public sealed interface Terms {
    /// @param afterwards takes out of a result what is known already
    record Agreed(AnalysisSettings settings, BiFunction<AnalysisResult, Subjects, AnalysisResult> afterwards)
            implements Terms {}

    /// The configuration, or what the editor says, makes no sense.
    record Refused(List<Complaint> complaints) implements Terms {
        public Refused {
            complaints = List.copyOf(complaints);
        }
    }

    /// @param place where it is written, where that is known
    record Complaint(Optional<Location> place, String message) {}

    /// Finds out what a repository is judged by.
    interface Source {
        /// @param root of the repository
        /// @param unsaved texts of its files that are open in the editor
        Terms of(Path root, EditorSettings settings, Map<Path, String> unsaved);
    }
}
