/** The report's style: one column, light or dark as the reader's machine is, no font or file from elsewhere. Text and bars keep WCAG AA contrast in both. */
export const STYLE = `
:root { color-scheme: light dark; --paper: #fcfcfa; --ink: #1d2129; --soft: #565d6b; --line: #d9dbe0; --card: #ffffff;
  --articles: #2563a8; --duplicates: #b36a00; --rejects: #b3372f; --records: #77808f; --track: #e6e8ec; --gaps: #7d6fb0; --link: #1d5a9e; --good: #1f7a3d; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14171c; --ink: #e8eaee; --soft: #a5adba; --line: #343a45; --card: #1b1f26;
    --articles: #6aa9ea; --duplicates: #e3a03f; --rejects: #ef7d74; --records: #8d97a6; --track: #2b313b; --gaps: #a597d8; --link: #8dbdf0; --good: #6cc98a; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; }
body { overflow-wrap: anywhere; margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main, header, footer { max-width: 1040px; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 .4rem; }
h3 { font-size: 1rem; margin: 0 0 .6rem; }
p { margin: .4rem 0 1rem; max-width: 68ch; }
.soft, caption, figcaption { color: var(--soft); }
a { color: var(--link); }
.skip { position: absolute; left: -100vw; top: 0; background: var(--card); padding: .6rem 1rem; z-index: 1; } .skip:focus { left: 0; }
ol.way { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem .6rem; padding: 0; margin: 1rem 0; font-weight: 600; font-variant-numeric: tabular-nums; }
ol.way li + li::before { content: "→"; margin-right: .6rem; font-weight: 400; color: var(--soft); }
ul.verdict { list-style: none; padding: 0; margin: 1.2rem 0 0; } ul.verdict li { border-left: 4px solid var(--of); padding: .15rem 0 .15rem .7rem; margin: .3rem 0; }
.good { --of: var(--good); } .bad { --of: var(--rejects); } .doubtful { --of: var(--duplicates); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; padding: 0; margin: 1.2rem 0 0; }
nav a { display: inline-block; padding: .25rem 0; }
dl.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: .75rem; margin: 1.6rem 0 0; }
dl.tiles div { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: .8rem 1rem; }
dl.tiles dt { color: var(--soft); font-size: .9rem; }
dl.tiles dd { margin: 0; font-size: 1.5rem; font-weight: 600; font-variant-numeric: tabular-nums; }
dl.tiles dd small { display: block; font-size: .85rem; font-weight: 400; color: var(--soft); }
ul.key { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; padding: 0; margin: 0 0 1rem; font-size: .92rem; }
ul.key li::before { content: ""; display: inline-block; width: .8em; height: .8em; border-radius: 2px; margin-right: .45em; background: var(--of); }
.of-articles { --of: var(--articles); } .of-duplicates { --of: var(--duplicates); } .of-rejects { --of: var(--rejects); } .of-gaps { --of: var(--gaps); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 470px), 1fr)); gap: 1rem; align-items: start; margin-bottom: 1rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 8px; padding: 1rem; min-width: 0; }
.card > :last-child { margin-bottom: 0; }
figure { margin: 0 0 .6rem; }
svg.plot { display: block; max-width: 100%; height: auto; overflow: visible; }
svg.plot text { white-space: pre; }
.narrow { display: none; }
details { margin: .5rem 0 1rem; }
summary { cursor: pointer; color: var(--link); padding: .2rem 0; }
.scroll { overflow-x: auto; container-type: inline-size; margin: .4rem 0 1rem; --under: var(--paper); --shade: color-mix(in srgb, var(--ink) 22%, transparent);
  background: linear-gradient(to right, var(--under) 40%, transparent) left / 2rem 100% no-repeat local, linear-gradient(to left, var(--under) 40%, transparent) right / 2rem 100% no-repeat local,
    linear-gradient(to right, var(--shade), transparent) left / .8rem 100% no-repeat, linear-gradient(to left, var(--shade), transparent) right / .8rem 100% no-repeat; }
.card .scroll { --under: var(--card); }
table { border-collapse: collapse; min-width: min(100%, 42rem); font-size: .92rem; }
caption { text-align: left; padding: .2rem 0 .4rem; } caption span { position: sticky; left: 0; display: inline-block; max-width: min(68ch, 100cqi); }
th, td { text-align: left; vertical-align: top; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { color: var(--soft); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 400; min-width: 10rem; } td { overflow-wrap: break-word; } tbody th, td:not(.n) { unicode-bidi: plaintext; } .w { white-space: nowrap; }
tr > :last-child { padding-right: 0; }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.heat td, .heat th { padding: .3rem .4rem; } .heat td.n { min-width: 2.6rem; } .heat tbody th { min-width: 11rem; } .heat td small { display: block; color: inherit; font-size: .78em; }
.heat thead th span { display: block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 9rem; overflow: hidden; text-overflow: ellipsis; }
.heat thead th { vertical-align: bottom; } .heat .self { color: var(--soft); text-align: center; }
.h1 { --heat: 6%; } .h2 { --heat: 13%; } .h3 { --heat: 21%; } .h4 { --heat: 29%; } .h5 { --heat: 37%; }
td[class*=" h"] { background: color-mix(in srgb, var(--articles) var(--heat), var(--paper)); }
.doubts { border-left: 4px solid var(--duplicates); margin: 1rem 0; } .doubts > ul { list-style: none; margin: 0; padding: 0; } .doubts p { margin: .4rem 0 .2rem; }
ul.examples { margin: .3rem 0 1rem; padding-left: 1.1rem; font-size: .92rem; }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
footer { padding: 3rem 1.25rem 2rem; font-size: .9rem; color: var(--soft); }
main:focus { outline: none; } a:focus-visible, summary:focus-visible, .scroll:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media (max-width: 640px) {
  td:not(.n) { min-width: 7rem; } tbody th { min-width: 7rem; } th, td { padding-right: .6rem; } table { font-size: .86rem; } thead th { white-space: normal; }
  .wide { display: none; } .narrow { display: block; }
  main, header, footer { padding-left: .9rem; padding-right: .9rem; } .card { padding: .8rem .7rem; }
  header { padding-top: 1.5rem; } h1 { font-size: 1.5rem; } h2 { margin-top: 2.2rem; }
}
@media print { details > * { display: block; } body { background: none; } }
`;
