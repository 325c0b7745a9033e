/** Threads over shared objects, exact hangs, and the exploration of all schedules. Needs the JDK's base alone. */
module org.lockcore {
    exports org.lockcore;
    exports org.lockcore.explore;
}
