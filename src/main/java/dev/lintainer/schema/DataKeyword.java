package dev.lintainer.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keywords of JSON Schema 2020-12 that a rule of a user may judge a node by. Those that are left out speak of
/// other documents, of formats, or of what other keywords have looked at.
enum DataKeyword {
    TYPE("type", Form.TYPES),
    ENUM("enum", Form.VALUES),
    CONST("const", Form.VALUE),
    PATTERN("pattern", Form.PATTERN),
    MIN_LENGTH("minLength", Form.COUNT),
    MAX_LENGTH("maxLength", Form.COUNT),
    MINIMUM("minimum", Form.NUMBER),
    MAXIMUM("maximum", Form.NUMBER),
    EXCLUSIVE_MINIMUM("exclusiveMinimum", Form.NUMBER),
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", Form.NUMBER),
    MULTIPLE_OF("multipleOf", Form.NUMBER),
    ITEMS("items", Form.SCHEMA),
    CONTAINS("contains", Form.SCHEMA),
    MIN_ITEMS("minItems", Form.COUNT),
    MAX_ITEMS("maxItems", Form.COUNT),
    UNIQUE_ITEMS("uniqueItems", Form.FLAG),
    PROPERTIES("properties", Form.NAMED_SCHEMAS),
    ADDITIONAL_PROPERTIES("additionalProperties", Form.SCHEMA),
    PROPERTY_NAMES("propertyNames", Form.SCHEMA),
    REQUIRED("required", Form.NAMES),
    MIN_PROPERTIES("minProperties", Form.COUNT),
    MAX_PROPERTIES("maxProperties", Form.COUNT),
    ALL_OF("allOf", Form.SCHEMAS),
    ANY_OF("anyOf", Form.SCHEMAS),
    ONE_OF("oneOf", Form.SCHEMAS),
    NOT("not", Form.SCHEMA),
    IF("if", Form.SCHEMA),
    THEN("then", Form.SCHEMA),
    ELSE("else", Form.SCHEMA),
    REF("$ref", Form.REFERENCE),
    DEFS("$defs", Form.DEFINITIONS),
    TITLE("title", Form.REMARK),
    DESCRIPTION("description", Form.REMARK),
    COMMENT("$comment", Form.REMARK);

    /// What a keyword is given.
    enum Form {
        TYPES,
        VALUE,
        VALUES,
        NAMES,
        PATTERN,
        COUNT,
        NUMBER,
        FLAG,
        SCHEMA,
        SCHEMAS,
        NAMED_SCHEMAS,
        REFERENCE,
        DEFINITIONS,
        /// It asserts nothing.
        REMARK
    }

    private final String word;
    private final Form form;

    DataKeyword(String word, Form form) {
        this.word = word;
        this.form = form;
    }

    Form form() {
        return form;
    }

    static Optional<DataKeyword> named(String word) {
        for (DataKeyword keyword : values()) {
            if (keyword.word.equals(word)) {
                return Optional.of(keyword);
            }
        }
        return Optional.empty();
    }

    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (DataKeyword keyword : values()) {
            words.add(keyword.word);
        }
        return words;
    }
}
