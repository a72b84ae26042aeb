package dev.lintainer.document.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether the ranges that projects support admit Python 3.12, each as its own tool reads it.
class SupportedRangeTest {
    private static final PythonVersion MINOR = PythonVersion.minor("3.12").orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ">=3.9 | admits",
                ">=3.9,<4 | admits",
                "~=3.12 | admits",
                "~=3.12.1 | admits",
                "~=3.11.0 | excludes",
                "==3.12.* | admits",
                "==3.12 | admits",
                "==3.11.* | excludes",
                "!=3.12.* | excludes",
                ">=3.9, !=3.10.*, <3.13 | admits",
                "<=3.12 | admits",
                "<3.12 | excludes",
                ">=3.13 | excludes",
                ">=3.12.0rc1 | admits",
                "===3.12.4 | admits",
                "~=3 | unreadable",
                "three | unreadable",
                ">=3.9; | unreadable",
                "'' | unreadable"
            })
    void ofPackages(String range, String verdict) {
        assertEquals(verdict, verdict(PythonVersions.ofSpecifier(range)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^3.9 | admits",
                "~3.12 | admits",
                "~3.11 | excludes",
                "^3.13 | excludes",
                "3.12.* | admits",
                "3.11 | excludes",
                "* | admits",
                ">=3.9,<3.12 | excludes",
                "^3.9,!=3.9.7 | unreadable"
            })
    void ofPoetry(String range, String verdict) {
        assertEquals(verdict, verdict(PythonVersions.ofPoetry(range)));
    }

    private static String verdict(PythonRequirement requirement) {
        if (!requirement.isReadable()) {
            return "unreadable";
        }
        return requirement.admits(MINOR) ? "admits" : "excludes";
    }
}
