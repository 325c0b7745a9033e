package org.pyerr.model.error;

/**
 * The Python type of an error.
 *
 * @param init runs in its {@code __init__}, called when a lazy error is normalized
 * @param str runs in its {@code __str__}, called when any error is formatted
 */
public record ExceptionType(PythonCode init, PythonCode str) {

    /** A built-in exception such as {@code ValueError}. */
    public static final ExceptionType BUILT_IN = new ExceptionType(MethodBody.NATIVE, MethodBody.NATIVE);

    /** A type with Python code in its {@code __init__} and none in its {@code __str__}. */
    public static ExceptionType withInit(PythonCode init) {
        return new ExceptionType(init, MethodBody.NATIVE);
    }

    /** A type with Python code in its {@code __str__} and none in its {@code __init__}. */
    public static ExceptionType withStr(PythonCode str) {
        return new ExceptionType(MethodBody.NATIVE, str);
    }
}
