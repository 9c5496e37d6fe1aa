/** What newsmill uses of parquetjs-lite 0.8, which has no types of its own. */
declare module "parquetjs-lite" {
  interface LeafDefinition {
    readonly type: "UTF8" | "INT32" | "INT64" | "DOUBLE" | "BOOLEAN";
    readonly optional?: boolean;
    readonly compression: "SNAPPY";
    readonly statistics: false;
  }
  interface GroupDefinition {
    readonly type?: "LIST";
    readonly optional?: boolean;
    readonly repeated?: boolean;
    readonly fields: SchemaDefinition;
  }
  interface SchemaDefinition {
    readonly [name: string]: LeafDefinition | GroupDefinition;
  }
  interface SchemaField {
    readonly name: string;
  }
  class ParquetSchema {
    constructor(definition: SchemaDefinition);
    readonly fields: { readonly [name: string]: SchemaField };
  }
  interface WriterOptions {
    readonly rowGroupSize: number;
    readonly useDataPageV2: false;
    readonly pageIndex: false;
  }
  class ParquetWriter {
    static openFile(schema: ParquetSchema, path: string, options: WriterOptions): Promise<ParquetWriter>;
    /** Throws strings, not errors. */
    appendRow(row: object): Promise<void>;
    setRowGroupSize(rows: number): void;
    setMetadata(key: string, value: string): void;
    close(): Promise<void>;
  }
  /** 64-bit integers come as an object that `Number` reads. */
  type Int64 = number | { valueOf(): number };
  /** Of parquet.thrift: `type`, `converted_type` and `repetition_type` are numbers of its enumerations. */
  interface SchemaElement {
    readonly name: string;
    readonly type: number | null;
    readonly converted_type: number | null;
    readonly repetition_type: number | null;
    readonly num_children: number | null;
    readonly logicalType: { readonly TIMESTAMP: { readonly isAdjustedToUTC: boolean } | null } | null;
  }
  class ParquetReader {
    static openFile(path: string, options: { readonly rawStatistics: true }): Promise<ParquetReader>;
    getRowCount(): Int64;
    getMetadata(): { readonly [key: string]: string };
    readonly metadata: {
      readonly row_groups: readonly { readonly num_rows: Int64 }[];
      readonly schema: readonly SchemaElement[];
    };
    close(): Promise<void>;
  }
}
