// The looks of every report page: the index's colours and type, from 360 px, light, dark and on paper.

/** Styles of a report page. Meaning is in words and shapes; colour only repeats it. */
export const style = `
:root{--ink:#1a1a1a;--accent:#0b4a6f;--paper:#fff;--rule:#767676;--tint:#f2f5f7}
*{box-sizing:border-box}
body{margin:0;padding:24px 16px 64px;font:400 16px/24px 'Noto Sans',system-ui,sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
main{max-width:62rem;margin:0 auto}
h1{font-size:28px;line-height:36px;margin:0 0 12px}
h2{font-size:20px;line-height:30px;margin:48px 0 12px;padding-block-start:12px;border-block-start:2px solid var(--accent)}
h3{font-size:16px;line-height:24px;margin:24px 0 6px}
p,ul,dl{margin:0 0 12px}
ul{padding-inline-start:24px}
li{margin-block-end:6px}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
:target{outline:2px solid var(--accent);outline-offset:6px}
code,.place,pre{font-family:inherit;font-variant-numeric:tabular-nums}
code{font-weight:700;white-space:normal}
.place{overflow-wrap:anywhere}
.lead{max-width:44rem}
.contents{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:0 24px}
.contents a{display:inline-block;min-height:28px}
.box{overflow-x:auto;max-width:100%}
table{border-collapse:collapse;width:100%;margin:0 0 12px}
caption{text-align:start;padding:0 0 6px}
th,td{overflow-wrap:anywhere;min-width:6rem;text-align:start;vertical-align:top;padding:6px 12px 6px 0;border-block-end:1px solid var(--rule)}
thead th{border-block-end:2px solid var(--ink)}
tbody th{font-weight:400}
td a,th a{display:inline-block;min-height:24px}
.number{text-align:end}
.shape{display:inline-block;width:.8em;height:.8em;margin-inline-end:.4em;border:2px solid currentcolor;vertical-align:-.02em}
.blocked .shape{background:currentcolor}
.open .shape{border-radius:50%}
.incomplete .shape{border-style:dotted}
.clear .shape{border-color:transparent;position:relative}
.clear .shape::after{content:"";position:absolute;inset-block-start:-.25em;inset-inline-start:.2em;width:.25em;height:.6em;border:solid currentcolor;border-width:0 3px 3px 0;transform:rotate(45deg)}
tbody th{min-width:6.5rem}
.error,.state.blocked{font-weight:700}
article{margin:0 0 24px;padding-inline-start:12px;border-inline-start:2px solid var(--rule)}
article.is-error{border-inline-start-width:6px;border-color:var(--ink)}
article>h3{margin:0 0 6px}
article p,article ul{margin:0 0 6px}
.line{background:var(--tint);border:1px solid var(--rule);padding:6px 12px;margin:6px 0;white-space:pre-wrap;overflow-wrap:anywhere}
.line mark{background:none;color:inherit;font-weight:700;text-decoration:underline 2px;text-underline-offset:.2em}
dt{font-weight:700}
dd{margin:0 0 6px}
@media (min-width:40rem){dl{display:grid;grid-template-columns:9rem 1fr;gap:0 12px}}
@media (prefers-color-scheme:dark){:root{--ink:#f0f0f0;--accent:#9fd0ee;--paper:#111417;--rule:#8a8a8a;--tint:#1c2126}}
@media print{
@page{margin:20mm 16mm}
:root{--ink:#1a1a1a;--accent:#0b4a6f;--paper:#fff;--rule:#767676;--tint:#fff}
body{padding:0;font-size:10pt;line-height:15pt}
.box{overflow:visible}
.contents{display:none}
a{color:inherit}
h1,h2,h3,caption{break-after:avoid}
[class^=is-],tr,dl{break-inside:avoid}
article>h3{break-after:avoid}
thead{display:table-header-group}
}
`;
