/** What the tests of the built site bring in. */

export const OWN_ARTICLE =
  'Library keeps its lights on\n\n' +
  'The town library of Marrow Hill will stay open until midnight from Monday, the council decided. ' +
  'Students had asked for longer hours since the reading room at the college closed in March. ' +
  'The council set aside 40,000 euros for two night librarians.';

const PARAGRAPHS = [
  'The road between the orchard and the mill at Marrow Hill will be closed for a week from Monday, the county said, so ' +
    'that workers can lay a new water main under it before the first frost sets in.',
  'The detour leads past the mill and over the old bridge, which carries cars but no lorries. Buses will stop at the ' +
    'chapel instead of the orchard gate, and the school bus leaves ten minutes earlier than usual.',
  'The old main dates from 1931 and burst twice last winter, leaving forty houses without water for two days. The new ' +
    'one costs 310,000 euros, of which the county pays two thirds and the village the rest.',
  'Residents had asked the county to wait until the apple harvest was over. The engineer in charge, Lena Orth, said the ' +
    'frost would not wait for the apples, but promised that carts may cross the road at noon and in the evening.',
];

/** A page as sites make them, the article among much else. */
export const WHOLE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Orchard road closes for a week - Marrow Hill Echo</title>
<meta property="og:site_name" content="Marrow Hill Echo">
<meta property="article:published_time" content="2026-10-18T06:00:00Z"></head><body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies. <a href="/cookies">Accept all cookies</a></p></div>
<main><article><h1>Orchard road closes for a week</h1>
${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}
</article></main>
<aside class="sidebar"><h2>Most read</h2><ul><li><a href="/a">Baker wins prize</a></li><li><a href="/b">Fog again</a></li></ul></aside>
<footer class="footer"><form><p>Newsletter: <a href="/join">sign up</a></p></form></footer></body></html>`;
