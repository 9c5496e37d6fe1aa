// What is asked of a page from within: runs in the browser, so it is plain JavaScript. Each check gives the list of what is wrong.
globalThis.checks = (() => {
  const all = (selector, of = document) => [...of.querySelectorAll(selector)];
  const short = (text) => text.trim().replace(/\s+/g, " ").slice(0, 60);
  const where = (element) => element.closest("section, header, footer")?.id || element.tagName.toLowerCase();

  /** Channels 0 to 1 and alpha of a computed colour: `rgb()` or `color(srgb)`. */
  function channels(colour) {
    const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    return colour.startsWith("color(srgb") ? [r, g, b, a] : [r / 255, g / 255, b / 255, a];
  }
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);

  function ground(element) {
    const layers = [];
    for (let at = element; at !== null; at = at.parentElement) layers.push(channels(getComputedStyle(at).backgroundColor));
    return layers.reduceRight((under, top) => over(top, under), [1, 1, 1, 1]);
  }

  /** WCAG 2.2: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
  function contrast(a, b) {
    const linear = (c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
    return (x + 0.05) / (y + 0.05);
  }

  /** Text nodes that are drawn. */
  function texts() {
    const found = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      const parent = node.parentElement;
      if (node.data.trim() === "" || parent.closest("style, script, title, desc") || !parent.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getClientRects().length > 0) found.push({ node, parent });
    }
    return found;
  }

  const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;

  return {
    open: () => {
      for (const details of all("details")) details.open = true;
    },
    count: () => texts().length,
    overflow: () => {
      const wide = document.documentElement.clientWidth;
      const outside = (element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > wide + 1 || left < -1) && !element.closest(".scroll, .skip");
      };
      const page = document.documentElement.scrollWidth > wide ? [`the page is ${document.documentElement.scrollWidth} wide`] : [];
      return [...page, ...all("body *").filter(outside).map((e) => `${where(e)}: <${e.tagName}> ${short(e.textContent)}`)];
    },
    contrast: () =>
      texts().flatMap(({ node, parent }) => {
        const style = getComputedStyle(parent);
        const ink = parent.closest("svg") === null ? style.color : style.fill;
        const under = ground(parent);
        const size = Number.parseFloat(style.fontSize);
        const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const ratio = contrast(over(channels(ink), under), under);
        return ratio < (large ? 3 : 4.5) ? [`${where(parent)}: ${short(node.data)}: ${ratio.toFixed(2)}`] : [];
      }),
    charts: () =>
      all("figure").flatMap((figure) => {
        const home = figure.closest(".card") ?? figure.closest("section");
        const shown = all("svg", figure).filter((svg) => svg.getBoundingClientRect().width > 0);
        return [
          ...(home?.querySelector("table tbody tr") ? [] : [`${where(figure)}: no table behind a chart`]),
          ...(shown.length === 1 ? [] : [`${where(figure)}: ${shown.length} drawings at once`]),
        ];
      }),
    collisions: () =>
      all("svg").flatMap((svg) => {
        const drawn = all("text", svg)
          .map((text) => ({ text, box: text.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0);
        const room = (svg.closest(".card") ?? svg.closest("section, body")).getBoundingClientRect();
        const out = drawn.filter(({ box }) => box.left < room.left - 1 || box.right > room.right + 1);
        const clashes = drawn.flatMap(({ text, box }, i) =>
          drawn.slice(i + 1).flatMap((other) => (meets(box, other.box) ? [[text, other.text]] : [])),
        );
        return [
          ...out.map(({ text }) => `${where(svg)}: ${short(text.textContent)} leaves its place`),
          ...clashes.map(([a, b]) => `${where(svg)}: ${short(a.textContent)} | ${short(b.textContent)}`),
        ];
      }),
    outline: () => {
      const levels = all("h1, h2, h3, h4").map((h) => Number(h.tagName[1]));
      const jumps = levels.flatMap((level, i) => (level > (levels[i - 1] ?? 0) + 1 ? [`h${level} after h${levels[i - 1]}`] : []));
      const empty = all("section").filter((s) => short(s.querySelector("h2")?.innerText ?? "") === "" || short(s.querySelector("p")?.innerText ?? "") === "");
      const nonsense = document.body.innerText.match(/NaN|undefined|null|\[object/g) ?? [];
      const captions = all("table").filter((t) => short(t.caption?.innerText ?? "") === "" && t.checkVisibility());
      const scopes = all("th:not([scope])");
      return [
        ...jumps,
        ...empty.map((s) => `${s.id}: no words`),
        ...nonsense,
        ...captions.map((t) => `${where(t)}: a table without a caption`),
        ...scopes.map((th) => `${where(th)}: a heading of nothing: ${short(th.textContent)}`),
        ...["header", "nav", "main", "footer"].filter((name) => all(name).length !== 1),
      ];
    },
    focusable: () => all('a[href], summary, [tabindex="0"]').filter((e) => e.checkVisibility()).length,
    /** Where the keyboard is: how many focusable elements come before, and whether it can be seen there. */
    focused: () => {
      const at = document.activeElement;
      const order = all('a[href], summary, [tabindex="0"]').filter((e) => e.checkVisibility());
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const { left, right } = at.getBoundingClientRect();
      return {
        place: order.indexOf(at),
        seen: outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 && right > 0 && left < innerWidth,
        words: short(at.innerText ?? ""),
      };
    },
  };
})();
