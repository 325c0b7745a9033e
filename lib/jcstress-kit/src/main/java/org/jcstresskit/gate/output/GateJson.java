package org.jcstresskit.gate.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.jcstresskit.gate.GateReport;

/** The report as JSON; its schema is docs/schemas/gate-report.schema.json. */
public final class GateJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.NON_ABSENT))
            .build();

    private GateJson() {}

    /** The document. */
    public static String of(GateReport report) {
        try {
            return MAPPER.writeValueAsString(report) + "\n";
        } catch (JacksonException e) {
            throw new IllegalStateException(e);
        }
    }
}
