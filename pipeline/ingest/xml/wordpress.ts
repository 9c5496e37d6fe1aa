import type { XmlElement } from "../../codec/xml-tree.ts";
import { at, childrenOf, textOf } from "./element.ts";
import type { ElementReading } from "./read.ts";

const textAt = (item: XmlElement, path: string) => at(item, path).map(textOf)[0] ?? "";

/** Why an item of a WordPress export (WXR, which is RSS with more) is no article: it is a picture, a page or a menu, or was not published. Null for one that is, and for items of feeds. */
export function refusalOfPost(item: XmlElement): ElementReading | null {
  const [type, status] = [textAt(item, "wp:post_type"), textAt(item, "wp:status")];
  if (type !== "" && type !== "post") return { refused: "not-a-page", message: `a ${type} of the site, not a post` };
  if (status !== "" && status !== "publish") {
    return { refused: "withdrawn", message: `a post that was not published: its status is "${status}"` };
  }
  return null;
}

/** The name that a WordPress export shows for the login of an author. */
export function shownName(login: string, channel: XmlElement | null): string {
  const authors = channel === null ? [] : childrenOf(channel, "wp:author");
  const author = authors.find((a) => textAt(a, "wp:author_login") === login);
  if (author === undefined) return login;
  const full = [textAt(author, "wp:author_first_name"), textAt(author, "wp:author_last_name")].join(" ").trim();
  const shown = textAt(author, "wp:author_display_name");
  return shown.includes(" ") || full === "" ? shown || login : full;
}
