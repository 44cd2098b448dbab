'use client';

import { useEffect, useState } from 'react';
import { start } from 'tellings/worker';
import { articles } from './articles.js';

/** What may take long, in a worker: where the articles contradict each other. */
export function Differences() {
  const [answer, setAnswer] = useState();
  useEffect(() => {
    const controller = new AbortController();
    compareInWorker(controller.signal).then(setAnswer, (reason) => {
      if (!controller.signal.aborted) throw reason;
    });
    return () => controller.abort();
  }, []);
  return (
    <output id="differences" data-in-worker={answer?.inWorker}>
      {answer?.conflicts.map(({ variants }) => variants.map(({ value }) => value).join(' or ')).join('; ')}
    </output>
  );
}

async function compareInWorker(signal) {
  const tellings = await start();
  try {
    const { statements } = await tellings.compare(articles, { signal });
    const conflicts = statements.flatMap(({ differences }) => differences).filter(({ conflict }) => conflict);
    return { inWorker: tellings.inWorker, conflicts };
  } finally {
    tellings.dispose();
  }
}
