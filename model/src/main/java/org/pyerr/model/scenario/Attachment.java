package org.pyerr.model.scenario;

/** How long an attached thread stays attached. */
public enum Attachment {
    /** It attaches anew for each message. */
    PER_MESSAGE,
    /** It attaches once, around all its messages. */
    THROUGHOUT
}
