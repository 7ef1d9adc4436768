package common;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/// Makes the program's icons from its one drawing: `lectern-16.png` … `lectern-1024.png`, `lectern.ico` for Windows,
/// `lectern.icns` for macOS.
///
/// Run by the build: `java Icons.java DRAWING FOLDER`. Does nothing when the folder is newer than the drawing.
public final class Icons {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256, 512, 1024};
    // up to this size the drawing's group "small" is shown in place of "large"
    private static final int SMALL = 24;
    private static final int[] WINDOWS = {16, 24, 32, 48, 64, 128, 256};
    // the PNG types of the Apple icon image format and their sizes in pixels
    private static final Map<String, Integer> APPLE = new LinkedHashMap<>();

    static {
        APPLE.put("icp4", 16);
        APPLE.put("icp5", 32);
        APPLE.put("ic07", 128);
        APPLE.put("ic08", 256);
        APPLE.put("ic09", 512);
        APPLE.put("ic10", 1024);
        APPLE.put("ic11", 32);
        APPLE.put("ic12", 64);
        APPLE.put("ic13", 256);
        APPLE.put("ic14", 512);
    }

    private Icons() {
    }

    static void main(String[] arguments) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path drawing = Path.of(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path last = folder.resolve("lectern.icns");
        if (Files.exists(last) && Files.getLastModifiedTime(last).compareTo(Files.getLastModifiedTime(drawing)) > 0) {
            return;
        }
        Files.createDirectories(folder);
        String svg = Files.readString(drawing);
        Map<Integer, byte[]> pictures = new TreeMap<>();
        for (int size : SIZES) {
            byte[] png = png(svg, size);
            pictures.put(size, png);
            Files.write(folder.resolve("lectern-" + size + ".png"), png);
        }
        Files.write(folder.resolve("lectern.ico"), ico(pictures));
        Files.write(last, icns(pictures));
    }

    private static byte[] png(String svg, int size) throws IOException {
        String shown = size > SMALL ? svg
                : svg.replace("id=\"large\"", "id=\"large\" display=\"none\"").replace("id=\"small\" display=\"none\"", "id=\"small\"");
        SVGDocument drawing = new SVGLoader().load(new ByteArrayInputStream(shown.getBytes(StandardCharsets.UTF_8)), null,
                LoaderContext.createDefault());
        if (drawing == null) {
            throw new IOException("the drawing cannot be read");
        }
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render((java.awt.Component) null, graphics, new ViewBox(0, 0, size, size));
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    /// An icon directory whose entries are PNG files, as Windows reads them since Vista.
    private static byte[] ico(Map<Integer, byte[]> pictures) {
        int bytes = 6 + 16 * WINDOWS.length;
        for (int size : WINDOWS) {
            bytes += pictures.get(size).length;
        }
        ByteBuffer out = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.length);
        int offset = 6 + 16 * WINDOWS.length;
        for (int size : WINDOWS) {
            byte side = (byte) (size == 256 ? 0 : size);
            out.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32);
            out.putInt(pictures.get(size).length).putInt(offset);
            offset += pictures.get(size).length;
        }
        for (int size : WINDOWS) {
            out.put(pictures.get(size));
        }
        return out.array();
    }

    private static byte[] icns(Map<Integer, byte[]> pictures) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        for (Map.Entry<String, Integer> type : APPLE.entrySet()) {
            byte[] png = pictures.get(type.getValue());
            out.writeBytes(type.getKey());
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(file);
        head.writeBytes("icns");
        head.writeInt(8 + body.size());
        body.writeTo(head);
        return file.toByteArray();
    }
}
