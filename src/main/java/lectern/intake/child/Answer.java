package lectern.intake.child;

import java.io.IOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lectern.intake.FileFormat;
import lectern.intake.FileReading;
import lectern.intake.Reading;
import lectern.intake.formats.Limits;
import lectern.message.Notice;
import lectern.message.Problem;

/// What a child says of a file: what it read, the problem that kept it from reading, or the defect it met.
sealed interface Answer {
    /// It was read.
    record Read(FileReading reading) implements Answer {
    }

    /// It cannot be read.
    record Refused(Problem problem) implements Answer {
    }

    /// The program failed.
    record Failed(ChildFailure failure) implements Answer {
    }

    /// Items of lists per file: ranges, events, sections, notices, arguments.
    int MOST_ITEMS = 2_000_000;
    /// Besides the texts themselves: names, labels, titles, values.
    int MORE_UNITS = 16 << 20;
    int MOST_FRAMES = 64;

    /// Writes it.
    default void write(Wire.Out out) throws IOException {
        switch (this) {
            case Read(FileReading reading) -> {
                out.small(0);
                out.small(reading.format().ordinal());
                out.small(reading.readings().size());
                for (Reading one : reading.readings()) {
                    DraftWire.write(out, one.draft());
                    out.small(one.notices().size());
                    for (Notice notice : one.notices()) {
                        sentence(out, notice.key(), notice.arguments());
                    }
                }
                out.small(reading.refusals().size());
                for (FileReading.Refusal refusal : reading.refusals()) {
                    out.text(refusal.part());
                    sentence(out, refusal.problem().key(), refusal.problem().arguments());
                }
            }
            case Refused(Problem problem) -> {
                out.small(1);
                sentence(out, problem.key(), problem.arguments());
            }
            case Failed(ChildFailure failure) -> {
                out.small(2);
                out.text(failure.what());
                List<StackTraceElement> frames = List.of(failure.getStackTrace());
                List<StackTraceElement> first = frames.subList(0, Math.min(frames.size(), MOST_FRAMES));
                out.small(first.size());
                for (StackTraceElement frame : first) {
                    out.text(frame.getClassName());
                    out.text(frame.getMethodName());
                    out.maybe(frame.getFileName());
                    out.small(frame.getLineNumber());
                }
            }
        }
        out.small(Wire.GREETING);
        out.flush();
    }

    /// Reads one.
    ///
    /// @throws IOException if it ends too early or breaks a rule
    static Answer read(Wire.In in, Limits limits) throws IOException {
        in.allow(limits.characters() + (long) MORE_UNITS, MOST_ITEMS);
        try {
            Answer answer = switch (in.small(2)) {
                case 0 -> new Read(reading(in));
                case 1 -> new Refused(problem(in));
                default -> new Failed(failure(in));
            };
            if (in.small() != Wire.GREETING) {
                throw new Wire.Garbled("end");
            }
            return answer;
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw new Wire.Garbled("value");
        }
    }

    private static FileReading reading(Wire.In in) throws IOException {
        FileFormat format = FileFormat.values()[in.small(FileFormat.values().length - 1)];
        int many = in.many();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            var draft = DraftWire.read(in);
            int told = in.many();
            List<Notice> notices = new ArrayList<>();
            for (int k = 0; k < told; k++) {
                notices.add(new Notice(key(in), arguments(in)));
            }
            readings.add(new Reading(draft, notices));
        }
        int refused = in.many();
        List<FileReading.Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < refused; i++) {
            refusals.add(new FileReading.Refusal(in.text(), problem(in)));
        }
        return new FileReading(format, readings, refusals);
    }

    private static ChildFailure failure(Wire.In in) throws IOException {
        String what = in.text();
        int many = in.many();
        StackTraceElement[] frames = new StackTraceElement[Math.min(many, MOST_FRAMES)];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = new StackTraceElement(in.text(), in.text(), in.maybe(), in.small());
        }
        return new ChildFailure(what, frames);
    }

    private static Problem problem(Wire.In in) throws IOException {
        String key = key(in);
        return new Problem(key, arguments(in).toArray());
    }

    /// Only this room's own sentences.
    private static String key(Wire.In in) throws IOException {
        String key = in.text();
        if (!key.matches("intake\\.[a-z.-]{1,60}")) {
            throw new Wire.Garbled("key");
        }
        return key;
    }

    private static void sentence(Wire.Out out, String key, List<Object> arguments) throws IOException {
        out.text(key);
        out.small(arguments.size());
        for (Object argument : arguments) {
            switch (argument) {
                case Integer number -> {
                    out.small(0);
                    out.number(number);
                }
                case Long number -> {
                    out.small(1);
                    out.number(number);
                }
                default -> {
                    out.small(2);
                    out.text(Objects.toString(argument));
                }
            }
        }
    }

    private static List<Object> arguments(Wire.In in) throws IOException {
        int many = in.many();
        List<Object> arguments = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            arguments.add(switch (in.small(2)) {
                case 0 -> (Object) Math.toIntExact(in.number());
                case 1 -> in.number();
                default -> in.text();
            });
        }
        return arguments;
    }
}
