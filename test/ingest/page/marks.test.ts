import { describe, expect, test } from "vitest";
import { pageLines } from "../../../pipeline/ingest/page/lines.ts";
import { marksOf } from "../../../pipeline/ingest/page/marks.ts";

const marks = (text: string) => pageLines(text).map(marksOf)[0];

describe("how long ago something was is seen in", () => {
  test.each([
    "2 hours ago",
    "an hour ago",
    "2 часа назад",
    "3 години тому",
    "πριν 2 ώρες",
    "منذ 3 ساعات",
    "2 時間前",
    "hace 2 horas",
  ])("%s", (text) => expect(marks(text)?.relative).toBe(true));
  test.each(["2 hours agoraphobia", "назад в порт", "superhace 2 horas", "The harbour in 2024"])("not in %s", (text) =>
    expect(marks(text)?.relative).toBe(false),
  );
});

describe("a picture's credit is seen at the end of", () => {
  test.each(["The quay at dawn. (AP Photo/Ann Lee)", "The quay, Getty Images", "The quay – Reuters", "Photo: Ann Lee"])(
    "%s",
    (text) => expect(marks(text)?.caption).toBe(true),
  );
  test.each(["The ferry was late again", "The quay is closed, the board said"])("not of %s", (text) =>
    expect(marks(text)?.caption).toBe(false),
  );
});
