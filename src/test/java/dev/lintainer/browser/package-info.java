/// The HTML report in a real browser. Knows nothing of how the page is made.
@NullMarked
package dev.lintainer.browser;

import org.jspecify.annotations.NullMarked;
