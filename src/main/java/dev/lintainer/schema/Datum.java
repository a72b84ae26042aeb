package dev.lintainer.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Plain data to be judged by a [DataSchema], parts of which may not be known.
public sealed interface Datum {
    record Text(String value) implements Datum {}

    record Whole(long value) implements Datum {}

    record Truth(boolean value) implements Datum {}

    record Items(List<Datum> items) implements Datum {
        public Items {
            items = List.copyOf(items);
        }
    }

    record Fields(Map<String, Datum> fields) implements Datum {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /// It is there, but whatever it is cannot be told.
    record Unknown() implements Datum {}
}
