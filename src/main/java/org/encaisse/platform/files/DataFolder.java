package org.encaisse.platform.files;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The folder of this installation ({@code encaisse.data}): the embedded database, mails written to files. Absolute. */
@Component
public final class DataFolder {

    private final Path path;

    @Autowired
    DataFolder(@Value("${encaisse.data:data}") String configured) {
        this(Path.of(configured));
    }

    public DataFolder(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    public Path path() {
        return path;
    }

    public Path resolve(String name) {
        return path.resolve(name);
    }
}
