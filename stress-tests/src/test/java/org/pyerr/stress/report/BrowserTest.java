package org.pyerr.stress.report;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tests that are skipped where there is no {@link Chromium}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "org.pyerr.stress.report.Chromium#isWanted",
        disabledReason = "the report was not looked at in a browser: install Chromium and its driver"
                + " (Debian packages chromium and chromium-driver)")
@interface BrowserTest {}
