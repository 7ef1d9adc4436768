/// Measurements: figures are printed, never asserted.
///
/// `TextBench` is JMH over the text room; `PageBench` drives the real page in a window on the headless platform.
///
/// Must not be here: tests.
@NullMarked
package lectern.bench;

import org.jspecify.annotations.NullMarked;
