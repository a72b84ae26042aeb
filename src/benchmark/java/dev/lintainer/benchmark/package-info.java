/// Benchmarks of single parts, run by JMH: each says how long a part takes on the same inputs when everything is warm
/// and compiled as the packaged program compiles it. Knows nothing of start-up, which `src/benchmark/startup.py` is
/// for.
@NullMarked
package dev.lintainer.benchmark;

import org.jspecify.annotations.NullMarked;
