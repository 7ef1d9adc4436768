/// Measurements: figures are printed, never asserted.
///
/// `SpeedBench` drives the real window on a real library, from the key to the painted pulse; `TextBench` is JMH over the
/// text room, `FormatsBench` reads a file of each format.
///
/// Must not be here: tests.
@NullMarked
package lectern.bench;

import org.jspecify.annotations.NullMarked;
