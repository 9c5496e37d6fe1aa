import { describe, expect, test } from "vitest";
import {
  learnOutlets,
  type NamesSeen,
  namesCount,
  outletKey,
  renameOutlets,
  withOutlet,
} from "../../pipeline/deduplicate/outlets.ts";
import type { Article } from "../../schemas/articles.ts";
import { article } from "./articles.ts";

const of = (publisher: string | null, publisher_domain: string | null, unregistered = true): Article =>
  article(0, {
    publisher,
    publisher_domain,
    evidence: unregistered ? [{ field: "publisher", rule: "normalise/unregistered", raw: publisher, line: null }] : [],
  });

const seenIn = (...articles: readonly Article[]): NamesSeen => {
  const names = namesCount();
  for (const a of articles) names.see(a);
  return names.seen();
};

const courier = of("Harbour Courier", "courier.example");
const named = (a: Article) => [a.publisher, a.publisher_domain];

describe("outlets that no table has", () => {
  test("go by the name that most of their records give", () => {
    const learnt = learnOutlets(seenIn(courier, courier, of("HC", "courier.example")));
    for (const other of [of("courier.example", "courier.example"), of("HC", "courier.example")]) {
      const mended = withOutlet(other, learnt);
      expect(named(mended)).toEqual(named(courier));
      expect(mended.evidence).toContainEqual({
        field: "publisher",
        rule: "deduplicate/outlet-of-other-records",
        raw: other.publisher,
        line: null,
      });
    }
  });

  test("get the domain of the only outlet of their name", () => {
    const learnt = learnOutlets(seenIn(courier));
    expect(named(withOutlet(of("HARBOUR COURIER", null), learnt))).toEqual(named(courier));
    const twice = learnOutlets(seenIn(courier, of("Harbour Courier", "courier2.example")));
    expect(named(withOutlet(of("Harbour Courier", null), twice))).toEqual(["Harbour Courier", null]);
  });

  test("stay as they are where records of a domain give many names, as those of a host of blogs do", () => {
    const many = ["One", "Two", "Three"].map((name) => of(name, "blogs.example"));
    const learnt = learnOutlets(seenIn(...many));
    for (const blog of many) expect(withOutlet(blog, learnt)).toBe(blog);
  });

  test("are not confused with registered ones", () => {
    const learnt = learnOutlets(seenIn(courier));
    const registered = of("Harbour Courier", null, false);
    expect(withOutlet(registered, learnt)).toBe(registered);
    expect(seenIn(of("Der Deichbote", "deichbote.example", false))).toEqual({});
  });

  test("count the same in any order, and in parts", () => {
    const records = [courier, of("HC", "courier.example"), of("Mercury", "mercury.example"), courier];
    const parts = namesCount();
    for (const part of [records.slice(2), records.slice(0, 2)]) parts.add(seenIn(...part));
    expect(JSON.stringify(parts.seen())).toBe(JSON.stringify(seenIn(...records)));
    expect(JSON.stringify(seenIn(...records.toReversed()))).toBe(JSON.stringify(seenIn(...records)));
  });

  test("have one hash by name and by domain, once that is learnt", () => {
    const key = (a: Article) => outletKey(a) ?? [0, 0];
    const keys = Uint32Array.from([...key(of("Harbour Courier", null)), ...key(of("Mercury", null)), 0, 0]);
    renameOutlets(keys, learnOutlets(seenIn(courier)));
    expect([...keys]).toEqual([...key(courier), ...key(of("Mercury", null)), 0, 0]);
  });
});
