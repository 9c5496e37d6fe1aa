/** What the tests use of jsonld, whose own types are of an older release. */
declare module "jsonld" {
  interface Options {
    /** Throws where a property or a value would be dropped. */
    readonly safe: true;
    readonly base: string;
    readonly documentLoader: (url: string) => Promise<{ document: unknown; documentUrl: string }>;
  }
  // biome-ignore lint/suspicious/noExplicitAny: JSON-LD is whatever it is
  export function expand(document: unknown, options: Options): Promise<any[]>;
}
