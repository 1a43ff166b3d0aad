package no.rebookly.aws.tables;

import java.io.IOException;
import no.rebookly.imports.TableFault;

/** A file that is at fault itself, unlike the disk it was read from. */
final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1;

    private final TableFault fault;

    UnreadableFileException(TableFault fault) {
        super(fault.name());
        this.fault = fault;
    }

    TableFault fault() {
        return fault;
    }
}
