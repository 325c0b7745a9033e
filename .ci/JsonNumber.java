import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;

/** Prints the number at a JSON pointer of a file, and fails if there is none: {@code JsonNumber FILE POINTER}. */
final class JsonNumber {
    public static void main(String[] args) throws IOException {
        System.out.println(new ObjectMapper()
                .readTree(new File(args[0]))
                .requiredAt(args[1])
                .asLong());
    }
}
