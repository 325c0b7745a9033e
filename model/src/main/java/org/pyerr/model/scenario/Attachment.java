package org.pyerr.model.scenario;

/** How long an attached thread stays attached. */
public enum Attachment {
    /** The thread attaches anew for each message. */
    PER_MESSAGE,
    /** The thread attaches once, around all its messages. */
    THROUGHOUT
}
