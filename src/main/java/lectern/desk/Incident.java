package lectern.desk;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.message.Problem;

/// Trouble that was not foreseen: logged once, and told with a code that names the place in the program.
public final class Incident {
    /// The message key of trouble that was not foreseen; its first argument is the code.
    public static final String KEY = "desk.unexpected";
    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    private Incident() {
    }

    /// What to tell the reader of `thrown`: the problem itself where it is one, otherwise a sentence with a code, after
    /// writing the stack trace (without messages, which may quote a speech) to the log.
    public static Problem of(Throwable thrown) {
        Throwable cause = thrown;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof Problem problem) {
            return problem;
        }
        String code = code(cause);
        LOG.log(Level.SEVERE, "unexpected error " + code + "\n" + trace(cause));
        return new Problem(cause, KEY, code);
    }

    /// Three parts, the same for the same error at the same place: what it is, where it was thrown, where it came from.
    static String code(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        int own = 0;
        while (own < trace.length - 1 && !trace[own].getClassName().startsWith("lectern.")) {
            own++;
        }
        return part(thrown.getClass().getName()) + "-" + part(trace.length == 0 ? "" : place(trace[0])) + "-"
                + part(trace.length == 0 ? "" : place(trace[own]));
    }

    private static String trace(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            text.append(at.getClass().getName()).append('\n');
            for (StackTraceElement element : at.getStackTrace()) {
                text.append("  at ").append(element).append('\n');
            }
        }
        return text.toString();
    }

    private static String place(StackTraceElement element) {
        return element.getClassName() + "." + element.getMethodName();
    }

    private static String part(String text) {
        return String.format(Locale.ROOT, "%04X", Objects.hashCode(text) & 0xFFFF);
    }
}
