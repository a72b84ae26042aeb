package dev.lintainer.workspace.history;

import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/// A machine of which JGit sees nothing but the repository. Otherwise it runs the `git` of the path to find the
/// system's configuration, reads the user's, and writes files to measure how finely the file system tells time.
final class Secluded extends SystemReader {
    private final SystemReader machine;

    private Secluded(SystemReader machine) {
        this.machine = machine;
    }

    static void install() {
        if (SystemReader.getInstance() instanceof Secluded) {
            return;
        }
        SystemReader.setInstance(new Secluded(SystemReader.getInstance()));
        WindowCacheConfig cache = new WindowCacheConfig();
        cache.setExposeStatsViaJmx(false);
        cache.install();
    }

    @Override
    public String getHostname() {
        return "";
    }

    @Override
    public String getProperty(String key) {
        return machine.getProperty(key);
    }

    @Override
    @SuppressWarnings("deprecation") // It is abstract all the same.
    public long getCurrentTime() {
        return machine.now().toEpochMilli();
    }

    @Override
    @SuppressWarnings("deprecation") // It is abstract all the same.
    public int getTimezone(long when) {
        return 0;
    }

    @Override
    public @Nullable String getenv(String variable) {
        return null;
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
        return new Nothing(fs);
    }

    /// A configuration that says nothing, save that clocks are coarse.
    private static final class Nothing extends FileBasedConfig {
        private static final long COARSE_SECONDS = 2;

        private Nothing(FS fs) {
            super(null, null, fs);
        }

        @Override
        public void load() {
            // There is nothing to load.
        }

        @Override
        public void save() {
            // Nothing is ever written.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, @Nullable String subsection, String name, long byDefault, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(COARSE_SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, subsection, name, byDefault, unit);
        }

        @Override
        public @Nullable Long getTimeUnit(String section, @Nullable String subsection, String name, TimeUnit unit) {
            return section.equals("filesystem")
                    ? Long.valueOf(unit.convert(COARSE_SECONDS, TimeUnit.SECONDS))
                    : super.getTimeUnit(section, subsection, name, unit);
        }
    }
}
