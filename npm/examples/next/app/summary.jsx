'use client';

import { useEffect, useState } from 'react';
import { init, summarize } from 'tellings';
import { articles } from './articles.js';

/** The browser's part: a summary as long as the reader likes. */
export function Summary() {
  const [sentences, setSentences] = useState(2);
  const [isReady, setIsReady] = useState(false);
  useEffect(() => {
    init().then(() => setIsReady(true));
  }, []);
  return (
    <>
      <input type="number" min="0" value={sentences} onChange={(event) => setSentences(event.target.valueAsNumber || 0)} />
      <output id="summary">{isReady && summarize(articles, { sentences }).text}</output>
    </>
  );
}
