/**
 * Shapes of the standards that a dataset describes itself by, as JSON Schema, written from their specifications: what each
 * demands, and the form of what we say beyond that. `mlcroissant` and `frictionless` themselves are asked where Python has them.
 */

const TEXT = { type: "string", minLength: 1 } as const;
const URL = { type: "string", pattern: "^(https?://|urn:)" } as const;
const SHA256 = { type: "string", pattern: "^[0-9a-f]{64}$" } as const;
const REFERENCE = {
  type: "object",
  required: ["@id"],
  additionalProperties: false,
  properties: { "@id": TEXT },
} as const;
const RELATIVE = { type: "string", pattern: "^(?!/)(?!.*\\.\\./)[^\\\\:]+$" } as const;

const SOURCE = {
  type: "object",
  required: ["fileSet", "extract"],
  additionalProperties: false,
  properties: {
    fileSet: REFERENCE,
    extract: { type: "object", required: ["column"], additionalProperties: false, properties: { column: TEXT } },
    transform: { type: "object", required: ["jsonPath"], additionalProperties: false, properties: { jsonPath: TEXT } },
  },
} as const;

/** Croissant 1.1: https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html */
export const CROISSANT = {
  $defs: {
    field: {
      type: "object",
      required: ["@type", "@id", "name", "source"],
      // Every field is typed, itself or in its parts
      oneOf: [{ required: ["dataType"] }, { required: ["subField"] }],
      dependentRequired: { arrayShape: ["isArray"] },
      additionalProperties: false,
      properties: {
        "@type": { const: "cr:Field" },
        "@id": TEXT,
        name: TEXT,
        description: TEXT,
        dataType: { enum: ["sc:Text", "sc:Integer", "sc:Float", "sc:Boolean", "sc:Date", "sc:DateTime"] },
        isArray: { const: true },
        arrayShape: { type: "string", pattern: "^-?\\d+(,-?\\d+)*$" },
        // As its own library reads them
        references: { type: "object", required: ["field"], properties: { field: REFERENCE } },
        subField: { type: "array", minItems: 1, items: { $ref: "#/$defs/field" } },
        source: SOURCE,
      },
    },
  },
  type: "object",
  required: [
    "@context",
    "@type",
    "conformsTo",
    "description",
    "license",
    "name",
    "url",
    "creator",
    "datePublished",
    "distribution",
    "recordSet",
  ],
  properties: {
    "@context": { type: "object" },
    "@type": { const: "sc:Dataset" },
    conformsTo: { const: "http://mlcommons.org/croissant/1.1" },
    name: TEXT,
    description: TEXT,
    license: TEXT,
    url: URL,
    creator: {},
    datePublished: { type: "string", format: "date" },
    inLanguage: { type: "array", items: TEXT },
    distribution: {
      type: "array",
      items: {
        oneOf: [
          {
            type: "object",
            required: ["@type", "@id", "name", "contentUrl", "encodingFormat", "sha256"],
            properties: {
              "@type": { const: "cr:FileObject" },
              contentUrl: RELATIVE,
              contentSize: { type: "string", pattern: "^\\d+ B$" },
              encodingFormat: { const: "application/x-parquet" },
              sha256: SHA256,
            },
          },
          {
            type: "object",
            required: ["@type", "@id", "encodingFormat", "includes"],
            properties: { "@type": { const: "cr:FileSet" }, includes: RELATIVE },
          },
        ],
      },
    },
    recordSet: {
      type: "array",
      items: {
        type: "object",
        required: ["@type", "@id", "name", "description", "key", "field"],
        additionalProperties: false,
        properties: {
          "@type": { const: "cr:RecordSet" },
          "@id": TEXT,
          name: TEXT,
          description: TEXT,
          key: { type: "array", minItems: 1, items: REFERENCE },
          field: { type: "array", minItems: 1, items: { $ref: "#/$defs/field" } },
        },
      },
    },
  },
} as const;

const FIELD_TYPES = ["string", "integer", "number", "boolean", "date", "datetime", "array", "object"] as const;

/** Data Package, version 2, with tables described by Table Schema: https://datapackage.org/standard/data-package/ */
export const DATA_PACKAGE = {
  type: "object",
  required: ["$schema", "resources"],
  properties: {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: "^[-a-z0-9._/]+$" },
    id: TEXT,
    title: TEXT,
    description: TEXT,
    homepage: { type: "string", format: "uri" },
    created: { type: "string", format: "date-time" },
    licenses: {
      type: "array",
      minItems: 1,
      items: { type: "object", properties: { name: TEXT, path: TEXT }, minProperties: 1 },
    },
    contributors: {
      type: "array",
      minItems: 1,
      items: { type: "object", properties: { title: TEXT, roles: { type: "array", minItems: 1, items: TEXT } } },
    },
    resources: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        required: ["name", "path", "schema"],
        not: { required: ["data"] },
        properties: {
          name: { type: "string", pattern: "^[-a-z0-9._]+$" },
          type: { const: "table" },
          path: { oneOf: [RELATIVE, { type: "array", minItems: 1, items: RELATIVE }] },
          bytes: { type: "integer", minimum: 0 },
          hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
          schema: {
            type: "object",
            required: ["fields"],
            properties: {
              fields: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["name", "type"],
                  properties: {
                    name: TEXT,
                    type: { enum: FIELD_TYPES },
                    constraints: {
                      type: "object",
                      additionalProperties: false,
                      properties: {
                        required: { const: true },
                        enum: { type: "array", minItems: 1, uniqueItems: true },
                      },
                    },
                  },
                },
              },
              primaryKey: { type: "array", minItems: 1, items: TEXT },
              foreignKeys: {
                type: "array",
                minItems: 1,
                items: {
                  type: "object",
                  required: ["fields", "reference"],
                  properties: {
                    fields: { type: "array", minItems: 1, items: TEXT },
                    reference: { type: "object", required: ["fields"], properties: { resource: TEXT } },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
