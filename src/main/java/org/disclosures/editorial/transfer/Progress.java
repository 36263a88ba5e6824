package org.disclosures.editorial.transfer;

/** How far an import is, for those who ask meanwhile. */
final class Progress {

    private volatile ImportState state = ImportState.CHECKING;
    private volatile int read;
    private volatile int handled;
    private volatile Integer total;

    void read(int rows) {
        this.read = rows;
    }

    /** Notes that the whole file was read. */
    void whole(int rows) {
        this.read = rows;
        this.total = rows;
    }

    void handled(int rows) {
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
