package org.pyerr.stress.report;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A real browser without a window. Where none is installed its {@link BrowserTest}s are skipped, which the build says
 * at its end; with {@code -Dreport.browser=required} they fail.
 */
final class Chromium implements AutoCloseable {
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final List<String> DRIVERS = List.of("chromedriver", "chromium.chromedriver");
    private static final List<String> SERIOUS = List.of("serious", "critical");
    private static final Pattern REQUEST = Pattern.compile("Network\\.requestWillBeSent\".*?\"url\":\"([^\"]*)\"");

    /** How long to look for an element that the page is about to show. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Whether the tests are to run: a browser is installed, or required. */
    static boolean isWanted() {
        return System.getProperty("report.browser", "").equals("required")
                || (find(BROWSERS).isPresent() && find(DRIVERS).isPresent());
    }

    /** Starts the browser, or fails. */
    static Chromium start() {
        // Selenium warns that it has no typed commands for the newest browsers; none is used here.
        Logger.getLogger("org.openqa.selenium").setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(required(BROWSERS));
        // Some containers have neither a user namespace for the sandbox nor a large /dev/shm.
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars");
        options.addArguments("--no-first-run", "--disable-background-networking", "--disable-sync");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(required(DRIVERS))
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().implicitlyWait(PATIENCE);
        return new Chromium(driver);
    }

    private static File required(List<String> names) {
        return find(names)
                .orElseThrow(() -> new AssertionError("none of " + String.join(", ", names) + " is on the PATH"))
                .toFile();
    }

    private static Optional<Path> find(List<String> names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return names.stream()
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The driver itself. */
    ChromeDriver driver() {
        return driver;
    }

    /** Opens a page. */
    void open(Path page) {
        driver.get(page.toUri().toString());
    }

    /** Runs a script in the page; the caller knows of which type that is what it returns. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T run(String script, Object... arguments) {
        return (T) driver.executeScript(script, arguments);
    }

    /** Makes the window as large as that, in CSS pixels. */
    void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Prefers a colour scheme, {@code light} or {@code dark}, and nothing that moves. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /** The errors and warnings of the page since the last query. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The requests over the network or to the disk since the last query. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> REQUEST.matcher(entry.getMessage()))
                .filter(request -> request.find())
                .map(request -> request.group(1))
                .toList();
    }

    /** The accessibility barriers that axe-core finds: each rule with the first element that breaks it. */
    List<String> barriers() {
        return new AxeBuilder()
                .analyze(driver).getViolations().stream()
                        .filter(rule -> SERIOUS.contains(
                                Optional.ofNullable(rule.getImpact()).orElse("")))
                        .map(Chromium::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return "%s, %d times, first in %s"
                .formatted(
                        rule.getId(),
                        rule.getNodes().size(),
                        rule.getNodes().get(0).getHtml());
    }

    @Override
    public void close() {
        driver.quit();
    }
}
