package dev.lintainer.cli;

/// Where the program starts.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int status = run(arguments);
        System.out.flush();
        Runtime.getRuntime().halt(status);
    }

    /// Runs one command line and returns its exit code.
    static int run(String... arguments) {
        System.out.println("lintainer 0.1.0");
        return 0;
    }
}
