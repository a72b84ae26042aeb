package dev.lintainer.parallel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BatchTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 10_000).boxed().toList();

    @Test
    void resultsAreInTheOrderOfTheThings() {
        assertEquals(NUMBERS.stream().map(n -> n * 2).toList(), Batch.map(NUMBERS, 2, n -> n * 2));
        assertEquals(List.of(), Batch.map(List.of(), 0, n -> n));
        assertEquals(List.of(2), Batch.map(List.of(1), 0, n -> n * 2));
    }

    @Test
    void nestedOnesFinishAndUseNoMoreThreadsThanThereAreProcessors() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        List<Integer> few = NUMBERS.subList(0, 100);
        List<Integer> sums =
                Batch.map(
                        few,
                        2,
                        n -> {
                            int inner =
                                    Batch.map(
                                                    few,
                                                    2,
                                                    m -> {
                                                        threads.add(Thread.currentThread());
                                                        return n + m;
                                                    })
                                            .stream()
                                            .mapToInt(Integer::intValue)
                                            .sum();
                            threads.removeIf(thread -> !thread.isAlive());
                            assertEquals(0, Math.max(0, threads.size() - Processors.count()));
                            return inner;
                        });
        assertEquals(few.stream().map(n -> 100 * n + 4_950).toList(), sums);
    }

    @Test
    void whatAFunctionThrowsIsThrown() {
        Error fault = new StackOverflowError();
        Error thrown =
                assertThrows(
                        Error.class,
                        () ->
                                Batch.map(
                                        NUMBERS,
                                        2,
                                        n -> {
                                            if (n == 5_000) {
                                                throw fault;
                                            }
                                            return n;
                                        }));
        assertSame(fault, thrown);
        assertEquals(NUMBERS, Batch.map(NUMBERS, 2, n -> n), "the processors were given back");
    }

    @Test
    void fewThingsStayOnTheirThread() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Batch.map(NUMBERS.subList(0, 63), 64, _ -> threads.add(Thread.currentThread()));
        assertEquals(Set.of(Thread.currentThread()), threads);
    }
}
