package dev.lintainer.browser;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the HTML report does in a browser. The pictures of a run are left in `target/pictures`; a run with
/// `-Dlintainer.update=true` brings the one of the documentation up to date.
@Tag("programs")
class ReportPageTest {
    private static final Path PICTURES = Path.of("target", "pictures");
    private static final String ROWS = "document.querySelectorAll('.finding').length";
    private static final String ACTIVE = "document.activeElement";
    private static final String RULE = ACTIVE + ".closest('.finding')?.querySelector('.rule').textContent ?? ''";
    private static final String SIDEWAYS = "document.documentElement.scrollWidth - window.innerWidth";

    private static Browser browser;
    private static Path asWritten;
    private static Path clean;
    private static Path empty;
    private static Path several;
    private static Path hostile;
    private static Path large;
    private Tab tab;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException, InterruptedException {
        ReportPages pages = new ReportPages(folder);
        asWritten = pages.asWritten();
        clean = pages.clean();
        empty = pages.empty();
        several = pages.several();
        hostile = pages.hostile();
        large = pages.large();
        Files.createDirectories(PICTURES);
        browser = Browser.start();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        browser.close();
    }

    @BeforeEach
    void open() {
        tab = browser.tab().size(1280, 900).prefers("light");
    }

    /// Whatever was done: the page complained of nothing, and asked for nothing but itself.
    @AfterEach
    void close() {
        List<String> requests = tab.requests().stream().filter(url -> !url.startsWith("data:")).toList();
        List<String> faults = tab.faults();
        tab.close();
        assertEquals(List.of(), faults);
        assertTrue(
                requests.stream().allMatch(url -> url.startsWith("file:") && url.contains(".html")),
                requests.toString());
    }

    @Test
    void aFaultyArrowLeadsToItsCode() {
        tab.open(asWritten, "");
        tab.click(".arrow.broken.faulty .badge");
        assertEquals("image/tag-mismatch", tab.text(RULE));
        assertEquals("ci-image:latest", tab.text("document.querySelector('.finding[open] mark.primary').textContent"));
        String number = tab.text("location.hash");
        assertTrue(number.startsWith("#finding-"), number);
        assertTrue(tab.is("document.querySelector('.finding.current').getBoundingClientRect().top < innerHeight"));
        tab.click(".finding.current .links button");
        assertTrue(tab.is(ACTIVE + ".matches('.arrow.broken')"), "back to the picture");
        assertTrue(tab.text("document.querySelector('.status').textContent").contains("ci-image:latest"));
    }

    @Test
    void storiesAreToldInOrderAndFixesAsDiffs() {
        tab.open(asWritten, "");
        tab.ask("document.querySelectorAll('.finding').forEach(row => row.open = true)");
        tab.until("document.querySelectorAll('.finding .code').length > 5");
        String steps =
                tab.text(
                        "[...document.querySelectorAll('.finding')].find(row => row.querySelector('.rule').textContent"
                                + " == 'image/tag-mismatch').querySelectorAll('.note .step').length.toString()");
        assertEquals("2", steps);
        assertTrue(tab.number("document.querySelectorAll('.fix tr.added').length") > 0);
    }

    @Test
    void thePictureIsWalkedWithTheKeyboard() {
        tab.open(asWritten, "");
        assertEquals(1, tab.number("document.querySelectorAll('.canvas svg [tabindex=\"0\"]').length"));
        tab.ask("document.querySelector('.canvas svg [tabindex=\"0\"]').focus()");
        assertTrue(tab.text(ACTIVE + ".getAttribute('aria-label')").startsWith("job build-ci-image"));
        String before = tab.text(ACTIVE + ".getAttribute('aria-label')");
        tab.press("ArrowRight");
        assertNotEquals(before, tab.text(ACTIVE + ".getAttribute('aria-label')"));
        for (int i = 0; i < 12 && !tab.text(ACTIVE + ".getAttribute('aria-label')").contains("never"); i++) {
            tab.press(tab.is(ACTIVE + ".matches('.faulty.arrow')") ? "0" : "ArrowRight");
        }
        assertTrue(tab.is(ACTIVE + ".matches('.faulty.arrow')"));
        tab.press("Enter");
        assertTrue(tab.text("location.hash").startsWith("#finding-"));
        assertTrue(tab.is(ACTIVE + ".matches('.finding[open] > summary')"));
    }

    @Test
    void findingsAreWalkedWithTheKeyboard() {
        tab.open(asWritten, "");
        tab.press("j");
        tab.press("j");
        assertTrue(tab.is(ACTIVE + ".closest('.finding') === document.querySelectorAll('.finding')[1]"));
        tab.press("k");
        tab.press("Enter");
        assertTrue(tab.is(ACTIVE + ".closest('.finding').open"));
        tab.press("Escape");
        assertFalse(tab.is(ACTIVE + ".closest('.finding').open"));
        int all = tab.number(ROWS);
        tab.press("/");
        tab.type("tag-mismatch");
        assertEquals(1, tab.number(ROWS));
        tab.press("Escape");
        assertEquals(all, tab.number(ROWS));
    }

    /// The tab key comes to the findings and back without being caught anywhere.
    @Test
    void nothingCatchesTheTabKey() {
        tab.open(asWritten, "");
        tab.press("Tab");
        assertEquals("Skip to the findings", tab.text(ACTIVE + ".textContent"));
        int steps = 0;
        while (!tab.is(ACTIVE + ".matches('.finding > summary')") && steps < 60) {
            tab.press("Tab");
            steps++;
        }
        assertTrue(steps < 60, "the findings are reached");
    }

    @Test
    void filtersAreInTheAddress() {
        tab.open(asWritten, "");
        int all = tab.number(ROWS);
        String count = "document.querySelector('.choices label.error .count').textContent";
        int errors = Integer.parseInt(tab.text(count));
        tab.click(".choices label.error input");
        assertEquals(errors, tab.number(ROWS));
        assertTrue(errors < all);
        assertEquals(errors, tab.number("document.querySelectorAll('.finding.error').length"));
        assertEquals("#?severity=error", tab.text("location.hash"));
        String tally = tab.text("document.querySelector('.tally').textContent");
        assertEquals(errors + " of " + all + " findings", tally);
        tab.call("Page.reload", Map.of());
        tab.until("document.readyState === 'complete' && document.querySelector('.tally') !== null");
        assertEquals(errors, tab.number(ROWS));
        assertTrue(tab.is("document.querySelector('.choices label.error input').checked"));
        tab.click(".reset");
        assertEquals(all, tab.number(ROWS));
        assertEquals("", tab.text("location.hash"));
    }

    @Test
    void aFindingHasAnAddress() {
        tab.open(asWritten, "#finding-3");
        assertEquals("row-3", tab.text("document.querySelector('.finding[open]').id"));
        assertTrue(tab.is(ACTIVE + ".closest('#row-3') !== null"));
        tab.ask("location.hash = '#finding-5'");
        tab.until("document.querySelector('#row-5').open");
        tab.open(asWritten, "#finding-99999");
        assertTrue(tab.number(ROWS) > 5, "what is not there is not asked for");
    }

    @Test
    void coloursFollowTheReader() throws IOException {
        String paper = "getComputedStyle(document.documentElement).backgroundColor";
        tab.open(asWritten, "");
        String light = tab.text(paper);
        tab.prefers("dark");
        String dark = tab.text(paper);
        assertNotEquals(light, dark);
        tab.click(".theme");
        assertEquals(light, tab.text(paper));
        tab.click(".theme");
        assertEquals(dark, tab.text(paper));
        Files.write(PICTURES.resolve("dark.png"), tab.picture());
        tab.ask("localStorage.clear()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asWritten", "clean", "several", "hostile", "large"})
    void nothingScrollsSideways(String name) throws IOException {
        tab.size(360, 740).open(page(name), "");
        Files.write(PICTURES.resolve("phone-" + name + ".png"), tab.picture());
        assertTrue(tab.number(SIDEWAYS) <= 0, "as it opens");
        tab.ask("[...document.querySelectorAll('details')].slice(0, 60).forEach(each => each.open = true)");
        tab.ask("document.querySelector('.status')?.append('x'.repeat(300))");
        assertTrue(tab.number(SIDEWAYS) <= 0, "with all that is folded");
        tab.size(1280, 900);
        assertTrue(tab.number(SIDEWAYS) <= 0, "on a desk");
    }

    @ParameterizedTest
    @CsvSource({
        "asWritten, light, 1280",
        "asWritten, dark, 1280",
        "asWritten, dark, 360",
        "clean, light, 360",
        "clean, dark, 1280",
        "several, light, 1280",
        "hostile, dark, 1280"
    })
    void everybodyCanUseIt(String name, String scheme, int width) throws IOException {
        tab.size(width, 900).prefers(scheme).open(page(name), "");
        tab.ask("document.querySelectorAll('details').forEach(each => each.open = true)");
        try (InputStream axe = Objects.requireNonNull(getClass().getResourceAsStream("/axe.min.js"))) {
            tab.ask(new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";true");
        }
        String violations =
                tab.text(
                        "axe.run().then(result => result.violations.map(v => v.id + ': ' + v.impact + ': ' +"
                                + " v.nodes.slice(0, 3).map(n => n.html.slice(0, 160) + n.failureSummary).join(' | '))"
                                + ".join('\\n'))");
        assertEquals("", violations);
    }

    @Test
    void hostileTextIsText() {
        tab.open(hostile, "");
        tab.ask("document.querySelectorAll('details').forEach(each => each.open = true)");
        tab.until("document.querySelectorAll('.finding .code').length > 0");
        assertEquals(0, tab.number("document.querySelectorAll('img').length"));
        assertEquals(1, tab.number("document.querySelectorAll('script:not([type])').length"));
        String text = tab.text("document.body.textContent");
        assertTrue(text.contains("<img src=x onerror=alert(1)>\\u202e\\u0000"));
        assertFalse(text.contains("\u202e"));
    }

    @Test
    void muchStaysUsable() throws IOException {
        long start = System.nanoTime();
        tab.open(large, "");
        long seconds = (System.nanoTime() - start) / 1_000_000_000;
        assertTrue(seconds < 10, seconds + " seconds to open");
        assertTrue(tab.number(ROWS) <= 300);
        assertTrue(tab.number("document.querySelectorAll('#workflow option').length") > 120);
        assertEquals(1, tab.number("document.querySelectorAll('.canvas svg').length"));
        Files.write(PICTURES.resolve("large.png"), tab.picture());
        String choose =
                "(() => { const select = document.querySelector('#workflow'); const begin = performance.now();"
                        + " select.value = [...select.options].find(o => o.text.startsWith('WORKFLOW')).value;"
                        + " select.dispatchEvent(new Event('change')); return performance.now() - begin; })()";
        tab.ask(choose.replace("WORKFLOW", "w7.yml"));
        assertEquals("#?workflow=w7.yml", tab.text("location.hash"));
        int drawing = tab.number(choose.replace("WORKFLOW", "many-jobs"));
        assertTrue(drawing < 5_000, drawing + " ms to draw");
        assertTrue(tab.number("document.querySelectorAll('.figure.job').length") > 100);
        Files.write(PICTURES.resolve("many-jobs.png"), tab.picture());
        int rows = tab.number(ROWS);
        tab.click(".rest");
        assertTrue(tab.number(ROWS) > rows);
    }

    @Test
    void nothingIsDrawnOverAnotherThing() {
        String overlaps =
                "(() => { const boxes = [...document.querySelectorAll('.figure > .outline')].map(f => f.getBBox());"
                    + " return boxes.filter((a, i) => boxes.some((b, j) => i < j && a.x < b.x + b.width && b.x < a.x +"
                    + " a.width && a.y < b.y + b.height && b.y < a.y + a.height)).length; })()";
        tab.open(asWritten, "");
        assertEquals(0, tab.number(overlaps));
        tab.open(large, "");
        assertTrue(tab.number("document.querySelectorAll('.figure').length") > 400);
        assertEquals(0, tab.number(overlaps));
        tab.click(".zoom button[aria-label^=Fit]");
        assertTrue(
                tab.number(
                                        "document.querySelector('.canvas').scrollWidth -"
                                                + " document.querySelector('.canvas').clientWidth")
                                <= 1
                        || tab.is("shown.picture.zoom === 0.2"));
    }

    @Test
    void aLinkKeepsTheFilters() {
        tab.open(asWritten, "#?rule=image%2Ftag-mismatch");
        tab.until("document.querySelectorAll('.finding .self').length === 1");
        tab.click(".finding .self");
        assertEquals(1, tab.number(ROWS));
        assertTrue(tab.text("location.hash").startsWith("#finding-"));
        assertTrue(tab.text("location.hash").endsWith("?rule=image%2Ftag-mismatch"));
    }

    @Test
    void repositoriesAreChosen() {
        tab.open(several, "");
        assertEquals("one", tab.text("document.querySelector('.verdict .name').textContent"));
        tab.click(".repositories li:nth-child(2) button");
        assertEquals("two", tab.text("document.querySelector('.verdict .name').textContent"));
        assertEquals("#?repository=2", tab.text("location.hash"));
        int last = tab.number("Number(document.querySelector('.finding').id.slice(4))");
        tab.open(several, "#finding-" + last);
        assertEquals("two", tab.text("document.querySelector('.verdict .name').textContent"));
    }

    @Test
    void paperShowsAllOfIt() {
        tab.open(asWritten, "");
        tab.ask(
                "window.addEventListener('beforeprint', () => { window.opened ="
                        + " document.querySelectorAll('.finding[open] .code').length; })");
        byte[] paper = tab.print();
        assertArrayEquals("%PDF".getBytes(StandardCharsets.US_ASCII), Arrays.copyOf(paper, 4));
        assertTrue(tab.number("window.opened") >= tab.number(ROWS));
        assertEquals(0, tab.number("document.querySelectorAll('.finding[open]').length"));
    }

    @Test
    void withoutScriptsItIsRead() {
        tab.call("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        tab.open(asWritten, "");
        String text = tab.text("document.querySelector('main').innerText");
        assertTrue(text.contains("image `ci-image:latest` is run"), text);
        assertTrue(text.contains("errors"), text);
        tab.ask("document.querySelector('details.words').open = true");
        String words = tab.text("document.querySelector('details.words').innerText");
        assertTrue(words.contains("runs ci-image:latest instead"), words);
        tab.call("Emulation.setScriptExecutionDisabled", Map.of("value", false));
    }

    @Test
    void nothingWrongIsSaidWell() throws IOException {
        tab.open(clean, "");
        Files.write(PICTURES.resolve("clean.png"), tab.picture());
        assertEquals("No findings", tab.text("document.querySelector('h1').textContent"));
        assertFalse(tab.is("document.body.innerText.includes('undefined')"));
        tab.open(empty, "");
        assertEquals("Nothing to check", tab.text("document.querySelector('h1').textContent"));
    }

    @Test
    void aPictureForTheDocumentation() throws IOException {
        tab.size(1120, 1010).open(asWritten, "#finding-7?rule=image%2Ftag-mismatch");
        tab.until("document.querySelectorAll('.finding .code').length > 0");
        tab.ask(ACTIVE + ".blur(); window.scrollTo(0, 0)");
        byte[] picture = tab.picture();
        Files.write(PICTURES.resolve("report.png"), picture);
        assertTrue(picture.length < 200_000, picture.length + " bytes");
        if (Boolean.getBoolean("lintainer.update")) {
            Path shown = Path.of("docs", "pictures", "report.png");
            Files.createDirectories(shown.getParent());
            Files.write(shown, picture);
        }
    }

    private static Path page(String name) {
        return switch (name) {
            case "asWritten" -> asWritten;
            case "clean" -> clean;
            case "several" -> several;
            case "hostile" -> hostile;
            case "large" -> large;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
