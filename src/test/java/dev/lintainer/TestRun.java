package dev.lintainer;

import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.io.PrintWriter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs the test classes that `-Dtest=...` of Maven would run, in a process of its own.
final class TestRun {
    private TestRun() {}

    /// @param arguments names of classes with `*`, as Maven takes them
    public static void main(String[] arguments) {
        String[] patterns = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            patterns[i] = ".*\\." + arguments[i].replace("*", "[^.]*");
        }
        LauncherDiscoveryRequest request =
                LauncherDiscoveryRequestBuilder.request()
                        .selectors(selectPackage("dev.lintainer"))
                        .filters(includeClassNamePatterns(patterns), TagFilter.excludeTags("programs"))
                        .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        listener.getSummary().printFailuresTo(new PrintWriter(System.out, true), 5);
        System.out.println(listener.getSummary().getTestsSucceededCount() + " tests passed");
        boolean passed =
                listener.getSummary().getTotalFailureCount() == 0 && listener.getSummary().getTestsSucceededCount() > 0;
        System.exit(passed ? 0 : 1);
    }
}
