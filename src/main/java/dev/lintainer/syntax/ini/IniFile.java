package dev.lintainer.syntax.ini;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file of sections, as Python's `configparser` reads it
/// (https://docs.python.org/3/library/configparser.html#supported-ini-file-structure).
public record IniFile(SourceFile source, Map<String, Section> sections) {
    public IniFile {
        sections = new LinkedHashMap<>(sections);
    }

    /// @param values the lines of each value, blank ones and comments left out
    public record Section(Map<String, List<MappedText>> values) {
        public Section {
            values = new LinkedHashMap<>(values);
        }

        public Optional<List<MappedText>> get(String key) {
            return Optional.ofNullable(values.get(key));
        }
    }

    public Optional<Section> section(String name) {
        return Optional.ofNullable(sections.get(name));
    }
}
