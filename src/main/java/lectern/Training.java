package lectern;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// What the build runs in place of [Lectern] to train the AOT cache: the same program, after naming the classes that the
/// training on the headless platform does not come to. They are loaded and not initialised: a class in the cache costs
/// every start some 10 µs, one that is read from its jar when a pane is first opened a hundred times as much.
public final class Training {
    // what a window needs; readers of files, exports and the command line are not waited for
    private static final Pattern OURS = Pattern.compile("lectern/(annotation|desk|door|library|message|search|speech|text|window)/.*");
    // the window systems and renderers of a machine with a screen, without the shaders, of which it takes a few
    private static final Pattern SCREEN = Pattern.compile("com/sun/(glass/ui|prism(?!/shader)|javafx/(font|tk))/.*");

    private Training() {
    }

    /// @param arguments as for [Lectern]
    public static void main(String[] arguments) throws IOException, URISyntaxException, ClassNotFoundException {
        Class<?> toolkit = Class.forName("javafx.stage.Stage", false, Training.class.getClassLoader());
        int named = name(Lectern.class, OURS) + name(toolkit, SCREEN);
        System.out.println("classes named for the cache: " + named);
        Lectern.main(arguments);
    }

    private static int name(Class<?> of, Pattern wanted) throws IOException, URISyntaxException {
        Path jar = Path.of(of.getProtectionDomain().getCodeSource().getLocation().toURI());
        int named = 0;
        try (JarFile file = new JarFile(jar.toFile())) {
            List<String> names = file.stream().map(entry -> entry.getName())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF") && wanted.matcher(name).matches())
                    .toList();
            for (String name : names) {
                named += loads(name.substring(0, name.length() - ".class".length()).replace('/', '.')) ? 1 : 0;
            }
        }
        return named;
    }

    private static boolean loads(String name) {
        try {
            Class.forName(name, false, Training.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError needsWhatIsNotHere) {
            return false;
        }
    }
}
