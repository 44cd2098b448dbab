/**
 * What `tellings/worker` promises, wherever it runs. It runs in Node and, as text, in a page: it must not name anything
 * outside itself.
 *
 * @param {typeof import('../../npm/worker.d.ts')} worker
 * @param {{ text: string }[]} example a few articles
 * @returns {Promise<string[]>} what was found wrong
 */
export async function checkWorker({ start, TellingsError }, example) {
  /** @type {string[]} */
  const findings = [];
  /** @param {unknown} isRight @param {string} what */
  const expect = (isRight, what) => isRight || findings.push(what);
  /** @param {Promise<unknown>} promise */
  const reasonOf = (promise) =>
    promise.then(
      () => 'nothing',
      (reason) => reason,
    );
  /** @param {Promise<unknown>} promise @param {string} code @param {string} what @param {string} [mentioned] */
  const expectError = async (promise, code, what, mentioned = '') => {
    const reason = await reasonOf(promise);
    const isRight = reason instanceof TellingsError && reason.code === code && reason.message.includes(mentioned);
    expect(isRight, `${what}: ${reason?.code}: ${reason?.message ?? reason}`);
  };
  const many = Array.from({ length: 120 }, (_, i) => ({ text: `${example[i % example.length].text}\n\nThis is number ${i}.` }));

  const tellings = await start();
  const summary = await tellings.summarize(example, { sentences: 4 });
  expect(summary.sentences.length === 4, 'a summary of 4 sentences');
  for (const { article, start: from, end, text } of summary.sentences)
    expect(example[article].text.slice(from, end) === text, `the place of ${text}`);
  expect((await tellings.read(example[0])).sentences.length > 3, 'a reading');
  expect((await tellings.similarity(example[0], example[0])).relation === 'copy', 'a similarity');
  expect((await tellings.keyphrases(example, { limit: 3 })).length === 3, 'key phrases');
  const comparison = await tellings.compare(example);
  expect(comparison.similarity instanceof Float64Array, 'a comparison with its matrix');

  // Records of an app may hold what cannot be sent, or be watched through proxies.
  const watched = new Proxy({ ...example[0], onclick: () => {} }, {});
  expect((await tellings.read(watched)).sentences.length > 3, 'a reading of a watched record');

  await expectError(tellings.summarize(example, /** @type {any} */ ({ sentence: 2 })), 'invalid-argument', 'a misspelt option', 'sentence');
  await expectError(tellings.read('', /** @type {any} */ ({ sentence: 2 })), 'invalid-argument', 'an option of none', 'sentence');
  await expectError(tellings.summarize('', /** @type {any} */ (3)), 'invalid-argument', 'options that are none');
  await expectError(tellings.read(/** @type {any} */ (42)), 'invalid-argument', 'an article that is none');
  await expectError(tellings.read(/** @type {any} */ ({ text: () => {} })), 'invalid-argument', 'a text that is none');
  await expectError(tellings.compare([], /** @type {any} */ ({ signal: 3 })), 'invalid-argument', 'a signal that is none', 'AbortSignal');
  await expectError(start(/** @type {any} */ ({ sauce: 1 })), 'invalid-argument', 'a misspelt option of start', 'sauce');

  /** @type {[number, number][]} */
  const told = [];
  await tellings.compare(many, { onProgress: ({ done, total }) => told.push([done, total]) });
  expect(told.length > 1, `progress was told ${told.length} times`);
  expect(
    told.every(([done, total], i) => total === many.length && done <= total && done >= (told[i - 1]?.[0] ?? 0)),
    `progress: ${told.join(' ')}`,
  );

  const inFlight = new AbortController();
  const given = reasonOf(tellings.compare(many, { signal: inFlight.signal, onProgress: () => inFlight.abort('enough') }));
  const queued = new AbortController();
  const later = reasonOf(tellings.compare(many, { signal: queued.signal }));
  queued.abort('never mind');
  expect((await given) === 'enough', 'an abort between steps rejects with its reason');
  expect((await later) === 'never mind', 'an abort of what waits rejects with its reason');
  expect((await reasonOf(tellings.read('x', { signal: AbortSignal.abort('before') }))) === 'before', 'an abort before the call');
  expect((await tellings.summarize(example)).sentences.length === 5, 'the next call after an abort');

  const collection = await tellings.collection(example);
  const number = await collection.add('One more. And its second sentence.');
  expect(number === example.length && collection.size === number + 1, 'the number of an added article');
  await collection.update(number, example[0]);
  expect((await collection.nearest(number, { limit: 1 }))[0].article === 0, 'the nearest article');
  expect((await collection.similarity(0, number)).relation === 'copy', 'the similarity of two numbers');
  await collection.remove(number);
  expect(collection.size === example.length, 'the size after a removal');
  await expectError(collection.read(number), 'invalid-argument', 'a number that is gone');
  const again = await collection.compare();
  expect(JSON.stringify(again) === JSON.stringify(comparison), 'a collection compares as a list does');
  expect((await collection.summarize({ articles: [1], sentences: 2 })).sentences.length === 2, 'a summary of one of them');
  expect((await collection.keyphrases({ articles: [1], limit: 2 })).length === 2, 'key phrases of one of them');
  expect((await collection.read(0)).language === 'en', 'a reading by number');
  const waiting = new AbortController();
  waiting.abort('not this one');
  await reasonOf(collection.add('never added', { signal: waiting.signal }));
  expect(collection.size === example.length, 'what was aborted is not added');
  collection.free();
  await expectError(collection.compare(), 'invalid-argument', 'a freed collection');

  const caught = reasonOf(tellings.compare(many));
  tellings.dispose();
  await expectError(caught.then((reason) => Promise.reject(reason)), 'internal', 'what is in flight when it is disposed of');
  await expectError(tellings.read('x'), 'internal', 'a call after it is disposed of');
  tellings.dispose();
  return findings;
}
