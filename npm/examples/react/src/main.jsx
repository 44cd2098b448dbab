import { StrictMode, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { useTellings } from './useTellings.js';

const ARTICLE = `Orchard bridge closes for a month

The Orchard bridge in Tarn will close for four weeks from Monday, the town council said. Inspectors found cracks in two of its nine piers last week. Repairs will cost 420,000 euros, most of it paid by the region. Drivers will have to take the ring road, which adds 6 kilometres.`;

function App() {
  const tellings = useTellings();
  const [text, setText] = useState(ARTICLE);
  const summary = useMemo(() => tellings?.summarize(text, { sentences: 2 }).text, [tellings, text]);
  return (
    <main>
      <textarea value={text} onChange={(event) => setText(event.target.value)} rows={10} cols={80} />
      <output id="summary">{summary}</output>
    </main>
  );
}

createRoot(document.getElementById('root')).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
