package dev.lintainer.syntax.toml;

import dev.lintainer.text.MappedText;
import dev.lintainer.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A value of a TOML file, with its place. Two nodes are equal only when they are the same object.
public sealed interface TomlNode {
    /// The value as it is written, quotes and brackets included; of a table that has a header, the header.
    Span span();

    /// A string.
    ///
    /// @param text without quotes, escapes read
    record Text(MappedText text, Span span) implements TomlNode {
        public String value() {
            return text.text();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// A number, a truth value or a date.
    ///
    /// @param written as it stands in the file
    record Scalar(String written, Span span) implements TomlNode {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record Array(List<TomlNode> items, Span span) implements TomlNode {
        public Array {
            items = List.copyOf(items);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// A table, wherever its keys are written.
    ///
    /// @param entries in the order of the file
    record Table(Map<String, Entry> entries, Span span) implements TomlNode {
        public Table {
            entries = new LinkedHashMap<>(entries);
        }

        public Optional<TomlNode> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /// What stands below these keys, one within the other.
        public Optional<TomlNode> at(String... keys) {
            Optional<TomlNode> node = Optional.of(this);
            for (String key : keys) {
                node = node.flatMap(above -> above instanceof Table table ? table.get(key) : Optional.empty());
            }
            return node;
        }

        public Optional<Table> table(String... keys) {
            return at(keys).flatMap(node -> node instanceof Table table ? Optional.of(table) : Optional.empty());
        }

        public Optional<Text> text(String... keys) {
            return at(keys).flatMap(node -> node instanceof Text text ? Optional.of(text) : Optional.empty());
        }

        /// The strings of an array; none where it is no array, what else is in it left out.
        public List<Text> texts(String... keys) {
            return at(keys).stream()
                    .flatMap(node -> node instanceof Array array ? array.items().stream() : Stream.of())
                    .flatMap(item -> item instanceof Text text ? Stream.of(text) : Stream.of())
                    .toList();
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// @param key the place of the key that the value is written for; of a table, where it is first named
    record Entry(Span key, TomlNode value) {}
}
