import { init, summarize } from 'tellings';
import { articles } from './articles.js';
import { Differences } from './differences.jsx';
import { Summary } from './summary.jsx';

/** The server's part: a summary that is in the page as it arrives. */
export default async function Page() {
  await init();
  return (
    <main>
      <p id="server">{summarize(articles, { sentences: 1 }).text}</p>
      <Summary />
      <Differences />
    </main>
  );
}
