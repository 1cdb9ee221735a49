package org.w3id.chokepoint.ingest.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import org.yaml.snakeyaml.LoaderOptions;

/** The formats that are trees of objects, lists and values. */
enum TreeFormat {
    JSON(JsonMapper.builder().build()),
    TOML(TomlMapper.builder().build()),
    YAML(YAMLMapper.builder(YAMLFactory.builder().loaderOptions(anySize()).build())
            // NO is Norway, not false.
            .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
            .build());

    private final ObjectMapper mapper;

    TreeFormat(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    JsonParser parser(InputStream text) throws IOException {
        JsonParser parser = mapper.createParser(text);
        parser.setCodec(mapper); // that of TOML comes without one
        return parser;
    }

    private static LoaderOptions anySize() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }
}
