package dev.lintainer.report.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.lintainer.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The hashes are those that GitHub's action gives for the same text.
class LineHashesTest {
    private static List<String> hashes(SourceFile file) {
        List<String> hashes = new ArrayList<>();
        LineHashes all = LineHashes.of(file);
        for (int line = 1; all.line(line).isPresent(); line++) {
            hashes.add(all.line(line).get());
        }
        return hashes;
    }

    private static List<String> hashes(String text) {
        return hashes(SourceFile.of("f", text));
    }

    @Test
    void ofLines() {
        assertEquals(
                List.of("4850bf53658d4e53:1", "b0367d257df6d03c:1", "1c206f60a702cfe8:1", "188ff2f224477a1e:1"),
                hashes("a\nb\n\nc"));
    }

    @Test
    void ofLinesThatEndAsOnWindows() {
        assertEquals(
                List.of(
                        "fad0abc52fefc459:1",
                        "7f0008af1ea4b408:1",
                        "c97a8d32320acbb6:1",
                        "3c5bef55b72b93c9:1",
                        "c129715d7a2bc9a3:1"),
                hashes("on: push\r\njobs:\r\n  a:\r\n\r\n"));
    }

    @Test
    void ofLinesThatEndAsOnOldMachines() {
        assertEquals(
                List.of(
                        "77a50b96b14e5049:1",
                        "ca025105991a4cc2:1",
                        "f2078d1c7c7b87e:1",
                        "3791504be0bd17cc:1",
                        "c129715d7a2bc9a3:1"),
                hashes("a\rb\r\r\nc\r"));
    }

    @Test
    void ofLinesThatAreAlike() {
        List<String> hashes = hashes("x\n".repeat(150));
        assertEquals(
                List.of(
                        "c0fe7b2700d6c254:100",
                        "c0fe7b2700d6c254:101",
                        "c0fe7b2700fbb0cd:1",
                        "c0fe7b27c655f603:1",
                        "c0fe7f47261213c9:1"),
                hashes.subList(99, 104));
        assertEquals(151, hashes.size());
    }

    @Test
    void ofLongLines() {
        String line =
                "name: a long line of text that goes on for more than one hundred characters so that the window is full"
                        + " before it ends, and then some\n";
        assertEquals(
                List.of(
                        "23cc980e2e585c5f:1",
                        "23cc980e2e585c5f:2",
                        "23cc980e2e585c5f:3",
                        "fe2be582c6296f40:1",
                        "c129715d7a2bc9a3:1"),
                hashes(line.repeat(3) + "\tend  \n"));
    }

    @Test
    void ofNothing() {
        assertEquals(List.of("c129715d7a2bc9a3:1"), hashes(""));
    }

    @Test
    void ofEmptyLines() {
        assertEquals(List.of("5b5d4caf73a13177:1", "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"), hashes("\n\n"));
    }

    @Test
    void ofAFileWithAByteOrderMark() {
        assertEquals(List.of("763375ab6ee38983:1", "8ee5a81e681643c1:1"), hashes("\uFEFFa\nb"));
    }

    @Test
    void ofCharactersBeyondAscii() {
        assertEquals(
                List.of("32d7f74de25bf28:1", "46b47b20627f8c7a:1", "c129715d7a2bc9a3:1"),
                hashes("a \ud83d\ude80 b\n\u00e9\n"));
    }

    @Test
    void ofBlanks() {
        assertEquals(List.of("173cc415891f93a8:1", "3c5bef55b72b93c9:1", "c129715d7a2bc9a3:1"), hashes("a\n  \n"));
    }

    @Test
    void whatIsReadInBrokenTextIsNotKnown() {
        SourceFile file = SourceFile.decode("f", new byte[] {'a', (byte) 0xFF, '\n', 'b'});
        assertEquals(Optional.empty(), LineHashes.of(file).line(1));
    }
}
