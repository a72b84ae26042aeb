package dev.lintainer.pipeline.job;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of the jobs of one run, numbered, so that a set of them takes a bit for each: in a long chain of jobs
/// every job has its own set of all that are over before it.
final class RunNames {
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    /// The same number whenever it is asked for.
    int number(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, names.size());
        names.add(name);
        return names.size() - 1;
    }

    /// @param members by number
    Set<String> set(BitSet members) {
        return members.isEmpty() ? Set.of() : new Members(this, (BitSet) members.clone());
    }

    /// Never changes, though names may be added that are none of its own.
    private static final class Members extends AbstractSet<String> {
        private final RunNames all;
        private final BitSet members;

        Members(RunNames all, BitSet members) {
            this.all = all;
            this.members = members;
        }

        @Override
        public boolean contains(Object name) {
            Integer number = all.numbers.get(name);
            return number != null && members.get(number);
        }

        @Override
        public int size() {
            return members.cardinality();
        }

        @Override
        public boolean isEmpty() {
            return false;
        }

        @Override
        public Iterator<String> iterator() {
            return members.stream().mapToObj(all.names::get).iterator();
        }
    }
}
