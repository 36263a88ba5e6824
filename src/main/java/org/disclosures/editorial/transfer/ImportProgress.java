package org.disclosures.editorial.transfer;

/** The progress of an import, for requests that read it meanwhile. */
final class ImportProgress {

    /** The import was cancelled meanwhile. */
    static final class ImportCancelledException extends RuntimeException {

        ImportCancelledException() {
            super("The import was cancelled", null, false, false);
        }
    }

    private volatile ImportState state = ImportState.CHECKING;
    private volatile boolean cancelled;
    private volatile int read;
    private volatile int handled;
    private volatile Integer total;

    /** Aborts the import at its next report of progress. */
    void cancel() {
        this.cancelled = true;
    }

    private void proceed() {
        if (cancelled) {
            throw new ImportCancelledException();
        }
    }

    void read(int rows) {
        proceed();
        this.read = rows;
    }

    /** Notes that the whole file was read. */
    void whole(int rows) {
        this.read = rows;
        this.total = rows;
    }

    void handled(int rows) {
        proceed();
        this.handled += rows;
    }

    void moveTo(ImportState next) {
        this.state = next;
    }

    ImportState state() {
        return state;
    }

    int read() {
        return read;
    }

    int handled() {
        return handled;
    }

    Integer total() {
        return total;
    }
}
