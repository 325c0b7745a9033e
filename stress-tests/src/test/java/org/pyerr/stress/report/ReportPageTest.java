package org.pyerr.stress.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jcstresskit.Samples;
import org.jcstresskit.report.Report;
import org.jcstresskit.report.ReportInput;
import org.jcstresskit.result.StressTest;
import org.jcstresskit.text.Numbers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.pyerr.model.print.PrintStrategies;
import org.pyerr.stress.tests.TestedScenarios;

/** The page as people see it, in a real browser. */
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ReportPageTest {
    private static final String SHEET = "dialog[open]";
    private static final int SOME_OF_THE_ALIKE = 30;

    private Report report;
    private JsonNode document;
    private Path page;
    private Chromium browser;

    @BeforeAll
    void openPage(@TempDir Path folder) throws Exception {
        browser = Chromium.start();
        ReportInput input = SampleReports.input(folder);
        report = Report.of(input);
        String html = SampleReports.render(input);
        document = SampleReports.document(html);
        page = Files.writeString(folder.resolve("report.html"), html);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void reload() {
        browser.prefer("light");
        browser.resize(1280, 900);
        browser.requests();
        browser.open(page);
    }

    @Test
    void complainsOfNothingAndAsksForNothing() {
        browser.run("document.querySelector('a[data-cell]').click()");
        browser.run("document.querySelectorAll('details').forEach((details) => { details.open = true; })");

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).containsOnly(page.toUri().toString());
    }

    @Test
    void everyCellOfTheMatrixOpens() {
        // Without the long tables, which only cost time: each sheet lays out the whole page anew.
        browser.run("document.querySelectorAll('#tests, #baseline, #conformance').forEach((part) => part.remove())");
        String script = """
                const [part, done] = arguments;
                const failed = [];
                (async () => {
                  const cells = Array.from(document.querySelectorAll('a[data-cell]'));
                  for (const cell of cells.filter((_, i) => i % part === 0)) {
                    const changed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
                    cell.click();
                    await changed;
                    const sheet = document.querySelector('dialog[open]');
                    const name = sheet && sheet.querySelector('header code').textContent;
                    if (!sheet || cell.dataset.cell !== name || sheet.offsetHeight === 0) failed.push(cell.dataset.cell);
                    if (sheet) sheet.close();
                  }
                  done([cells.length, failed]);
                })();
                """;
        int scenarios = (int) report.tests().stream()
                .filter(test -> TestedScenarios.of(test.test().name()).isPresent())
                .count();
        List<?> result = (List<?>) browser.driver().executeAsyncScript(script, scenarios / Samples.of(scenarios));

        assertThat(result.get(0)).isEqualTo((long) scenarios);
        assertThat((List<?>) result.get(1)).isEmpty();
    }

    @Test
    void aCellOpensAndClosesByKeyboard() {
        WebElement cell = cell(SampleReports.HANGING);
        cell.sendKeys(Keys.ENTER);

        WebElement sheet = browser.driver().findElement(By.cssSelector(SHEET));
        assertThat(sheet.getText())
                .contains("direct, GIL held by both threads", "How often: hung", "Never wait for the GIL");
        assertThat(browser.<Boolean>run("return document.activeElement.closest('dialog') !== null"))
                .isTrue();

        browser.driver().switchTo().activeElement().sendKeys(Keys.ESCAPE);

        browser.driver().findElement(By.cssSelector("body:not(:has(dialog[open]))"));
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("cell-");
        assertThat(browser.<String>run("return document.activeElement.dataset.cell"))
                .isEqualTo(StressTest.withoutPackage(SampleReports.HANGING));
    }

    @Test
    void anAddressWithACellOpensIt() {
        browser.driver().get(page.toUri() + "#cell-DirectPrint.BothAttached");
        browser.driver().navigate().refresh();

        assertThat(browser.driver().findElement(By.cssSelector(SHEET)).getText())
                .contains("DirectPrint.BothAttached");
    }

    private WebElement cell(String test) {
        return browser.driver().findElement(By.cssSelector("a[data-cell='" + StressTest.withoutPackage(test) + "']"));
    }

    @Test
    void headingsSortByTheirNumbers() {
        assertSorts("tests-table", 2);
        assertSorts("tests-table", 4);
        assertSorts("real-table", 5);
        assertSorts("baseline-table", 4);
        assertSorts("conformance-table", 7);
    }

    private void assertSorts(String table, int column) {
        sort(table, column);
        List<Double> ascending = values(table, column);
        sort(table, column);
        List<Double> descending = values(table, column);

        assertThat(ascending).as(table).hasSizeGreaterThan(2).isSorted();
        assertThat(descending)
                .as(table)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .hasSameSizeAs(ascending);
        assertThat(browser.<String>run(
                        "return document.getElementById(arguments[0]).querySelectorAll('th[aria-sort]').length"
                                + " + document.getElementById(arguments[0]).querySelector('th[aria-sort]').getAttribute('aria-sort')",
                        table))
                .isEqualTo("1descending");
    }

    private void sort(String table, int column) {
        browser.run(
                "document.getElementById(arguments[0]).tHead.rows[0].cells[arguments[1]].querySelector('button').click()",
                table,
                column);
    }

    /** The numbers of a column as a reader would understand them: counts out of samples as parts. */
    private List<Double> values(String table, int column) {
        List<String> cells = browser.run(
                "return Array.from(document.getElementById(arguments[0]).tBodies[0].rows,"
                        + " (row) => row.cells[arguments[1]].dataset.v ?? row.cells[arguments[1]].textContent)",
                table,
                column);
        List<Double> values = new ArrayList<>();
        for (String cell : cells) {
            String[] parts = cell.replace(",", "").split(" of ", -1);
            double whole = parts.length == 2 ? Double.parseDouble(parts[1]) : 1;
            values.add(Double.parseDouble(parts[0]) / whole);
        }
        return values;
    }

    @Test
    void aWordFiltersTheRows() {
        WebElement word = browser.driver().findElement(By.cssSelector("form[data-filter=tests-table] input"));
        word.sendKeys("DirectPrint.");

        List<String> shown =
                browser.run("return Array.from(document.querySelectorAll('#tests-table tbody tr:not([hidden])"
                        + " th'), (th) => th.textContent)");
        assertThat(shown).isNotEmpty().allMatch(name -> name.contains("DirectPrint."));
        assertThat(browser.driver()
                        .findElement(By.cssSelector("form[data-filter=tests-table] output"))
                        .getText())
                .isEqualTo(shown.size() + " of " + report.tests().size() + " rows");
    }

    @Test
    void aChoiceFiltersTheRows() {
        assertFilters("matrix-rows", "origin", "fetched");
        assertFilters("matrix-rows", "version", "0.22");
        assertFilters("matrix-rows", "sharing", "shared");
        assertFilters("matrix-rows", "python", "python");
        assertFilters("tests-table", "state", "hung");
        assertFilters("real-table", "library", "Logback");
        assertFilters("real-table", "verdict", "hung");
        assertFilters("baseline-table", "change", "more");
        assertFilters("conformance-table", "agreement", "rare");
        assertFilters("conformance-table", "real", "hung");
    }

    private void assertFilters(String table, String field, String choice) {
        List<Long> counts = browser.run("""
                const form = document.querySelector(`form[data-filter=${arguments[0]}]`);
                form.reset();
                form.elements[arguments[1]].value = arguments[2];
                form.dispatchEvent(new Event('input'));
                const rows = Array.from(document.getElementById(arguments[0]).querySelectorAll('tbody > tr'));
                const fits = rows.filter((row) => row.dataset[arguments[1]] === arguments[2]);
                return [rows.length, fits.length, fits.filter((row) => row.offsetHeight > 0).length,
                  rows.filter((row) => row.offsetHeight > 0).length];
                """, table, field, choice);

        String name = table + ": " + field + "=" + choice;
        assertThat(counts.get(1)).as(name + ", rows that fit").isPositive().isLessThan(counts.get(0));
        assertThat(counts.get(2)).as(name + ", of these shown").isEqualTo(counts.get(1));
        assertThat(counts.get(3)).as(name + ", shown at all").isEqualTo(counts.get(1));
    }

    @Test
    void theTableOfTestsHasTheNumbersOfTheResults() {
        Map<String, List<String>> rows = new TreeMap<>();
        List<List<String>> cells = browser.run("return Array.from(document.querySelectorAll('#tests-table tbody tr'),"
                + " (row) => Array.from(row.cells, (cell) => cell.textContent))");
        cells.forEach(row -> rows.put(row.get(0), row));

        var run = SampleReports.run();
        assertThat(rows).hasSize(run.tests().size() + run.leftOut().size());
        run.tests().forEach(test -> {
            List<String> row = rows.get(test.nameWithoutPackage());
            assertThat(row.get(2)).as(test.name()).isEqualTo(Numbers.grouped(test.samples()));
            assertThat(row.get(3)).as(test.name()).isEqualTo(Numbers.grouped(worst(test)));
            assertThat(row.get(6)).isEqualTo("9 of 9");
        });
    }

    private long worst(StressTest test) {
        return report.test(test.name()).orElseThrow().frequency().count();
    }

    @Test
    void theTilesAndSheetsHaveTheNumbersOfTheResults() {
        Map<String, String> tiles = texts("a[data-cell]", "cell.dataset.cell");
        Map<String, String> sheets = texts("dialog", "cell.id");
        for (var test : SampleReports.run().tests()) {
            String sheet = sheets.get(report.test(test.name()).orElseThrow().id());
            test.outcomes()
                    .forEach(outcome -> assertThat(sheet)
                            .as(test.name())
                            .contains(outcome.id())
                            .contains(Numbers.grouped(outcome.count())));
            if (tiles.containsKey(test.nameWithoutPackage())) {
                String count = Numbers.grouped(worst(test)) + " of " + Numbers.grouped(test.samples());
                assertThat(tiles.get(test.nameWithoutPackage())).as(test.name()).contains(count);
            }
        }
    }

    private Map<String, String> texts(String selector, String key) {
        return browser.run("const texts = {}; document.querySelectorAll('" + selector + "').forEach((cell) => {"
                + " texts[" + key + "] = cell.textContent; }); return texts;");
    }

    @Test
    void theDocumentInThePageIsTheDocument() throws Exception {
        String json = browser.run("return document.getElementById('report-document').textContent");

        assertThat(JsonMapper.builder().build().readTree(json)).isEqualTo(document);
    }

    /** The sheets are looked at too, open below the page: what is closed has no barrier. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void hasNoSeriousBarrier(String scheme) {
        browser.prefer(scheme);
        keepSomeOfTheAlike();
        browser.run("""
                document.querySelectorAll('dialog').forEach((sheet) => {
                  sheet.style.position = 'static';
                  sheet.open = true;
                });
                document.querySelectorAll('details').forEach((details) => { details.open = true; });
                """);

        assertThat(browser.barriers()).isEmpty();
    }

    /**
     * Keeps a few of all rows and charts, and of the sheets each that has a kind of element that none before it has.
     */
    private void keepSomeOfTheAlike() {
        browser.run("""
                const some = arguments[0];
                const keepFirst = (alike) => Array.from(alike).slice(some).forEach((one) => one.remove());
                document.querySelectorAll('tbody').forEach((body) => keepFirst(body.rows));
                keepFirst(document.querySelectorAll('#history figure'));
                document.querySelectorAll('.group ~ .group').forEach((group) => group.remove());
                const kinds = new Set();
                document.querySelectorAll('dialog').forEach((sheet, i) => {
                  const before = kinds.size;
                  sheet.querySelectorAll('*').forEach((element) => kinds.add(element.tagName + ' ' + element.getAttribute('class')));
                  if (kinds.size === before && i >= some) sheet.remove();
                });
                """, Samples.of(SOME_OF_THE_ALIKE));
    }

    @Test
    void fitsTheWindow() {
        browser.run("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
        for (int width : List.of(360, 760, 1000, 1600)) {
            browser.resize(width, 800);
            assertThat(browser.<Long>run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(width);

            browser.run(
                    "document.querySelector(`a[data-cell='${arguments[0]}']`).click()",
                    StressTest.withoutPackage(SampleReports.HANGING));
            WebElement sheet = browser.driver().findElement(By.cssSelector(SHEET));
            assertThat(browser.<Long>run("return arguments[0].scrollWidth", sheet))
                    .isLessThanOrEqualTo(width);
            browser.run("arguments[0].close()", sheet);
        }
    }

    @Test
    void everyAnswerIsInSight() {
        for (int width : List.of(360, 1024, 1440)) {
            browser.resize(width, 800);

            List<?> outside = browser.run("""
                    return Array.from(document.querySelectorAll('.answers td, .answers tbody th'))
                      .filter((cell) => cell.getBoundingClientRect().right > innerWidth || cell.scrollWidth > cell.clientWidth)
                      .map((cell) => cell.textContent);
                    """);
            assertThat(outside).as("at %d pixels", width).isEmpty();
        }
    }

    @Test
    void everyCodeCanBeCopied() {
        long codes = browser.<Long>run("return document.querySelectorAll('.code').length");
        assertThat(browser.<Long>run("return document.querySelectorAll('.code button').length"))
                .isEqualTo(codes)
                .isGreaterThanOrEqualTo(PrintStrategies.ALL.size());

        browser.driver().findElement(By.cssSelector(".short .code button")).click();

        browser.driver().findElement(By.xpath("//*[@class='code']//button[.='Copied' or .='Selected']"));
    }

    @Test
    void isDarkWhereThatIsPreferred() {
        String light = background();
        browser.prefer("dark");

        assertThat(light).isEqualTo("rgb(255, 255, 255)");
        assertThat(background()).isEqualTo("rgb(20, 23, 26)");
    }

    private String background() {
        return browser.run("return getComputedStyle(document.body).backgroundColor");
    }
}
