package lectern.intake.child;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/// Refuses every connection that this Java is asked to open through a URL or a plain socket: both ask which proxy to take,
/// and this one has none to name. No reader asks; it is the last fence, should one ever be made to.
final class NoNetwork extends ProxySelector {
    private NoNetwork() {
    }

    static void install() {
        ProxySelector.setDefault(new NoNetwork());
    }

    @Override
    public List<Proxy> select(URI wanted) {
        throw new SecurityException("readers open no connections");
    }

    @Override
    public void connectFailed(URI wanted, SocketAddress address, IOException failure) {
        // none is ever opened
    }
}
